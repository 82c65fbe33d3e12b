import { type Actor, foldName, type Role } from '@chengxiao/domain';
import type { Where } from '../kit/data/conditions';
import type { Tx } from '../kit/data/db';

/** More finds than this are looked up in the order of the list: a page of a common word is soon full. */
const mostIds = 2_000;

/**
 * Narrows a list to projects whose name or code holds the text. Rare words go by the index of pairs, common ones along
 * the list's own order, so that neither reads all projects. `project` is the alias of the project in the list's SQL.
 */
export async function whereNameContains(
  tx: Tx,
  actor: Actor,
  where: Where,
  text: string,
  project: string,
): Promise<void> {
  const ids = await findProjectIds(tx, actor, text);
  if (ids) where((place) => `${project}.id = any(${place})`, ids);
  else whereNameHolds(where, text, project);
}

/** The same row by row. Not by a pattern: the planner takes patterns for rare, and would read all projects rather than follow the order. */
export const whereNameHolds = (where: Where, text: string, project: string): void =>
  where((place) => `position(app_find(${place}) in ${project}.folded_name || ' ' || lower(${project}.code)) > 0`, text);

/** Whose scope is so small that it is read through sooner than the index of all names. */
const ownFew: readonly Role[] = ['department', 'unit', 'evaluator'];

/**
 * The projects in scope that the text finds, or null where the scope is better read in its order: it is small, the projects
 * are too many, or the text is too short to look up.
 */
export async function findProjectIds(tx: Tx, { role }: Actor, text: string): Promise<string[] | null> {
  if (ownFew.includes(role)) return null;
  const words = foldName(text);
  if ([...words].length < 2 || /[\\%_]/.test(words)) return null;
  const rows = await tx.rows<{ id: string }>('select app_projects_named(app_find($1), $2) as id', [words, mostIds + 1]);
  return rows.length > mostIds ? null : rows.map(({ id }) => id);
}
