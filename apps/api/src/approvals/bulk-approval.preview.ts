import {
  type Actor,
  canonical,
  type Message,
  orRefuse,
  ProblemError,
  refusal,
  refuseBudgetApproval,
  rounded,
  sum,
} from '@chengxiao/domain';
import type { BulkApprovalRowDto } from '@chengxiao/dto';
import { orNotFound } from '../kit/data/change';
import type { Tx } from '../kit/data/db';
import { digest } from '../kit/data/record';
import { approvalCases } from './approval-cases.reads';
import { judgeProject, type Verdict } from './approval.verdict';
import { BudgetApprovalEntity } from './budget-approval.entity';

/** A row before it is judged for good, with what its reason and codes are read of. */
export type PreviewRow = Omit<BulkApprovalRowDto, 'reason'> & {
  readonly orgPath: string;
  readonly reason: Message | null;
};

/** What a bulk approval would do now, by name. */
export type BulkApprovalPreview = {
  /** Of what was looked at: starting with it is refused after any of it changed. */
  readonly seen: string;
  readonly verdicts: readonly PreviewRow[];
};

/** So many of each outcome are named; beyond them only count and money are told. */
const mostNamed = 500;
/** Judged at once. */
const portion = 250;

type Candidate = { readonly id: string; readonly targetId: string | null; readonly mark: string };

/** Every project that a bulk approval would judge now, by its code, with a mark that changes with what it is judged by. */
const candidatesOf = (tx: Tx, { divisionCode, year }: BudgetApprovalEntity): Promise<Candidate[]> =>
  tx.rows<Candidate>(
    `with passed as (select project_id, version from target where division_code = $1 and year = $2 and state = 'passed'),
          open as (select project_id, version, amount from budget_line
                    where division_code = $1 and year = $2 and state in ('proposed', 'deferred'))
     select p.id, t.id as "targetId",
            concat_ws(' ', p.id, p.version, passed.version, open.version, open.amount, t.state) as mark
       from passed full join open using (project_id)
       join project p on p.id = project_id
       left join target t on t.project_id = p.id and t.year = $2
      order by p.code, p.id`,
    [divisionCode, year],
  );

const sealOf = (candidates: readonly Candidate[]): string => digest(canonical(candidates.map(({ mark }) => mark)));

/** @throws `STALE` where anything a bulk approval judges by has changed since it was looked at */
export async function orUnchanged(tx: Tx, approval: BudgetApprovalEntity, seen: string | undefined): Promise<void> {
  if (seen !== undefined && sealOf(await candidatesOf(tx, approval)) !== seen)
    throw new ProblemError(refusal('STALE', 'bulkApprovalChanged'));
}

/** Judges what a bulk approval would judge now, and writes nothing. @throws `NOT_FOUND`, `NOT_YOUR_ROLE` */
export async function previewOf(tx: Tx, actor: Actor, id: string): Promise<BulkApprovalPreview> {
  const approval = orNotFound(await tx.first(BudgetApprovalEntity, 'where t.id = $1', [id]));
  orRefuse(refuseBudgetApproval(actor, approval));
  const candidates = await candidatesOf(tx, approval);
  const verdicts: PreviewRow[] = [];
  for (let at = 0; at < candidates.length; at += portion) {
    const some = candidates.slice(at, at + portion);
    const cases = await approvalCases(
      tx,
      approval,
      some.map((each) => each.id),
      { locked: false },
    );
    const judged = new Map(cases.map((each) => [each.project.id, judgeProject(actor, approval, each)]));
    verdicts.push(...some.flatMap((each) => rowOf(each, judged.get(each.id))));
  }
  return { seen: sealOf(candidates), verdicts };
}

const rowOf = ({ targetId }: Candidate, verdict: Verdict | undefined): PreviewRow[] => {
  if (!verdict) return [];
  const { approvalCase, outcome, reason } = verdict;
  const { id, projectCode, name, orgName, departmentName, orgPath, divisionCode } = approvalCase.project;
  const names = { projectCode, projectName: name, unitName: orgName, orgName, departmentName };
  const amount = approvalCase.line?.amount ?? null;
  return [{ id, projectId: id, ...names, orgPath, divisionCode, targetId, amount, outcome, reason }];
};

/** How many and how much have an outcome. */
export const tallyOf = ({ verdicts }: Pick<BulkApprovalPreview, 'verdicts'>, outcome: Verdict['outcome']) => {
  const those = verdicts.filter((row) => row.outcome === outcome);
  return { count: those.length, amount: rounded(sum(those.map(({ amount }) => amount ?? '0'))) };
};

/** The rows that are named: of each outcome the first by their code. */
export function namedRows({ verdicts }: Pick<BulkApprovalPreview, 'verdicts'>): PreviewRow[] {
  const named = new Map<string, number>();
  return verdicts.filter(({ outcome }) => {
    const before = named.get(outcome) ?? 0;
    named.set(outcome, before + 1);
    return before < mostNamed;
  });
}
