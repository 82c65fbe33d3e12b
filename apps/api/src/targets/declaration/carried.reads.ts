import { carriedDraft, finding, type FormKind, orInvalid, type TargetDraft } from '@chengxiao/domain';
import type { Tx } from '../../kit/db';
import { manyLoader } from '../../kit/loader';
import type { ProjectEntity } from '../../library';
import { formKindFor } from './declaration-rules.reads';
import { type TargetEntity, TargetVersionEntity } from '../target.entity';
import { approvedVersion } from '../targets.reads';

/** What a form begins with. */
export type Begun = { readonly draft: TargetDraft; readonly carriedFrom: string | null; readonly formKind: FormKind };

/**
 * The form a project begins with: what came along, or the approved target of an earlier year with its dates moved on.
 * @throws `INVALID` at `fromYear` when there is none
 */
export async function begunFrom(
  tx: Tx,
  project: ProjectEntity,
  {
    year,
    fromYear,
    draft,
  }: { readonly year: number; readonly fromYear?: number | null | undefined; readonly draft: TargetDraft },
): Promise<Begun> {
  const formKind = await formKindFor(tx, project, year);
  if (fromYear == null) return { draft, carriedFrom: null, formKind };
  if (fromYear >= year) orInvalid([finding('fromYear', 'fromYearNotEarlier')]);
  const version = await approvedVersion(tx, project.id, fromYear);
  if (!version) {
    orInvalid([finding('fromYear', 'noApprovedTarget')]);
    return { draft, carriedFrom: null, formKind };
  }
  return { draft: carriedDraft(version.content, year), carriedFrom: version.id, formKind };
}

type Earlier = TargetVersionEntity & { readonly forTarget: string };

/** Approved targets of earlier years of targets that were begun from one, latest first. */
const earlierOf = (tx: Tx, targetIds: readonly string[]): Promise<Earlier[]> =>
  tx.rows(
    `select g.id as "forTarget", ${tx.columns(TargetVersionEntity)}
       from target g join target_version t on t.project_id = g.project_id and t.year < g.year
      where g.id = any($1) and g.carried_from is not null
        and not exists (select from target_version later where later.target_id = t.target_id and later.version_no > t.version_no
                           and t.id <> g.carried_from)
      order by g.id, t.year desc, t.version_no desc`,
    [targetIds],
  );

export const loadEarlier = manyLoader<string, Earlier>(earlierOf, ({ forTarget }) => forTarget);

/** What a target was begun from and the years before, or null. */
export async function carriedGround(
  tx: Tx,
  { id, carriedFrom }: Pick<TargetEntity, 'id' | 'carriedFrom'>,
): Promise<CarriedGround | null> {
  return carriedFrom ? groundOf(await earlierOf(tx, [id]), carriedFrom) : null;
}

export type CarriedGround = {
  readonly former: TargetVersionEntity['content'];
  readonly earlier: readonly TargetVersionEntity['content'][];
};
/** The version among those of earlier years. */
export function groundOf(earlier: readonly Earlier[], carriedFrom: string): CarriedGround | null {
  const from = earlier.find(({ id }) => id === carriedFrom);
  return from ? { former: from.content, earlier: earlier.map(({ content }) => content) } : null;
}
