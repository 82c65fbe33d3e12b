import type { Tx } from '../kit/db';
import { TargetVersionEntity } from './target.entity';

/** The latest approved version of a project's target of a year, or null while there is none. */
export const approvedVersion = (tx: Tx, projectId: string, year: number): Promise<TargetVersionEntity | null> =>
  tx.first(TargetVersionEntity, 'where t.project_id = $1 and t.year = $2 order by t.version_no desc limit 1', [
    projectId,
    year,
  ]);
