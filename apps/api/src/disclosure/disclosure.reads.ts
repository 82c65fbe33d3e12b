import type { Actor } from '@chengxiao/domain';
import type { PublicationListArgs, PublicationSort, PublishableListArgs, PublishableProjectDto } from '@chengxiao/dto';
import { type Columns, columnsWithout } from '../kit/data/columns';
import { orNotFound } from '../kit/data/change';
import {
  addListFilter,
  conditionList,
  whereFound,
  listColumns,
  scopeConditions,
  whereAmong,
} from '../kit/data/conditions';
import type { Tx } from '../kit/data/db';
import { manyLoader, rowsBy } from '../kit/data/loader';
import { momentKey, newest, type Page, page, type Sort } from '../kit/data/page';
import { PublicationEntity, PublishedProjectEntity } from './publication.entity';

const sorts: Readonly<Record<PublicationSort, Sort>> = {
  newest,
  name: { by: 't.project_name', type: 'text', text: 't.project_name' },
};

/** A page of the publications in scope, newest first. */
export function publicationPage(
  tx: Tx,
  actor: Actor,
  { filter = {}, sort, ...request }: PublicationListArgs,
  counted: boolean,
  columns: Columns,
): Promise<Page<Pick<PublicationEntity, 'id'>>> {
  const { conditions, values, where } = scopeConditions(actor, 't');
  addListFilter(where, filter, listColumns('t'));
  if (filter.year) where((place) => `t.year = ${place}`, filter.year);
  whereAmong(where, 't.state', filter.states);
  whereAmong(where, 't.kind', filter.kinds);
  whereAmong(where, 't.scope', filter.scopes);
  whereFound(where, filter.search, ['t.folded_name', 'lower(t.project_code)']);
  const order = sorts[sort];
  const selected = `${tx.columns(PublicationEntity, 't', columns.with('id'))}, ${order.text} as "sortKey"`;
  const from = `publication t`;
  return page(tx, { columns: selected, from, conditions, values, sort: order, id: 't.id' }, request, counted);
}

const publishables = {
  columns: `t.id, t.project_id as "projectId", t.year, case when e.id is null then 'target' else 'result' end as kind,
    j.code as "projectCode", j.name as "projectName", j.org_name as "orgName", j.department_name as "departmentName",
    t.division_code as "divisionCode", t.org_path as "orgPath", e.total, e.grade,
    coalesce(e.filed_at, t.frozen_at) as since, w.id as "preparationId", w.submitted_by_name as "preparedBy", ${momentKey('coalesce(e.filed_at, t.frozen_at)')} as "sortKey"`,
  from: `target_version t
  join project j on j.id = t.project_id
  left join evaluation e on e.project_id = t.project_id and e.year = t.year and e.state = 'filed'
  left join publication p on p.project_id = t.project_id and p.year = t.year
  left join publication_preparation w on w.project_id = t.project_id and w.year = t.year and w.state = 'prepared'`,
};

/** What finance of the own division may publish and has not: approved targets, and results filed since. What was withdrawn is not asked for again. */
export function publishablePage(
  tx: Tx,
  actor: Actor,
  { filter = {}, ...request }: PublishableListArgs,
  counted: boolean,
): Promise<Page<PublishableProjectDto>> {
  const { conditions, values, where } = conditionList();
  where((place) => `t.division_code = ${place}`, actor.divisionCode);
  addListFilter(where, filter, { ...listColumns('t'), updated: 'coalesce(e.filed_at, t.frozen_at)' });
  conditions.push(
    `not exists (select from target_version later where later.project_id = t.project_id and later.year = t.year and later.version_no > t.version_no)`,
    `(p.id is null or (p.state = 'published' and p.kind = 'target' and e.id is not null))`,
  );
  if (filter.projectId) where((place) => `t.project_id = ${place}`, filter.projectId);
  if (filter.year) where((place) => `t.year = ${place}`, filter.year);
  if (filter.kinds?.length)
    where((place) => `case when e.id is null then 'target' else 'result' end = any(${place})`, filter.kinds);
  whereFound(where, filter.search, ['j.folded_name', 'lower(j.code)']);
  const sort = { by: 'coalesce(e.filed_at, t.frozen_at)', type: 'timestamptz', descending: true };
  return page(tx, { ...publishables, conditions, values, sort, id: 't.id' }, request, counted);
}

/** One publication in scope. @throws `NOT_FOUND` */
export const publicationById = async (tx: Tx, id: string): Promise<PublicationEntity> =>
  orNotFound(await tx.first(PublicationEntity, 'where t.id = $1', [id]));

/** The publication of a project and year, or null while it was never published. */
export const publicationOf = (tx: Tx, projectId: string, year: number): Promise<PublicationEntity | null> =>
  tx.first(PublicationEntity, 'where t.project_id = $1 and t.year = $2', [projectId, year]);

export const loadProjectPublications = rowsBy(PublicationEntity, 'projectId', 't.year desc');

/** What an edition says, without what it is searched by. */
const shownOnly = columnsWithout<PublishedProjectEntity>('searched');
/** An edition, and when and why it stopped being shown. */
type Edition = Omit<PublishedProjectEntity, 'searched'> & {
  readonly removedAt: string | null;
  readonly reason: string | null;
};
export const loadEditions = manyLoader<string, Edition>(
  (tx, ids) =>
    tx.rows(
      `select ${tx.columns(PublishedProjectEntity, 't', shownOnly)}, r.removed_at as "removedAt", r.reason
         from pub_project t left join publication_removal r on r.publication_id = t.publication_id and r.edition = t.edition
        where t.publication_id = any($1) order by t.edition desc`,
      [ids],
    ),
  ({ publicationId }) => publicationId,
);
