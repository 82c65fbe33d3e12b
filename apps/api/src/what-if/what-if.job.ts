import { job } from '../kit/jobs/jobs';

/** Scores a year again; a region's takes about a minute, a busy machine several. */
export const whatIfJob = job<{ whatIfId: string }>('what-if', { expireInSeconds: 3600 });
