import { z } from 'zod';

/** The indicator linter's severities, clauses, thresholds and word lists (指标体检). */
export const lintPolicySchema = z.record(z.string(), z.unknown());
