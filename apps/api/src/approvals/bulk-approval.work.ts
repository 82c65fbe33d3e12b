import { bulkWork } from '../bulk';
import { BulkApprovalEntity } from './bulk-approval.entity';
import { bulkApprovalJob } from './bulk-approval.job';
import { doNextPortion } from './bulk-approval.portion';

/** Projects of one transaction: about half a second of work. */
const portion = 250;

/** Does a bulk approval 批量批复. */
export const bulkApprovalWork = bulkWork({
  job: bulkApprovalJob,
  entity: BulkApprovalEntity,
  idOf: ({ bulkId }) => bulkId,
  doPortion: (tx, actor, id) => doNextPortion(tx, actor, id, portion),
});
