import common from '@chengxiao/domain/data/indicators/common.json' with { type: 'json' };
import sector from '@chengxiao/domain/data/indicators/sector.json' with { type: 'json' };
import starterPacks from '@chengxiao/domain/data/indicators/starter-packs.json' with { type: 'json' };
import { v7 as uuid } from 'uuid';

/** A connection of the owner: only set-up installs entries, never the running API. */
type Owner = { query(text: string, values?: unknown[]): Promise<unknown> };

/** The region, and the fiscal year from which its first rule pack judges. */
const [jurisdiction, fromYear] = ['150000', 2021];

const insertSql = `
insert into indicator_entry (id, entry_id, entry_version, kind, function_code, project_tag, position, level_1, level_2, name, explanation,
                             nature, direction, value, standard, unit, weight, basis, method, source, evidence, scoring_rule, cites,
                             from_year, jurisdiction, state, org_path, division_code)
select e.id, e."entryId", 1, e.kind, e."functionCode", e."projectTag", e.position, e.level1, e.level2, e.name, e.explanation,
       e.nature, e.direction, e.value, e.standard, e.unit, e.weight, e.basis, e.method, e.source, e.evidence, e."scoringRule", e.cites,
       $2, $3, 'inForce', '/' || $3 || '/', $3
  from jsonb_to_recordset($1) as e (id uuid, "entryId" uuid, kind text, "functionCode" text, "projectTag" text, position integer,
       level1 text, level2 text, name text, explanation text, nature text, direction text, value numeric, standard text, unit text,
       weight numeric, basis text, method text, source text, evidence text, "scoringRule" text, cites text[])
on conflict do nothing`;

/** Installs the entries of the build that are not there yet; what finance has made of them since stays. */
export async function installShippedEntries(owner: Owner): Promise<void> {
  const shipped = [...starterPacks, ...common, ...sector].flatMap(
    ({ kind, projectTag, functionCode, cites, indicators }) =>
      indicators.map((entry, position) => ({
        ...entry,
        id: uuid(),
        kind,
        cites,
        position,
        projectTag: projectTag ?? '',
        functionCode: kind === 'sector' ? functionCode : null,
      })),
  );
  await owner.query(insertSql, [JSON.stringify(shipped), fromYear, jurisdiction]);
}
