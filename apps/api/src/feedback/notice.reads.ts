import { type Actor, type Grade, today } from '@chengxiao/domain';
import type { ResultNoticeListArgs, ResultNoticeSort } from '@chengxiao/dto';
import { type Columns, everyColumn } from '../kit/data/columns';
import { orNotFound } from '../kit/data/change';
import { addListFilter, listColumns, whereAmong } from '../kit/data/conditions';
import type { Tx } from '../kit/data/db';
import { manyLoader } from '../kit/data/loader';
import { newest, type Page, page, type Sort } from '../kit/data/page';
import { conditionsOf, type ProjectFacts, projectFacts } from './feedback.reads';
import { ResultNoticeEntity } from './notice.entity';

/** A notice with what its page says about project and evaluation. */
export type NoticeRow = ResultNoticeEntity & ProjectFacts & { total: string | null; grade: Grade | null };

const from = `result_notice t join project p on p.id = t.project_id join evaluation e on e.id = t.evaluation_id`;
const selected = (tx: Tx, columns: Columns = everyColumn) =>
  `${tx.columns(ResultNoticeEntity, 't', columns)}, ${projectFacts}, e.total, e.grade`;
/** Open notices by due date, then what is done with. */
const urgency = `case when t.state = 'accepted' then date '9999-12-31' else t.due_date end`;

const sorts: Readonly<Record<ResultNoticeSort, Sort>> = {
  due: { by: urgency, type: 'date', text: `(${urgency})::text` },
  newest,
};

/** A page of the notices in scope, the most urgent first. */
export function noticePage(
  tx: Tx,
  actor: Actor,
  { filter = {}, sort, ...request }: ResultNoticeListArgs,
  counted: boolean,
  columns: Columns,
): Promise<Page<Pick<NoticeRow, 'id'>>> {
  const { conditions, values, where, search } = conditionsOf(actor);
  addListFilter(where, filter, listColumns('t'));
  if (filter.year) where((place) => `t.year = ${place}`, filter.year);
  whereAmong(where, 't.state', filter.states);
  if (filter.overdue) where((place) => `t.state <> 'accepted' and t.due_date < ${place}::date`, today());
  search(filter.search);
  const order = sorts[sort];
  return page(
    tx,
    {
      columns: `${selected(tx, columns.with('id'))}, ${order.text} as "sortKey"`,
      from,
      conditions,
      values,
      sort: order,
      id: 't.id',
    },
    request,
    counted,
  );
}

/** One notice in scope. @throws `NOT_FOUND` */
export const noticeById = async (tx: Tx, id: string): Promise<NoticeRow> =>
  orNotFound(await tx.one<NoticeRow>(`select ${selected(tx)} from ${from} where t.id = $1`, [id]));

export const loadNoticesOfProject = manyLoader<string, NoticeRow>(
  (tx, ids) =>
    tx.rows(`select ${selected(tx)} from ${from} where t.project_id = any($1) order by t.sent_on, t.id`, [ids]),
  (notice) => notice.projectId,
);
export const loadNoticesOfEvaluation = manyLoader<string, NoticeRow>(
  (tx, ids) =>
    tx.rows(`select ${selected(tx)} from ${from} where t.evaluation_id = any($1) order by t.sent_on, t.id`, [ids]),
  (notice) => notice.evaluationId,
);
