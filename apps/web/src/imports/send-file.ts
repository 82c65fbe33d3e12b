import type { ImportKind } from '@chengxiao/domain';
import { rest, type RestAnswer } from '../api/rest';

/** Where a workbook of each kind is brought; those of one object, to that object. */
const doors: Readonly<Record<ImportKind, (subjectId: string) => string>> = {
  targets: () => '/api/targets/imports',
  projects: () => '/api/projects/imports',
  reports: (id) => `/api/monitoring-reports/${id}/imports`,
  evaluations: (id) => `/api/evaluations/${id}/imports`,
};
/** Where the page of what a row of an import is about is found. */
export const pages: Readonly<Record<ImportKind, string>> = {
  targets: '/targets',
  projects: '/projects',
  reports: '/monitoring/reports',
  evaluations: '/evaluations',
};

/** Sends a workbook; answers the import that it is, or why it was refused. */
export function sendFile(kind: ImportKind, file: File, subjectId = ''): Promise<RestAnswer<{ id: string }>> {
  const body = new FormData();
  body.append('file', file);
  return rest('POST', doors[kind](subjectId), body);
}
