import { type Actor, type EvaluationRoundProgress, today, unreportedStates } from '@chengxiao/domain';
import type { EvaluationRoundListArgs } from '@chengxiao/dto';
import type { Columns } from '../kit/data/columns';
import { orNotFound } from '../kit/data/change';
import { addListFilter, conditionList, listColumns, scopeConditions } from '../kit/data/conditions';
import type { Tx } from '../kit/data/db';
import { oneLoader } from '../kit/data/loader';
import { type Page, page } from '../kit/data/page';
import { EvaluationRoundEntity } from './round.entity';

/** The self-evaluations in scope by year, the latest first; departments and units see those of their own division. */
export function evaluationRoundPage(
  tx: Tx,
  actor: Actor,
  { year, filter = {}, ...request }: EvaluationRoundListArgs,
  counted: boolean,
  columns: Columns,
): Promise<Page<Pick<EvaluationRoundEntity, 'id'>>> {
  const ofOwnDivision = actor.role === 'department' || actor.role === 'unit';
  const { conditions, values, where } = ofOwnDivision ? conditionList() : scopeConditions(actor, 't');
  if (ofOwnDivision) where((place) => `t.division_code = ${place}`, actor.divisionCode);
  addListFilter(where, filter, listColumns('t'));
  if (year) where((place) => `t.year = ${place}`, year);
  const selected = `${tx.columns(EvaluationRoundEntity, 't', columns.with('id'))}, t.year::text as "sortKey"`;
  const sort = { by: 't.year', type: 'integer', descending: true };
  return page(
    tx,
    { columns: selected, from: 'evaluation_round t', conditions, values, sort, id: 't.id' },
    request,
    counted,
  );
}

/** One of them in scope. @throws `NOT_FOUND` */
export const evaluationRoundById = async (tx: Tx, id: string): Promise<EvaluationRoundEntity> =>
  orNotFound(await tx.first(EvaluationRoundEntity, 'where t.id = $1', [id]));

type Progress = EvaluationRoundProgress & { readonly roundId: string; readonly dueDate: string | null };

/** How far they are filled, of the forms in scope. */
export const progressOfEvaluationRounds = (tx: Tx, roundIds: readonly string[]): Promise<Progress[]> =>
  tx.rows(
    `select r.id as "roundId", max(t.due_date)::text as "dueDate", count(t.id)::int as total,
            count(*) filter (where t.state = any($3))::int as unreported,
            count(*) filter (where t.state = 'submitted')::int as submitted,
            count(*) filter (where t.state = 'filed')::int as filed,
            count(*) filter (where t.state = any($3) and t.due_date < $2::date)::int as overdue
       from evaluation_round r left join evaluation t on t.division_code = r.division_code and t.year = r.year
      where r.id = any($1) group by r.id`,
    [roundIds, today(), unreportedStates],
  );

export const loadEvaluationRoundProgress = oneLoader<string, Progress>(
  progressOfEvaluationRounds,
  (row) => row.roundId,
);

type OfYear = EvaluationRoundEntity & { readonly key: string };
/** The round that a form belongs to, by keys `<division code>:<year>`. */
export const loadRoundOfYear = oneLoader<string, OfYear>(
  (tx, keys) =>
    tx.rows(
      `select ${tx.columns(EvaluationRoundEntity)}, t.division_code || ':' || t.year as key from evaluation_round t
        where (t.division_code, t.year) in (select * from unnest($1::text[], $2::int[]))`,
      [keys.map((key) => key.split(':')[0]), keys.map((key) => Number(key.split(':')[1]))],
    ),
  (row) => row.key,
);
