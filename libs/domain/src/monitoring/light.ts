import { type Message, message } from '../messages';
import { D, type Dec, isDecimal, isMoney, rounded, toWan } from '../money';
import { type IndicatorDirection, type IndicatorNature, wantsLess } from '../rule-pack/indicator';
import { percentOf } from '../rule-pack/percent';
import type { RulePack } from '../rule-pack/rule-pack';

export const lights = ['green', 'yellow', 'red'] as const;
export type Light = (typeof lights)[number];

/** How likely the year's target is still met (完成目标可能性). */
export const likelihoods = ['certain', 'possible', 'impossible'] as const;
export type Likelihood = (typeof likelihoods)[number];

/** One indicator row of the monitoring form (F4) as the light reads it. */
export type LightRow = {
  readonly name: string;
  readonly level2: string;
  readonly nature: IndicatorNature;
  readonly direction: IndicatorDirection | null;
  readonly target: string | null;
  readonly weight: string;
  /** Value up to the cut-off month; null or not a number while unknown. */
  readonly value: string | null;
  /** 全年预计完成情况 at the end of the year; null or not a number while unknown. */
  readonly forecast: string | null;
  readonly likelihood: Likelihood | null;
};
export type LightInput = {
  readonly cutoffMonth: number;
  /** Money in 元: the budget of the year and what was spent of it up to the cut-off month. */
  readonly budget: string;
  readonly executed: string;
  readonly rows: readonly LightRow[];
};

/** One cause of a light: what it is, how bad, where, after which document, and what would take it away. */
export type LightReason = Message & { readonly light: Light; readonly clause: string; readonly row: number | null };
export type LightResult = {
  readonly light: Light;
  /** Never empty: a green light says why it is green. */
  readonly reasons: readonly LightReason[];
  /** What would turn it green; empty when it is. */
  readonly toGreen: readonly Message[];
  /** Shares with four decimals; null where there is nothing to compute them from. */
  readonly budgetProgress: string | null;
  readonly goalProgress: string | null;
};

/** A warning belongs to one kind; two kinds together are red. */
type Kind = 'execution' | 'gap' | 'limit' | 'forecast' | 'likelihood';
type Cause = { readonly kind: Kind; readonly reason: LightReason; readonly remedy: Message };

const figure = (text: string | null): Dec | null => (text !== null && isDecimal(text) ? new D(text) : null);
const amount = (text: string): Dec => new D(isMoney(text) ? text : 0);

/**
 * Share of the goal reached: value by target of the rows that accumulate over the year, each at most 1, averaged by weight.
 * Rates (合格率, 满意度) stand near their target from the first day on and would make every project look ahead, so the
 * pack names the kinds that count. Rows judged by a limit never count: little spent is not little done.
 */
export function goalProgress(pack: RulePack, rows: readonly LightRow[]): Dec | null {
  let reached = new D(0);
  let weights = new D(0);
  for (const row of rows) {
    const [target, value] = [figure(row.target), figure(row.value)];
    if (!pack.monitoring.progressLevel2.includes(row.level2) || row.nature === 'qualitative' || value === null)
      continue;
    if (wantsLess(row.nature, row.direction) || !target?.gt(0)) continue;
    const weight = figure(row.weight)?.abs() ?? new D(0);
    reached = reached.plus(D.max(0, D.min(1, value.div(target))).times(weight));
    weights = weights.plus(weight);
  }
  return weights.isZero() ? null : reached.div(weights);
}

/** The execution rate asked for at a month: that of the latest listed month not after it; none before the first. */
export const executionFloor = (pack: RulePack, month: number): string | null =>
  pack.monitoring.execution.findLast((step) => step.month <= month)?.atLeast ?? null;

const cause = (pack: RulePack, kind: Kind, light: Light, row: number | null, why: Message, remedy: Message): Cause => ({
  kind,
  reason: { ...why, light, clause: pack.monitoring.clause, row },
  remedy,
});

function executionCauses(pack: RulePack, { cutoffMonth, budget, executed }: LightInput, share: Dec | null): Cause[] {
  if (share === null) {
    if (amount(executed).isZero()) return [];
    return [
      cause(
        pack,
        'execution',
        'yellow',
        null,
        message('lightSpentWithoutBudget', { executed: toWan(executed) }),
        message('greenByBudget'),
      ),
    ];
  }
  const floor = executionFloor(pack, cutoffMonth);
  if (floor === null || share.gte(floor)) return [];
  const atLeast = percentOf(new D(floor));
  const missing = amount(budget).times(floor).minus(amount(executed)).toDecimalPlaces(2, D.ROUND_UP).toFixed(2);
  const why = message('lightExecutionLow', { month: cutoffMonth, rate: percentOf(share), atLeast });
  return [
    cause(pack, 'execution', 'yellow', null, why, message('greenByExecution', { amount: toWan(missing), atLeast })),
  ];
}

function gapCauses(pack: RulePack, goal: Dec | null, share: Dec | null): Cause[] {
  const { maxGap } = pack.monitoring;
  if (goal === null || share === null || goal.minus(share).abs().lte(maxGap)) return [];
  const why = message('lightGap', { goal: percentOf(goal), rate: percentOf(share), maxGap: percentOf(new D(maxGap)) });
  const behind = goal.lt(share);
  const needed = (behind ? share : goal).minus(maxGap).times(100).toDecimalPlaces(2, D.ROUND_UP).toFixed();
  return [cause(pack, 'gap', 'yellow', null, why, message(behind ? 'greenByGoal' : 'greenByPace', { needed }))];
}

/** Whether a forecast of a row of figures does not meet its target, on the side the row is judged from. */
function missesTarget({ nature, direction }: LightRow, forecast: Dec, target: Dec): boolean {
  if (nature === 'qualitative') return false;
  return wantsLess(nature, direction) || (target.isZero() && direction === 'eq')
    ? forecast.gt(target)
    : forecast.lt(target);
}

function rowCauses(pack: RulePack, row: LightRow, index: number): Cause[] {
  const causes: Cause[] = [];
  const [target, value] = [figure(row.target), figure(row.value)];
  const { name } = row;
  const limited = row.nature !== 'qualitative' && wantsLess(row.nature, row.direction);
  if (limited && target && value?.gt(target)) {
    const params = { name, value: value.toFixed(), target: target.toFixed() };
    causes.push(
      cause(pack, 'limit', 'yellow', index, message('lightLimitExceeded', params), message('greenByLimit', params)),
    );
  }
  const forecast = figure(row.forecast);
  // A row that is said to be in doubt is told once, by what is said of it below.
  if (target && forecast && row.likelihood !== 'impossible' && row.likelihood !== 'possible') {
    const params = { name, forecast: forecast.toFixed(), target: target.toFixed() };
    if (missesTarget(row, forecast, target)) {
      const why = message(row.likelihood === 'certain' ? 'lightForecastCertain' : 'lightForecastMissed', params);
      causes.push(cause(pack, 'forecast', 'yellow', index, why, message('greenByForecast', params)));
    }
  }
  if (row.likelihood === 'impossible' || row.likelihood === 'possible') {
    const hopeless = row.likelihood === 'impossible';
    const why = message(hopeless ? 'lightImpossible' : 'lightPossible', { name });
    causes.push(
      cause(pack, 'likelihood', hopeless ? 'red' : 'yellow', index, why, message('greenByCertainty', { name })),
    );
  }
  return causes;
}

/**
 * The light of a monitoring report.
 * Warnings: execution below the month's floor; goal and budget progress too far apart, either way; a limit already exceeded; a
 * forecast of the year that misses its target, whatever is said of it.
 * Red: an indicator that cannot be met, or two kinds of warnings. Yellow: one kind, or an indicator that is only possible. Else green.
 */
export function lightOf(pack: RulePack, input: LightInput): LightResult {
  const budget = amount(input.budget);
  const share = budget.isZero() ? null : amount(input.executed).div(budget);
  const goal = goalProgress(pack, input.rows);
  const causes = [
    ...executionCauses(pack, input, share),
    ...gapCauses(pack, goal, share),
    ...input.rows.flatMap((row, index) => rowCauses(pack, row, index)),
  ];
  const kinds = new Set(causes.map(({ kind }) => kind).filter((kind) => kind !== 'likelihood'));
  const red = kinds.size > 1 || causes.some(({ reason }) => reason.light === 'red');
  const onTrack: LightReason = {
    ...message('lightOnTrack'),
    light: 'green',
    clause: pack.monitoring.clause,
    row: null,
  };
  return {
    light: red ? 'red' : causes.length > 0 ? 'yellow' : 'green',
    reasons: causes.length > 0 ? causes.map(({ reason }) => reason) : [onTrack],
    toGreen: causes.map(({ remedy }) => remedy),
    budgetProgress: share && rounded(share, 4),
    goalProgress: goal && rounded(goal, 4),
  };
}
