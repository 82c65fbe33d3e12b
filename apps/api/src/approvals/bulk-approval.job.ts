import { job } from '../kit/jobs';

/** A bulk approval of more projects than one waits for. */
export const bulkApprovalJob = job<{ bulkId: string }>('bulk-approval', { retryLimit: 5 });
