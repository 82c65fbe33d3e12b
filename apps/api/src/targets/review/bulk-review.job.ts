import { job } from '../../kit/jobs/jobs';

/** A bulk review of more rows than one waits for. */
export const bulkReviewJob = job<{ bulkId: string }>('bulk-review', { retryLimit: 5 });
