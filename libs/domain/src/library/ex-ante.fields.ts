import { type Fields, list, needed, readFields, text } from '../fields';
import type { ExAnteDraft, ExAnteRating, ExAnteReport, Expert } from './ex-ante';

export const expertFields: Fields<Expert> = {
  name: text,
  organisation: text,
  title: text,
  field: text,
  noConflict: needed,
};

export const exAnteRatingFields: Fields<ExAnteRating> = { item: needed, mark: needed, remark: text };

export const exAnteReportFields: Fields<ExAnteReport> = {
  object: text,
  process: text,
  findings: text,
  suggestions: text,
  others: text,
};

/** Rows and report are read with it, each by the list of its own fields. */
export const exAnteFields: Fields<ExAnteDraft> = {
  subject: needed,
  materials: list,
  experts: (sent) => list(sent).map((expert) => readFields(expertFields, expert)),
  ratings: (sent) => list(sent).map((rating) => readFields(exAnteRatingFields, rating)),
  report: (sent) => readFields(exAnteReportFields, needed(sent)),
};
