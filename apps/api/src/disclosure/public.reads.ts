import { type Grade, ProblemError, type PublishedProject, type RemovalCause, refusal } from '@chengxiao/domain';
import type { PublicFilter } from '@chengxiao/dto';
import { orNotFound } from '../kit/data/change';
import { type Conditions, conditionList } from '../kit/data/conditions';
import type { Tx } from '../kit/data/db';
import type { Page, PageRequest } from '../kit/data/page';
import { addShownFilter, shownPage, type ShownRow } from './shown.reads';

/** Everything public of one project and year. */
export type PublicProject = PublishedProject & Pick<ShownRow, 'id' | 'edition' | 'publishedAt'>;
/** A division with the number of public projects in it and below. */
export type PublicDivision = {
  readonly code: string;
  readonly name: string;
  readonly level: string;
  readonly parentCode: string | null;
  readonly published: number;
};

// Row-level security says the same; the reads do not lean on it alone.
const isPublic = `t.state = 'published' and t.scope = 'public'`;

async function publicConditions(tx: Tx, { grade, ...filter }: PublicFilter): Promise<Conditions> {
  const list = conditionList();
  list.conditions.push(isPublic);
  if (grade) list.where((place) => `t.grade ->> 'key' = ${place}`, grade);
  await addShownFilter(tx, list, filter);
  return list;
}

/** A page of what is public, newest first. @throws `INVALID` for an unknown division */
export const publicPage = async (tx: Tx, filter: PublicFilter, request: PageRequest): Promise<Page<ShownRow>> =>
  shownPage(tx, await publicConditions(tx, filter), request, true);

/** The same with everything shown of each, for files. */
export async function publicProjectPage(
  tx: Tx,
  filter: PublicFilter,
  request: PageRequest,
): Promise<Page<PublicProject>> {
  const found = await shownPage<ContentRow>(tx, await publicConditions(tx, filter), request, false, ', t.content');
  return { ...found, nodes: found.nodes.map(toPublicProject) };
}

type ContentRow = Pick<ShownRow, 'id' | 'edition' | 'publishedAt'> & { readonly content: PublishedProject };
const toPublicProject = ({ id, edition, publishedAt, content }: ContentRow): PublicProject => ({
  id,
  edition,
  publishedAt,
  ...content,
});

/**
 * Everything public of one project and year.
 * @throws `GONE` with when and why where it was public once, `NOT_FOUND` where it never was
 */
export async function publicProject(tx: Tx, id: string): Promise<PublicProject> {
  const found = await tx.one<ContentRow>(
    `select t.publication_id as id, t.edition, t.published_at as "publishedAt", t.content
       from pub_project t where t.publication_id = $1 and ${isPublic}`,
    [id],
  );
  if (found) return toPublicProject(found);
  const { cause, reason, ...details } = orNotFound(await lastRemoval(tx, id));
  if (cause === 'narrowed') throw new ProblemError(refusal('GONE', 'publicationNarrowed', details));
  throw new ProblemError(
    reason
      ? refusal('GONE', 'publicationWithdrawn', { ...details, reason })
      : refusal('GONE', 'publicationTakenBack', details),
  );
}

type Removal = { cause: RemovalCause; reason: string | null; year: number; date: string; division: string };
const lastRemoval = (tx: Tx, id: string): Promise<Removal | null> =>
  tx.one(
    `select r.cause, r.reason, r.year, to_char(r.removed_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD') as date, d.name as division
       from publication_removal r join division d on d.code = r.division_code
      where r.publication_id = $1 and r.scope = 'public' order by r.edition desc limit 1`,
    [id],
  );

/** The grades of what is public, each key once as the latest edition names it, best first. */
export const publicGrades = (tx: Tx): Promise<Grade[]> =>
  tx.rows(
    `select grade ->> 'key' as key, grade -> 'name' as name, (grade -> 'rank')::integer as rank, (grade -> 'of')::integer as of
       from (select distinct on (t.grade ->> 'key') t.grade from pub_project t
              where ${isPublic} and t.grade is not null order by t.grade ->> 'key', t.published_at desc) named
      order by ((grade -> 'rank')::numeric - 1) / (grade -> 'of')::numeric, grade ->> 'key'`,
    [],
  );

/** Every division with the number of projects public in it and below, in the order of the tree. */
export const publicDivisions = (tx: Tx): Promise<PublicDivision[]> =>
  tx.rows(
    `select d.code, d.name, d.level, d.parent_code as "parentCode",
            (select count(*)::int from pub_project t
              where ${isPublic} and t.division_path >= d.path and t.division_path < d.path || '~') as published
       from division d order by d.path`,
  );
