import { normalise, type PlanStep, sum, type TargetDraft, type TargetFrame } from '@chengxiao/domain';
import type { TargetInput } from '@chengxiao/dto';
import { v7 as uuid } from 'uuid';
import type { ProjectEntity, ProjectFundEntity } from '../library';
import type { TargetEntity, TargetIndicatorEntity, TargetPlanStepEntity } from './target.entity';

/** The form as it arrives, in the only spelling in which text is stored; new rows get their id here. */
export const draftOf = (input: TargetInput): TargetDraft => ({
  annualGoal: normalise(input.annualGoal),
  midtermGoal: normalise(input.midtermGoal),
  indicators: input.indicators.map((row) => ({
    id: row.id ?? uuid(),
    period: row.period,
    level1: row.level1,
    level2: row.level2,
    name: normalise(row.name),
    nature: row.nature ?? null,
    direction: row.direction ?? null,
    value: row.value ?? null,
    standard: normalise(row.standard),
    unit: normalise(row.unit),
    weight: row.weight ?? null,
    basis: row.basis ?? null,
    note: normalise(row.note),
  })),
  planSteps: input.planSteps.map((step) => ({
    id: step.id ?? uuid(),
    name: normalise(step.name),
    method: normalise(step.method),
    funds: step.funds ?? null,
    startDate: step.startDate ?? null,
    endDate: step.endDate ?? null,
    resources: normalise(step.resources),
    responsible: normalise(step.responsible),
  })),
});

/** The form as it is stored, without the columns that only the database needs. */
export const storedDraft = (
  { annualGoal, midtermGoal }: Pick<TargetEntity, 'annualGoal' | 'midtermGoal'>,
  indicators: readonly TargetIndicatorEntity[],
  steps: readonly TargetPlanStepEntity[],
): TargetDraft => ({
  annualGoal,
  midtermGoal,
  indicators: indicators.map(
    ({ id, period, level1, level2, name, nature, direction, value, standard, unit, weight, basis, note }) => ({
      id,
      period,
      level1,
      level2,
      name,
      nature,
      direction,
      value,
      standard,
      unit,
      weight,
      basis,
      note,
    }),
  ),
  planSteps: steps.map(({ id, name, method, funds, startDate, endDate, resources, responsible }): PlanStep => ({
    id,
    name,
    method,
    funds,
    startDate,
    endDate,
    resources,
    responsible,
  })),
});

/** What a target of the year stands on. */
export const frameOf = (
  { startDate, endDate }: Pick<ProjectEntity, 'startDate' | 'endDate'>,
  year: number,
  funds: readonly Pick<ProjectFundEntity, 'amount'>[],
): TargetFrame => ({ year, startDate, endDate, yearFunds: sum(funds.map((fund) => fund.amount)) });
