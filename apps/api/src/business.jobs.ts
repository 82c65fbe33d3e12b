import type { Work } from './kit/jobs';

/** What the worker does in the background. Migrating makes a queue of each, and the worker runs it. */
export const businessJobs: readonly Work[] = [];
