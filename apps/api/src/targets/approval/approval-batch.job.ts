import { job } from '../../kit/jobs';

/** A batch approval of more projects than one waits for. */
export const approvalBatchJob = job<{ batchId: string }>('approval-batch', { retryLimit: 5 });
