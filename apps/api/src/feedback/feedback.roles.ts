import type { Role } from '@chengxiao/domain';

/** Everyone inside government; third parties see their assignments only. */
export const inside: readonly Role[] = ['government', 'finance', 'department', 'unit', 'audit'];
