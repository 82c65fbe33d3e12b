import { type Fields, list, needed, or, orNull, text } from '../fields';
import type { OverallDraft, OverallIndicator, OverallTask } from './overall';

export const overallTaskFields: Fields<OverallTask> = {
  id: needed,
  name: text,
  content: text,
  fiscal: or('0.00'),
  other: or('0.00'),
  projectIds: (sent) => [...new Set(sent ?? [])],
};

export const overallIndicatorFields: Fields<OverallIndicator> = {
  id: needed,
  level1: text,
  level2: text,
  name: text,
  direction: orNull,
  value: orNull,
  standard: text,
  unit: text,
  weight: orNull,
};

export const overallFields: Fields<OverallDraft> = {
  basicAmount: or('0.00'),
  projectAmount: or('0.00'),
  tasks: list,
  goals: (sent) => list(sent).map(text),
  indicators: list,
};
