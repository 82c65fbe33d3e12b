import { job } from '../kit/jobs';

/** Checks an import or applies it; ten thousand rows take some seconds. */
export const importJob = job<{ batchId: string }>('import', { expireInSeconds: 900, concurrency: 1 });
