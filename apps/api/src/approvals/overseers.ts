import type { Role } from '@chengxiao/domain';

/** Who oversees the money of a division. */
export const overseers: readonly Role[] = ['finance', 'government', 'audit'];
