import type { ImportKind } from '@chengxiao/domain';
import { classBook } from './class-book';
import { objectBook, targetBook } from './form-book';
import type { ImportBook } from './import.kinds';
import { emptyEvaluationGrids, emptyReportGrids } from './known-forms';
import { projectBook } from './project-book';

/** What is to be known of each kind of workbook where it is read. */
export const importBooks: Readonly<Record<ImportKind, ImportBook>> = {
  targets: targetBook,
  projects: projectBook,
  reports: objectBook(emptyReportGrids),
  evaluations: objectBook(emptyEvaluationGrids),
  budgetClasses: classBook,
};
