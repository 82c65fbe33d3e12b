import {
  type RulePackDocument,
  type RulePackRef,
  refOf,
  shippedDocuments,
  shippedPacks,
  canonical,
} from '@chengxiao/domain';
import { v7 as uuid } from 'uuid';

/** A connection of the owner: only set-up installs packs, never the running API. */
type Owner = { query(text: string, values?: unknown[]): Promise<unknown> };

/**
 * A pattern judges nobody. A pack of the region is in force at once on a fresh server; where one judges already it comes
 * as a draft, because only the finance bureau of the jurisdiction decides what supersedes it.
 * The jurisdiction of a shipped pack is the region itself, so that its path is known before any division is.
 */
const insertSql = `
insert into rule_pack (id, pack_id, pack_version, name, jurisdiction, from_year, to_year, state, base_id, base_version,
                       document, content, activated_at, org_path, division_code)
select $1::uuid, $2::text, $3::integer, $4::jsonb, p.place, $6::integer, $7::integer, p.state, $8::text, $9::integer,
       $10::jsonb, case when p.state <> 'draft' then $11::jsonb end, case when p.state = 'active' then now() end,
       case when p.state = 'pattern' then '/' else '/' || p.place || '/' end, p.place
  from (select $5::text as place, case
          when $5::text = '000000' then 'pattern'
          when exists (select from rule_pack where jurisdiction = $5::text and state = 'active') then 'draft'
          else 'active' end as state) p
on conflict (pack_id, pack_version) do nothing`;

/**
 * Installs the packs of the build that are not there yet.
 * @returns those that are there with another text: a version once installed never changes, so this build must not run.
 */
export async function installShippedPacks(owner: Owner): Promise<RulePackRef[]> {
  for (const [index, document] of shippedDocuments.entries()) {
    const { id, version, name, jurisdiction, fromYear, toYear, base } = document;
    const [text, whole] = [JSON.stringify(document), JSON.stringify(shippedPacks[index])];
    const head = [uuid(), id, version, JSON.stringify(name), jurisdiction, fromYear, toYear];
    await owner.query(insertSql, [...head, base?.id ?? null, base?.version ?? null, text, whole]);
  }
  const known = (await owner.query(
    'select pack_id as id, pack_version as version, document from rule_pack where content is not null',
  )) as (RulePackRef & { document: RulePackDocument })[];
  const differs = (document: RulePackDocument): boolean =>
    known.some(
      (each) =>
        each.id === document.id &&
        each.version === document.version &&
        canonical(each.document) !== canonical(document),
    );
  return shippedDocuments.filter(differs).map(refOf);
}
