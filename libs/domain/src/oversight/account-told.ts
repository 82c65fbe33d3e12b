import type { EventAction } from './event';

type AccountAction = Extract<EventAction, `user_${string}`>;

/** What is done to accounts is told nobody by a message: it stands in the log of accounts. */
export const toldOfAccounts: Readonly<Record<AccountAction, Readonly<Record<string, never>>>> = {
  user_signIn: {},
  user_signInFailed: {},
  user_signOut: {},
  user_signOutEverywhere: {},
  user_switchPosition: {},
  user_changePassword: {},
  user_export: {},
  user_create: {},
  user_edit: {},
  user_disable: {},
  user_enable: {},
  user_givePosition: {},
  user_endPosition: {},
  user_resetPassword: {},
  user_endSessions: {},
};
