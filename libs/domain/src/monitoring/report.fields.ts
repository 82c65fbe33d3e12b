import { type Fields, needed, orNull, text, textOrNull } from '../fields';
import type { MonitoringFund, MonitoringItem } from './report';

export const monitoringFundFields: Fields<MonitoringFund> = {
  kind: needed,
  initialBudget: orNull,
  executed: orNull,
  expected: orNull,
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
