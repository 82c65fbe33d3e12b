import { type Fields, needed, or, orNull, text } from '../fields';
import type { IndicatorDetail, IndicatorPeriod, IndicatorRow, PlanStep, TargetHead } from './target';

export const targetHeadFields: Fields<TargetHead> = { annualGoal: text, midtermGoal: text };

/** What a row promises. */
export const indicatorPromiseFields: Fields<Omit<IndicatorRow, keyof IndicatorDetail>> = {
  id: needed,
  period: or<IndicatorPeriod>('annual'),
  level1: text,
  level2: text,
  name: text,
  nature: orNull,
  direction: orNull,
  value: orNull,
  standard: text,
  unit: text,
  weight: orNull,
  basis: orNull,
  note: text,
};

/** How its value is proved and scored, and where it came from. */
export const indicatorDetailFields: Fields<IndicatorDetail> = {
  explanation: text,
  method: orNull,
  source: text,
  evidence: text,
  scoringRule: text,
  libraryId: orNull,
  libraryVersion: orNull,
};

export const indicatorFields: Fields<IndicatorRow> = { ...indicatorPromiseFields, ...indicatorDetailFields };

export const planStepFields: Fields<PlanStep> = {
  id: needed,
  name: text,
  method: text,
  funds: orNull,
  startDate: orNull,
  endDate: orNull,
  resources: text,
  responsible: text,
};
