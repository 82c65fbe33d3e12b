import { job } from '../kit/jobs';

/** Checks an import or applies it; ten thousand rows take some seconds. */
export const importJob = job<{ runId: string }>('import', { expireInSeconds: 900, concurrency: 1 });
