import { type Fields, needed, orNull, text, textOrNull } from '../fields';
import type { DecisionDraft, MonitoringFund, MonitoringItem } from './report';

export const monitoringFundFields: Fields<MonitoringFund> = {
  kind: needed,
  initialBudget: orNull,
  executed: orNull,
  expected: orNull,
};

export const decisionFields: Fields<DecisionDraft> = {
  decision: needed,
  opinion: text,
  deadline: orNull,
  requirement: text,
  reason: text,
};

export const monitoringItemFields: Fields<MonitoringItem> = {
  indicatorId: needed,
  progress: text,
  expected: text,
  cause: textOrNull,
  causeNote: text,
  likelihood: orNull,
  measures: text,
};
