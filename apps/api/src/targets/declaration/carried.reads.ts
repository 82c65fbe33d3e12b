import { carriedDraft, finding, orInvalid, type TargetDraft } from '@chengxiao/domain';
import type { Tx } from '../../kit/db';
import { manyLoader } from '../../kit/loader';
import { TargetVersionEntity } from '../target.entity';

/** With what the forms of a year begin. */
export type DeclarationStart = {
  readonly year: number;
  /** The earlier year whose approved target they go on from, or the latest such year of each; null: from `draft`. */
  readonly from: number | 'latest' | null;
  readonly draft: TargetDraft;
};

/** The approved target each project goes on from, by project. */
export async function previousVersionsOf(
  tx: Tx,
  projectIds: readonly string[],
  { year, from }: Pick<DeclarationStart, 'year' | 'from'>,
): Promise<Map<string, TargetVersionEntity>> {
  if (from === null) return new Map();
  const versions = await tx.rows<TargetVersionEntity>(
    `select distinct on (t.project_id) ${tx.columns(TargetVersionEntity)} from target_version t
      where t.project_id = any($1) and t.year < $2 and ($3::integer is null or t.year = $3)
      order by t.project_id, t.year desc, t.version_no desc`,
    [projectIds, year, from === 'latest' ? null : from],
  );
  return new Map(versions.map((version) => [version.projectId, version]));
}

/**
 * The form a project begins with: what came along, or the approved target it goes on from with its dates moved on.
 * @throws `INVALID` at `fromYear` where a year was named that has none
 */
export function firstDraftOf(
  { year, from, draft }: DeclarationStart,
  previous: TargetVersionEntity | undefined,
): FirstDraft {
  if (typeof from === 'number' && from >= year) orInvalid([finding('fromYear', 'fromYearNotEarlier')]);
  if (typeof from === 'number' && !previous) orInvalid([finding('fromYear', 'noApprovedTarget')]);
  return previous
    ? { draft: carriedDraft(previous.content, year), carriedFrom: previous.id }
    : { draft, carriedFrom: null };
}
type FirstDraft = { readonly draft: TargetDraft; readonly carriedFrom: string | null };

type EarlierVersion = TargetVersionEntity & { readonly forTarget: string };

/** Approved targets of earlier years of targets that were begun from one, latest first. */
export const earlierVersionsOf = (tx: Tx, targetIds: readonly string[]): Promise<EarlierVersion[]> =>
  tx.rows(
    `select g.id as "forTarget", ${tx.columns(TargetVersionEntity)}
       from target g join target_version t on t.project_id = g.project_id and t.year < g.year
      where g.id = any($1) and g.carried_from is not null
        and not exists (select from target_version later where later.target_id = t.target_id and later.version_no > t.version_no
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
