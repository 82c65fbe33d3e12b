import { bulkWork } from '../bulk.work';
import { ApprovalBatchEntity } from './approval-batch.entity';
import { approvalBatchJob } from './approval-batch.job';
import { nextPortion } from './approval-batch.portion';

/** Projects of one transaction: about half a second of work. */
const portion = 250;

/** Does a batch approval 批量批复. */
export const approvalBatchWork = bulkWork({
  job: approvalBatchJob,
  entity: ApprovalBatchEntity,
  idOf: ({ batchId }) => batchId,
  next: (tx, actor, id) => nextPortion(tx, actor, id, portion),
});
