import {
  finding,
  type Grade,
  message,
  ProblemError,
  type PublicationKind,
  type PublishedProject,
} from '@chengxiao/domain';
import type { PublicFilter } from '@chengxiao/dto';
import { orNotFound } from '../kit/change';
import { conditionList, containing } from '../kit/conditions';
import type { Tx } from '../kit/db';
import { momentKey, type Page, page, type PageRequest } from '../kit/page';

/** A row of the public list; money in 元. */
export type PublicRow = {
  readonly id: string;
  readonly edition: number;
  readonly kind: PublicationKind;
  readonly year: number;
  readonly projectCode: string;
  readonly projectName: string;
  readonly divisionCode: string;
  readonly divisionName: string;
  readonly departmentName: string;
  readonly orgName: string;
  readonly budgetAmount: string;
  readonly executedAmount: string | null;
  readonly total: string | null;
  readonly grade: Grade | null;
  readonly summary: string;
  readonly publishedAt: string;
};
/** Everything public of one project and year. */
export type PublicProject = PublishedProject & Pick<PublicRow, 'id' | 'edition' | 'publishedAt'>;
/** A division with the number of public projects in it and below. */
export type PublicDivision = {
  readonly code: string;
  readonly name: string;
  readonly level: string;
  readonly parentCode: string | null;
  readonly published: number;
};

const columns = `t.publication_id as id, t.edition, t.kind, t.year, t.project_code as "projectCode", t.project_name as "projectName",
  t.division_code as "divisionCode", t.division_name as "divisionName", t.department_name as "departmentName", t.org_name as "orgName",
  t.budget_amount as "budgetAmount", t.executed_amount as "executedAmount", t.total, t.grade, t.summary, t.published_at as "publishedAt"`;
const sortKey = `${momentKey('t.published_at')} as "sortKey"`;

/** Conditions over what is shown. @throws `INVALID` for an unknown division */
async function conditionsOf(tx: Tx, { search, division, year, grade }: PublicFilter) {
  // Row-level security says the same; the list does not lean on it alone.
  const { conditions, values, where } = conditionList();
  conditions.push(`t.state = 'published'`);
  if (division) {
    const found = await tx.one<{ path: string }>('select path from division where code = $1', [division]);
    if (!found)
      throw new ProblemError({
        code: 'INVALID',
        reason: message('badRequest'),
        fields: [finding('division', 'unknownDivision')],
      });
    where((place) => `t.division_path >= ${place}`, found.path);
    where((place) => `t.division_path < ${place}`, `${found.path}~`);
  }
  if (year) where((place) => `t.year = ${place}`, year);
  if (grade) where((place) => `t.grade = ${place}`, grade);
  if (search)
    where(
      (place) =>
        `(t.project_name ilike ${place} or t.project_code like ${place} or t.department_name ilike ${place} or t.org_name ilike ${place})`,
      containing(search),
    );
  return { conditions, values };
}

async function shownPage<T extends { id: string }>(
  tx: Tx,
  filter: PublicFilter,
  request: PageRequest,
  more: string,
  counted: boolean,
): Promise<Page<T>> {
  const list = {
    select: `select ${columns}${more}, ${sortKey} from pub_project t`,
    ...(await conditionsOf(tx, filter)),
    sort: { by: 't.published_at', type: 'timestamptz', descending: true },
    id: 't.publication_id',
  };
  const found = await page<T & { sortKey?: string }>(tx, list, request, counted);
  return { ...found, nodes: found.nodes.map(({ sortKey: _, ...node }) => node as unknown as T) };
}

/** A page of what is shown, newest first. */
export const publicPage = (tx: Tx, filter: PublicFilter, request: PageRequest): Promise<Page<PublicRow>> =>
  shownPage(tx, filter, request, '', true);

/** The same with everything shown of each, for files. */
export async function publicWholes(tx: Tx, filter: PublicFilter, request: PageRequest): Promise<Page<PublicProject>> {
  const found = await shownPage<Whole>(tx, filter, request, ', t.content', false);
  return { ...found, nodes: found.nodes.map(wholeOf) };
}

type Whole = Pick<PublicRow, 'id' | 'edition' | 'publishedAt'> & { readonly content: PublishedProject };
const wholeOf = ({ id, edition, publishedAt, content }: Whole): PublicProject => ({
  id,
  edition,
  publishedAt,
  ...content,
});

/** Everything shown of one project and year. @throws `NOT_FOUND` when it is unknown or withdrawn */
export const publicProject = async (tx: Tx, id: string): Promise<PublicProject> =>
  wholeOf(
    orNotFound(
      await tx.one<Whole>(
        `select t.publication_id as id, t.edition, t.published_at as "publishedAt", t.content
           from pub_project t where t.publication_id = $1 and t.state = 'published'`,
        [id],
      ),
    ),
  );

/** Every division with the number of projects shown in it and below, in the order of the tree. */
export const publicDivisions = (tx: Tx): Promise<PublicDivision[]> =>
  tx.rows(
    `select d.code, d.name, d.level, d.parent_code as "parentCode",
            (select count(*)::int from pub_project p
              where p.state = 'published' and p.division_path >= d.path and p.division_path < d.path || '~') as published
       from division d order by d.path`,
  );
