import type { ImportKind, ImportState } from '@chengxiao/domain';
import { rest, type RestAnswer } from '../api/rest';

/** Where a workbook of each kind is brought; those of one object, to that object. */
const doors: Readonly<Record<ImportKind, (subjectId: string) => string>> = {
  targets: () => '/api/targets/imports',
  projects: () => '/api/projects/imports',
  reports: (id) => `/api/monitoring-reports/${id}/imports`,
  evaluations: (id) => `/api/evaluations/${id}/imports`,
  budgetClasses: () => '/api/budget-classes/imports',
};
/** Where the page of what a row of an import is about is found; a budget class has none of its own. */
export const pages: Readonly<Record<Exclude<ImportKind, 'budgetClasses'>, string>> = {
  targets: '/targets',
  projects: '/projects',
  reports: '/monitoring/reports',
  evaluations: '/evaluations',
};

/** The import that a file is; an earlier one where the same file was brought before. */
export type SentFile = {
  readonly id: string;
  readonly earlier: boolean;
  readonly state: ImportState;
  readonly fileName: string;
  readonly ready: number;
  readonly askedByName: string;
  readonly createdAt: string;
};

/** Sends a workbook; answers the import that it is, or why it was refused. */
export function sendFile(kind: ImportKind, file: File, subjectId = ''): Promise<RestAnswer<SentFile>> {
  const body = new FormData();
  body.append('file', file);
  return rest('POST', doors[kind](subjectId), body);
}
