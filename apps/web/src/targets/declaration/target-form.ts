import {
  type Cells,
  type Finding,
  indicatorFields,
  type IndicatorPeriod,
  type IndicatorRow,
  isDecimal,
  isLocalDate,
  isMoney,
  openCells,
  pickFields,
  type PlanStep,
  planStepFields,
  readCells,
  sum,
  type TargetDraft,
  type TargetHead,
  targetHeadFields,
  toCells,
} from '@chengxiao/domain';
import type { TargetInput } from '@chengxiao/client';
import { isBlank, orNull } from '../../controls/typed-cells';

export type IndicatorCells = Cells<Omit<IndicatorRow, 'period'>>;
export type StepCells = Cells<PlanStep>;
/** The form as it is typed: the two halves of F1 are two grids. */
export type TargetForm = Cells<TargetHead> & {
  annual: IndicatorCells[];
  midterm: IndicatorCells[];
  planSteps: StepCells[];
  /** Blocks said to be rightly the same as in the target it was begun from. */
  confirmed: string[];
};

// Which half a row belongs to is said by the grid it stands in.
const { period: _, ...rowFields } = indicatorFields;
export const emptyIndicator = (): IndicatorCells => openCells(rowFields);
export const emptyStep = (): StepCells => openCells(planStepFields);

/** A form as the API answers it: what is open may be null there. */
type Open<T> = { readonly [K in keyof Required<T>]: T[K] | null | undefined };
type StoredForm = Open<TargetHead> & {
  readonly indicators: readonly Open<IndicatorRow>[];
  readonly planSteps: readonly Open<PlanStep>[];
  readonly confirmed?: readonly string[];
};

/** The form of a target that exists. */
export function formOf({ indicators, planSteps, confirmed = [], ...head }: StoredForm): TargetForm {
  const half = (wanted: IndicatorPeriod) =>
    indicators.filter(({ period }) => period === wanted).map((row) => toCells(rowFields, row));
  return {
    ...toCells(targetHeadFields, head),
    annual: half('annual'),
    midterm: half('midterm'),
    planSteps: planSteps.map((step) => toCells(planStepFields, step)),
    confirmed: [...confirmed],
  };
}

/** A form that was kept before it had all the cells it has now. */
export const completed = (kept: TargetForm, initial: TargetForm): TargetForm => ({
  ...initial,
  ...kept,
  annual: kept.annual.map((row) => ({ ...emptyIndicator(), ...row })),
  midterm: kept.midterm.map((row) => ({ ...emptyIndicator(), ...row })),
  planSteps: kept.planSteps.map((step) => ({ ...emptyStep(), ...step })),
});

/** What is sent, rows that nobody filled in left out, and where each sent row stands on the screen. */
export type Sent = {
  readonly draft: TargetDraft;
  readonly indicators: readonly string[];
  readonly planSteps: readonly string[];
};

export function toDraft(form: TargetForm): Sent {
  const placed = <T extends object>(rows: readonly T[], path: string) =>
    rows.map((row, index) => ({ row, at: `${path}.${index}` })).filter(({ row }) => !isBlank(row));
  const indicators = [
    ...placed(form.annual, 'annual').map((each) => ({ ...each, period: 'annual' as const })),
    ...placed(form.midterm, 'midterm').map((each) => ({ ...each, period: 'midterm' as const })),
  ];
  const steps = placed(form.planSteps, 'planSteps');
  return {
    draft: {
      ...pickFields<TargetHead>(targetHeadFields, form),
      indicators: indicators.map(({ row, period }) => indicatorOf(row, period)),
      planSteps: steps.map(({ row }) => readCells(planStepFields, row)),
    },
    indicators: indicators.map(({ at }) => at),
    planSteps: steps.map(({ at }) => at),
  };
}

const indicatorOf = (row: IndicatorCells, period: IndicatorPeriod): IndicatorRow => ({
  ...readCells(rowFields, row),
  period,
  libraryVersion: row.libraryVersion ? Number(row.libraryVersion) : null,
});

/** The draft as the mutation takes it: a new row has no id yet. */
export const inputOf = (
  { indicators, planSteps, ...head }: TargetDraft,
  confirmed: readonly string[],
): TargetInput => ({
  ...pickFields<TargetHead>(targetHeadFields, head),
  confirmed: [...confirmed],
  indicators: indicators.map((row) => ({ ...row, id: orNull(row.id) })),
  planSteps: planSteps.map((step) => ({ ...step, id: orNull(step.id) })),
});

/** `indicators.4.weight` of what was sent, as the cell stands on the screen: `annual.5.weight`. */
export function onScreen(path: string, { indicators, planSteps }: Pick<Sent, 'indicators' | 'planSteps'>): string {
  const [, list, row, rest] = /^(?:input\.)?(indicators|planSteps)\.(\d+)\.(.+)$/.exec(path) ?? [];
  if (row === undefined)
    return path
      .replace(/^input\./, '')
      .replace(/^indicators$/, 'annual')
      .replace(/^funds$/, 'planSteps');
  return `${(list === 'indicators' ? indicators : planSteps)[Number(row)] ?? `${list ?? ''}.${row}`}.${rest ?? ''}`;
}

/** Cells that even a draft cannot keep: text where a figure, an amount or a date belongs. */
export function malformedOf(form: TargetForm): Finding[] {
  const figure = (path: string, text: string): Finding[] =>
    text.trim() === '' || isDecimal(text) ? [] : [{ path, key: 'notDecimal' }];
  const date = (path: string, text: string): Finding[] =>
    text === '' || isLocalDate(text) ? [] : [{ path, key: 'notDate' }];
  return [
    ...(['annual', 'midterm'] as const).flatMap((half) =>
      form[half].flatMap((row, index) => [
        ...figure(`${half}.${index}.value`, row.value),
        ...figure(`${half}.${index}.weight`, row.weight),
      ]),
    ),
    ...form.planSteps.flatMap(({ funds, startDate, endDate }, index): Finding[] => [
      ...(funds === '' || isMoney(funds) ? [] : [{ path: `planSteps.${index}.funds`, key: 'notMoney' } as const]),
      ...date(`planSteps.${index}.startDate`, startDate),
      ...date(`planSteps.${index}.endDate`, endDate),
    ]),
  ];
}

/** Money the steps need, as far as it is stated. */
export const neededOf = (steps: readonly Pick<PlanStep, 'funds'>[]): string =>
  sum(steps.map(({ funds }) => funds ?? '').filter(isMoney));

/**
 * Gives the rows that were saved the ids the server gave them, so that they stay the same rows; what was typed since
 * stays as it is. In a list that has other rows by now, new ones wait for the next saving.
 */
export function withIds(
  now: TargetForm,
  form: TargetForm,
  sent: Sent,
  saved: { readonly indicators: readonly { id: string }[]; readonly planSteps: readonly { id: string }[] },
): TargetForm {
  const ids = new Map([
    ...sent.indicators.map((at, index) => [at, saved.indicators[index]?.id] as const),
    ...sent.planSteps.map((at, index) => [at, saved.planSteps[index]?.id] as const),
  ]);
  const named = <T extends { id: string }>(rows: readonly T[], before: readonly T[], path: string): T[] =>
    rows.map((row, index) => {
      const same = rows.length === before.length && row.id === before[index]?.id;
      return { ...row, id: (same && ids.get(`${path}.${index}`)) || row.id };
    });
  return {
    ...now,
    annual: named(now.annual, form.annual, 'annual'),
    midterm: named(now.midterm, form.midterm, 'midterm'),
    planSteps: named(now.planSteps, form.planSteps, 'planSteps'),
  };
}
