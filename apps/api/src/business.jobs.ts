import type { Work } from './kit/jobs';
import { whatIfWork } from './what-if/what-if.work';

/** What the worker does in the background. Migrating makes a queue of each, and the worker runs it. */
export const businessJobs: readonly Work[] = [whatIfWork];
