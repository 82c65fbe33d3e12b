import type { Work } from './kit/jobs/jobs';
import { bulkApprovalWork } from './approvals/bulk-approval.work';
import { bulkReviewWork } from './targets/review/bulk-review.work';
import { projectFingerprintsWork } from './library/fingerprints.job';
import { importWork } from './imports/imports.work';
import { indicatorNormsWork } from './lint/norms.job';
import { retentionWork } from './identity/retention.job';
import { messageDigestWork } from './messages/digest.job';
import { reviewRemindersWork } from './targets/review/reminders.job';
import { whatIfWork } from './what-if/what-if.work';

/** What the worker does in the background. Migrating makes a queue of each, and the worker runs it. */
export const businessJobs: readonly Work[] = [
  importWork,
  indicatorNormsWork,
  projectFingerprintsWork,
  reviewRemindersWork,
  bulkReviewWork,
  bulkApprovalWork,
  whatIfWork,
  messageDigestWork,
  retentionWork,
];
