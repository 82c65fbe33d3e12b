import type { Caller } from '../kit/door/allow';

/** Who looks after accounts, and who after their sessions. */
export const keepers: readonly Caller[] = ['systemAdministrator', 'securityAdministrator'];
