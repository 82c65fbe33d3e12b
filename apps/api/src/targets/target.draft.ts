import { type IndicatorDetail, type IndicatorRow, normalise, type PlanStep, type TargetDraft } from '@chengxiao/domain';
import type { TargetInput } from '@chengxiao/dto';
import { v7 as uuid } from 'uuid';
import type { TargetEntity, TargetIndicatorEntity, TargetPlanStepEntity } from './target.entity';

/** A cell that was left out is an empty one. */
const typed = (text: string | null | undefined): string => normalise(text ?? '');

/** The form as it arrives, in the only spelling in which text is stored; new rows get their id here. */
export const draftOf = (input: TargetInput): TargetDraft => ({
  annualGoal: typed(input.annualGoal),
  midtermGoal: typed(input.midtermGoal),
  indicators: (input.indicators ?? []).map((row) => ({
    id: row.id ?? uuid(),
    period: row.period ?? 'annual',
    level1: typed(row.level1),
    level2: typed(row.level2),
    name: typed(row.name),
    nature: row.nature ?? null,
    direction: row.direction ?? null,
    value: row.value ?? null,
    standard: typed(row.standard),
    unit: typed(row.unit),
    weight: row.weight ?? null,
    basis: row.basis ?? null,
    note: typed(row.note),
    explanation: typed(row.explanation),
    method: row.method ?? null,
    source: typed(row.source),
    evidence: typed(row.evidence),
    scoringRule: typed(row.scoringRule),
    ...libraryOf(row),
  })),
  planSteps: (input.planSteps ?? []).map((step) => ({
    id: step.id ?? uuid(),
    name: typed(step.name),
    method: typed(step.method),
    funds: step.funds ?? null,
    startDate: step.startDate ?? null,
    endDate: step.endDate ?? null,
    resources: typed(step.resources),
    responsible: typed(step.responsible),
  })),
});

/** An entry of the library is named with its version, or not at all. */
const libraryOf = ({ libraryId, libraryVersion }: Pick<IndicatorDetail, 'libraryId' | 'libraryVersion'>) =>
  libraryId && libraryVersion ? { libraryId, libraryVersion } : { libraryId: null, libraryVersion: null };

/** The form as it is stored, without the columns that only the database needs. */
export const storedDraft = (
  { annualGoal, midtermGoal }: Pick<TargetEntity, 'annualGoal' | 'midtermGoal'>,
  indicators: readonly TargetIndicatorEntity[],
  steps: readonly TargetPlanStepEntity[],
): TargetDraft => ({
  annualGoal,
  midtermGoal,
  indicators: indicators.map(storedRow),
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

const storedRow = (row: TargetIndicatorEntity): IndicatorRow => {
  const { id, period, level1, level2, name, nature, direction, value, standard, unit, weight, basis, note } = row;
  const { explanation, method, source, evidence, scoringRule, libraryId, libraryVersion } = row;
  return {
    ...{ id, period, level1, level2, name, nature, direction, value, standard, unit, weight, basis, note },
    ...{ explanation, method, source, evidence, scoringRule, libraryId, libraryVersion },
  };
};
