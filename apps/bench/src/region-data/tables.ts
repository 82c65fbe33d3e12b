import type { Chance } from './random';
import { TableWriter } from './copy';
import type { Place } from './tree';

const columns = {
  organisation: 'id kind code name division_code parent_id path',
  person: 'id username username_key name password_hash org_id org_path division_code',
  position: 'id user_id org_id role section org_path division_code',
  project:
    'id code name level beneficiaries attribute project_type function_code place_code start_date end_date summary total_amount state org_id org_name department_name org_path division_code created_at updated_at',
  fund: 'project_id year source amount org_path division_code',
  line: 'id project_id year initial_amount amount state budget_approval_id org_path division_code updated_at',
  target: 'id project_id year state annual_goal midterm_goal round_no org_path division_code created_at updated_at',
  indicator:
    'target_id id project_id position period level_1 level_2 name nature direction value standard unit weight basis note name_key unit_key org_path division_code',
  step: 'target_id id project_id position name method funds start_date end_date resources responsible org_path division_code',
  projectFingerprint: 'project_id bands fingerprint_version org_path division_code',
  fingerprint: 'target_id project_id year bands fingerprint_version org_path division_code',
  round:
    'id subject subject_id project_id year round_no route by_department step step_key step_role step_section due_on key_project key_marked amount risk form_digest submitted_by_name submitted_by_org org_path division_code',
  approval: 'id year approved_on document_no recorded_by org_path division_code',
  version:
    'id target_id project_id year version_no content content_hash approved_on document_no budget_approval_id org_path division_code',
} as const;
type Name = keyof typeof columns;
const tableOf: Readonly<Record<Name, string>> = {
  organisation: 'organisation',
  person: 'app_user',
  position: 'position',
  project: 'project',
  fund: 'project_fund',
  line: 'budget_line',
  target: 'target',
  indicator: 'target_indicator',
  step: 'target_plan_step',
  projectFingerprint: 'project_fingerprint',
  fingerprint: 'target_fingerprint',
  round: 'review_round',
  approval: 'budget_approval',
  version: 'target_version',
};

/** Every table of the region, each on a connection of its own. */
export type Tables = Readonly<Record<Name, TableWriter>> & {
  /** The budget approval of a division and year; recorded when first asked for. */
  approvalOf(place: Place, year: number): string;
  flush(): Promise<void>;
  close(): Promise<Readonly<Record<string, number>>>;
  /** Lets go of everything, whatever was written. */
  leave(): Promise<void>;
};

export async function openTables(url: string, chance: Chance): Promise<Tables> {
  const names = Object.keys(columns) as Name[];
  const writers = Object.fromEntries(
    await Promise.all(
      names.map(async (name) => [name, await TableWriter.open(url, tableOf[name], columns[name].split(' '))] as const),
    ),
  ) as Record<Name, TableWriter>;
  const approvals = new Map<string, string>();
  return {
    ...writers,
    approvalOf({ code, path, name }, year) {
      const key = `${code}:${year}`;
      const known = approvals.get(key);
      if (known) return known;
      const id = chance.id(Date.parse(`${year}-01-20T01:00:00Z`));
      writers.approval.add(id, year, `${year}-01-20`, `人大发〔${year}〕3号`, `${name}财政部门`, path, code);
      approvals.set(key, id);
      return id;
    },
    async flush() {
      for (const writer of Object.values(writers)) await writer.flush();
    },
    async close() {
      for (const writer of Object.values(writers)) await writer.close();
      return Object.fromEntries(names.map((name) => [tableOf[name], writers[name].rows]));
    },
    async leave() {
      await Promise.all(Object.values(writers).map((writer) => writer.leave()));
    },
  };
}
