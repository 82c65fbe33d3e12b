import type { Colleague } from '@chengxiao/domain';
import type { Tx } from '../kit/data/db';

/** Who reviews what lies at this path: the bureau of the actor's division, and the department above it. */
export const reviewersOf = (tx: Tx, orgPath: string): Promise<Colleague[]> =>
  tx.rows(
    `select user_id as "userId", name, org_id as "orgId", org_name as "orgName", role, section from app_reviewers($1)`,
    [orgPath],
  );
