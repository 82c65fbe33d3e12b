import {
  type IndicatorDetail,
  type IndicatorRow,
  normaliseOrEmpty,
  type PlanStep,
  type TargetDraft,
} from '@chengxiao/domain';
import type { TargetInput } from '@chengxiao/dto';
import { v7 as uuid } from 'uuid';
import type { TargetEntity, TargetIndicatorEntity, TargetPlanStepEntity } from './target.entity';

/** The form as it arrives, in the only spelling in which text is stored; new rows get their id here. */
export const draftOf = (input: TargetInput): TargetDraft => ({
  annualGoal: normaliseOrEmpty(input.annualGoal),
  midtermGoal: normaliseOrEmpty(input.midtermGoal),
  indicators: (input.indicators ?? []).map((row) => ({
    id: row.id ?? uuid(),
    period: row.period ?? 'annual',
    level1: normaliseOrEmpty(row.level1),
    level2: normaliseOrEmpty(row.level2),
    name: normaliseOrEmpty(row.name),
    nature: row.nature ?? null,
    direction: row.direction ?? null,
    value: row.value ?? null,
    standard: normaliseOrEmpty(row.standard),
    unit: normaliseOrEmpty(row.unit),
    weight: row.weight ?? null,
    basis: row.basis ?? null,
    note: normaliseOrEmpty(row.note),
    explanation: normaliseOrEmpty(row.explanation),
    method: row.method ?? null,
    source: normaliseOrEmpty(row.source),
    evidence: normaliseOrEmpty(row.evidence),
    scoringRule: normaliseOrEmpty(row.scoringRule),
    ...libraryReferenceOf(row),
  })),
  planSteps: (input.planSteps ?? []).map((step) => ({
    id: step.id ?? uuid(),
    name: normaliseOrEmpty(step.name),
    method: normaliseOrEmpty(step.method),
    funds: step.funds ?? null,
    startDate: step.startDate ?? null,
    endDate: step.endDate ?? null,
    resources: normaliseOrEmpty(step.resources),
    responsible: normaliseOrEmpty(step.responsible),
  })),
});

/** An entry of the library is named with its version, or not at all. */
const libraryReferenceOf = ({ libraryId, libraryVersion }: Pick<IndicatorDetail, 'libraryId' | 'libraryVersion'>) =>
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
