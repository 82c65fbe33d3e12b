import { bulkWork } from '../../bulk';
import { BulkReviewEntity } from './bulk-review.entity';
import { bulkReviewJob } from './bulk-review.job';
import { doNextPortion } from './bulk-review.portion';

/** Rows of one transaction: well under a second of work. */
const portion = 200;

/** Does a bulk review 批量审核. */
export const bulkReviewWork = bulkWork({
  job: bulkReviewJob,
  entity: BulkReviewEntity,
  idOf: ({ bulkId }) => bulkId,
  doPortion: (tx, actor, id) => doNextPortion(tx, actor, id, portion),
});
