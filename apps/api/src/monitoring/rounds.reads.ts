import { type Actor, cutoffDate, executionStates, type MonitoringRoundProgress, today } from '@chengxiao/domain';
import type { DeviationCauseDto, MonitoringRoundListArgs } from '@chengxiao/dto';
import type { Columns } from '../kit/data/columns';
import { orNotFound } from '../kit/data/change';
import { addListFilter, conditionList, listColumns, scopeConditions } from '../kit/data/conditions';
import type { Tx } from '../kit/data/db';
import { oneLoader } from '../kit/data/loader';
import { momentKey, type Page, page } from '../kit/data/page';
import { MonitoringRoundEntity } from './round.entity';

/** The rounds in scope, newest first; departments and units see those of their own division. */
export function monitoringRoundPage(
  tx: Tx,
  actor: Actor,
  { year, filter = {}, ...request }: MonitoringRoundListArgs,
  counted: boolean,
  columns: Columns,
): Promise<Page<Pick<MonitoringRoundEntity, 'id'>>> {
  const ofOwnDivision = actor.role === 'department' || actor.role === 'unit';
  const { conditions, values, where } = ofOwnDivision ? conditionList() : scopeConditions(actor, 't');
  if (ofOwnDivision) where((place) => `t.division_code = ${place}`, actor.divisionCode);
  addListFilter(where, filter, listColumns('t'));
  if (year) where((place) => `t.year = ${place}`, year);
  const selected = `${tx.columns(MonitoringRoundEntity, 't', columns.with('id'))}, ${momentKey('t.opened_at')} as "sortKey"`;
  const from = `monitoring_round t`;
  const sort = { by: 't.opened_at', type: 'timestamptz', descending: true };
  return page(tx, { columns: selected, from, conditions, values, sort, id: 't.id' }, request, counted);
}

/** One round in scope. @throws `NOT_FOUND` */
export const monitoringRoundById = async (tx: Tx, id: string): Promise<MonitoringRoundEntity> =>
  orNotFound(await tx.first(MonitoringRoundEntity, 'where t.id = $1', [id]));

export const loadRound = oneLoader<string, MonitoringRoundEntity>(
  (tx, ids) => tx.all(MonitoringRoundEntity, 'where t.id = any($1)', [ids]),
  (round) => round.id,
);

/** A project that a round must ask about. */
export type Monitored = {
  readonly projectId: string;
  readonly targetVersionId: string;
  readonly orgPath: string;
  readonly divisionCode: string;
};

/** Projects of the division with an approved target version and an approved budget line of the year that the round lacks. */
export const missingProjects = (tx: Tx, round: Pick<MonitoringRoundEntity, 'id' | 'divisionCode' | 'year'>) =>
  tx.rows<Monitored>(
    `select p.id as "projectId", v.id as "targetVersionId", p.org_path as "orgPath", p.division_code as "divisionCode"
       from project p
       join budget_line b on b.project_id = p.id and b.year = $2 and b.state = 'approved'
       join lateral (select id from target_version where project_id = p.id and year = $2 order by version_no desc limit 1) v on true
      where p.division_code = $1 and p.state = any($4)
        and not exists (select from monitoring_report r where r.round_id = $3 and r.project_id = p.id)
      order by p.org_path, p.id`,
    [round.divisionCode, round.year, round.id, executionStates],
  );

/** How far rounds are filled, of the reports in scope. */
export const progressOfRounds = (tx: Tx, roundIds: readonly string[]) =>
  tx.rows<MonitoringRoundProgress & { roundId: string }>(
    `select r.id as "roundId", count(t.id)::int as total,
            count(*) filter (where t.state = 'open')::int as open,
            count(*) filter (where t.state = 'submitted')::int as submitted,
            count(*) filter (where t.state = 'returned')::int as returned,
            count(*) filter (where t.state = 'decided')::int as decided,
            count(*) filter (where t.state in ('open', 'returned') and r.due_date < $2::date)::int as overdue,
            count(*) filter (where t.light = 'green')::int as green,
            count(*) filter (where t.light = 'yellow')::int as yellow,
            count(*) filter (where t.light = 'red')::int as red,
            count(*) filter (where t.correction_state in ('required', 'reported'))::int as correcting
       from monitoring_round r left join monitoring_report t on t.round_id = r.id
      where r.id = any($1) group by r.id`,
    [roundIds, today()],
  );

export const loadRoundProgress = oneLoader<string, MonitoringRoundProgress & { roundId: string }>(
  progressOfRounds,
  (row) => row.roundId,
);

/** The causes of deviation in force at the end of a month, in their official order. */
export const causesAt = (tx: Tx, year: number, month: number): Promise<DeviationCauseDto[]> =>
  tx.rows(
    `select key, name_zh as "nameZh", name_en as "nameEn", needs_note as "needsNote", valid_from as "validFrom",
            valid_to as "validTo", clause
       from deviation_cause where valid_from <= $1::date and (valid_to is null or valid_to >= $1::date) order by position, key`,
    [cutoffDate(year, month)],
  );
