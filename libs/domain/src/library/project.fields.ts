import { type Fields, list, needed, orNull, text } from '../fields';
import type { Expense, Fund, ProjectDraft } from './project';

export const fundFields: Fields<Fund> = { year: needed, source: needed, amount: needed };

export const expenseFields: Fields<Expense> = {
  year: needed,
  economicCode: text,
  governmentCode: text,
  amount: needed,
};

export const projectFields: Fields<ProjectDraft> = {
  name: text,
  level: (sent) => sent ?? 'second',
  parentId: orNull,
  transferId: orNull,
  attribute: needed,
  projectType: needed,
  functionCode: needed,
  placeCode: needed,
  startDate: needed,
  endDate: needed,
  summary: text,
  beneficiaries: text,
  funds: list,
  expenses: list,
};
