import type { Db } from '../kit/db';
import type { ImportHandlers } from './import.kinds';
import { projectImport } from './project-import';
import { targetImport } from './target-import';

/** How each kind of workbook is imported. */
export const importHandlers = (db: Db): ImportHandlers => ({ targets: targetImport(db), projects: projectImport() });
