import { type Fields, list, needed } from '../fields';
import type { ExAnteDraft } from './ex-ante';

export const exAnteFields: Fields<ExAnteDraft> = {
  subject: needed,
  materials: list,
  experts: list,
  ratings: list,
  report: needed,
};
