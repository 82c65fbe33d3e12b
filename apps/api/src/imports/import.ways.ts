import type { Db } from '../kit/db';
import type { ImportWays } from './import.kinds';
import { projectImport } from './project-import';
import { targetImport } from './target-import';

/** How each kind of workbook is imported. */
export const importWays = (db: Db): ImportWays => ({ targets: targetImport(db), projects: projectImport() });
