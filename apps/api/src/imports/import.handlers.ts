import type { Db } from '../kit/data/db';
import { classImport } from './class-import';
import { evaluationImport } from './evaluation-import';
import type { ImportHandlers } from './import.kinds';
import { projectImport } from './project-import';
import { reportImport } from './report-import';
import { targetImport } from './target-import';

/** How each kind of workbook is imported. */
export const importHandlers = (db: Db): ImportHandlers => ({
  targets: targetImport(db),
  projects: projectImport(),
  reports: reportImport(db),
  evaluations: evaluationImport(db),
  budgetClasses: classImport(),
});
