import { carriedDraft, finding, hasMidterm, orInvalid, type TargetDraft, type TargetFrame } from '@chengxiao/domain';
import type { Tx } from '../../kit/data/db';
import { manyLoader } from '../../kit/data/loader';
import { TargetVersionEntity } from '../target.entity';

/** With what the forms of a year begin. */
export type DeclarationStart = {
  readonly year: number;
  /** The earlier year whose approved target they go on from, or the latest such year of each; null: from `draft`. */
  readonly from: number | 'latest' | null;
  readonly draft: TargetDraft;
};

/** Projects and those they continue, back through the years: `id` is one of the line of `origin`. */
const lineOf = (start: string): string => `with recursive line(id, origin) as (
  ${start} union all select p.continues_id, l.origin from line l join project p on p.id = l.id where p.continues_id is not null)`;

/** The approved target each project goes on from, its own or that of the project it continues, by project. */
export async function previousVersionsOf(
  tx: Tx,
  projectIds: readonly string[],
  { year, from }: Pick<DeclarationStart, 'year' | 'from'>,
): Promise<Map<string, TargetVersionEntity>> {
  if (from === null) return new Map();
  const versions = await tx.rows<TargetVersionEntity & { origin: string }>(
    `${lineOf('select p.id, p.id from project p where p.id = any($1)')}
     select distinct on (l.origin) l.origin, ${tx.columns(TargetVersionEntity)} from line l join target_version t on t.project_id = l.id
      where t.year < $2 and ($3::integer is null or t.year = $3)
      order by l.origin, t.year desc, t.version_no desc`,
    [projectIds, year, from === 'latest' ? null : from],
  );
  return new Map(versions.map((version) => [version.origin, version]));
}

/** Years from whose approved targets later years of projects may go on, latest first. */
export const loadApprovedYears = manyLoader<string, { origin: string; year: number }>(
  (tx, projectIds) =>
    tx.rows(
      `${lineOf('select p.id, p.id from project p where p.id = any($1)')}
       select distinct l.origin, t.year from line l join target_version t on t.project_id = l.id order by l.origin, t.year desc`,
      [projectIds],
    ),
  ({ origin }) => origin,
);

/**
 * The form a project begins with: what came along, or the approved target it goes on from with its dates moved on.
 * @throws `INVALID` at `fromYear` where a year was named that has none
 */
export function firstDraftOf(
  { year, from, draft }: DeclarationStart,
  previous: TargetVersionEntity | undefined,
  project: Pick<TargetFrame, 'startDate' | 'endDate'>,
): FirstDraft {
  if (typeof from === 'number' && from >= year) orInvalid([finding('fromYear', 'fromYearNotEarlier')]);
  if (typeof from === 'number' && !previous) orInvalid([finding('fromYear', 'noApprovedTarget')]);
  return previous
    ? { draft: carriedDraft(previous.content, year, { midterm: hasMidterm(project) }), carriedFrom: previous.id }
    : { draft, carriedFrom: null };
}
type FirstDraft = { readonly draft: TargetDraft; readonly carriedFrom: string | null };

type EarlierVersion = TargetVersionEntity & { readonly forTarget: string };

/** Approved targets of earlier years of targets that were begun from one, latest first. */
export const earlierVersionsOf = (tx: Tx, targetIds: readonly string[]): Promise<EarlierVersion[]> =>
  tx.rows(
    `${lineOf('select g.project_id, g.id from target g where g.id = any($1) and g.carried_from is not null')}
     select g.id as "forTarget", ${tx.columns(TargetVersionEntity)}
       from line l join target g on g.id = l.origin join target_version t on t.project_id = l.id and t.year < g.year
      where not exists (select from target_version later where later.target_id = t.target_id and later.version_no > t.version_no
                           and t.id <> g.carried_from)
      order by g.id, t.year desc, t.version_no desc`,
    [targetIds],
  );

export const loadEarlierVersions = manyLoader<string, EarlierVersion>(earlierVersionsOf, ({ forTarget }) => forTarget);

/** What a target was begun from, and the approved targets of the years before it was begun for. */
export type CarriedSource = {
  readonly previous: TargetVersionEntity['content'];
  readonly earlier: readonly TargetVersionEntity['content'][];
};
/** The version among those of earlier years. */
export function carriedSourceOf(earlier: readonly EarlierVersion[], carriedFrom: string): CarriedSource | null {
  const from = earlier.find(({ id }) => id === carriedFrom);
  return from ? { previous: from.content, earlier: earlier.map(({ content }) => content) } : null;
}
