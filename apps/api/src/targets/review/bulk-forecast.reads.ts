import {
  type Actor,
  adjustmentLifecycle,
  adjustmentNotInBulk,
  type BulkAction,
  bulkAct,
  bulkAdjustmentAct,
  bulkProjectAct,
  type Language,
  type Message,
  notInBulk,
  projectLifecycle,
  refuse,
  type ReviewSubject,
  say,
  targetLifecycle,
} from '@chengxiao/domain';
import type { BulkForecastDto, DeskFilter } from '@chengxiao/dto';
import type { Tx } from '../../kit/data/db';
import { projectAggregate, ProjectEntity } from '../../library';
import { adjustmentAggregate, TargetAdjustmentEntity } from '../adjustment/adjustment.entity';
import { TargetEntity } from '../target.entity';
import { type Desk, deskPage } from './desk.reads';
import { targetsUnderReview } from './review.acts';

/** As many as a forecast names one by one. */
const named = 100;

type Asked = {
  readonly action: BulkAction;
  readonly filter?: DeskFilter | undefined;
  readonly language: Language;
};
/** One object as it stands now, and why a bulk act would leave it out. */
type Forecast = { readonly id: string; readonly version: number; readonly refusal: Message | null };
type Forecaster = (tx: Tx, actor: Actor, action: BulkAction, ids: readonly string[]) => Promise<Forecast[]>;

/** What the rules say of each kind. */
const forecasters: Readonly<Record<ReviewSubject, Forecaster>> = {
  async target(tx, actor, action, ids) {
    const rows = await tx.all(TargetEntity, 'where t.id = any($1)', [ids]);
    const targets = await targetsUnderReview.context(tx, rows, { actor, action: undefined });
    return targets.map((target) => {
      const { id, version, review } = target;
      const refused = review && refuse(targetLifecycle, bulkAct(action, review), actor, target)?.reason;
      return { id, version, refusal: refused ?? (review && notInBulk(action, review)) };
    });
  },
  async libraryEntry(tx, actor, action, ids) {
    const rows = await tx.all(ProjectEntity, 'where t.id = any($1)', [ids]);
    // What an admission depends on is read for those that only go on as well.
    const projects = await projectAggregate.context(tx, rows, { actor, action: 'admit' });
    return projects.map((project) => {
      const refused = refuse(projectLifecycle, bulkProjectAct(action, project), actor, project);
      return { id: project.id, version: project.version, refusal: refused?.reason ?? null };
    });
  },
  async adjustment(tx, actor, action, ids) {
    const rows = await tx.all(TargetAdjustmentEntity, 'where t.id = any($1)', [ids]);
    const adjustments = await adjustmentAggregate.context(tx, rows, { actor, action: undefined });
    return adjustments.map((adjustment) => {
      const refused = refuse(adjustmentLifecycle, bulkAdjustmentAct(action, adjustment), actor, adjustment);
      const { id, version } = adjustment;
      return { id, version, refusal: refused?.reason ?? adjustmentNotInBulk(action, adjustment) };
    });
  },
};

/** What a bulk act would do with what a filter finds, row by row, by the same rules; it changes nothing. */
export async function bulkForecast(
  tx: Tx,
  actor: Actor,
  { action, filter = {}, language }: Asked,
  desk: Desk,
): Promise<BulkForecastDto> {
  const args = { filter, sort: 'due' as const, first: named };
  const { nodes, totalCount, totalAmount } = await deskPage(tx, actor, args, { ...desk, counted: true, added: true });
  const ids = nodes.map(({ subjectId }) => subjectId);
  const forecasts = await forecasters[desk.subject](tx, actor, action, ids);
  const forecastOf = new Map(forecasts.map((each) => [each.id, each]));
  return {
    rows: nodes.map((row) => {
      const { version = 0, refusal = null } = forecastOf.get(row.subjectId) ?? {};
      return { row, version, refusal: refusal && say(refusal, language) };
    }),
    count: totalCount ?? 0,
    amount: totalAmount ?? '0.00',
  };
}
