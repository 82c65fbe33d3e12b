import type { EventWord } from '../oversight/event';

/** What an alarm 异常提醒 is about: a password that is guessed, and much of something by one person within an hour. */
export const alarmKinds = ['guessing', 'exports', 'resets', 'disabling'] as const;
export type AlarmKind = (typeof alarmKinds)[number];

/** From how many events of one person within an hour on it is told; `only` is what an event must keep to count. */
export const alarmRules: Readonly<
  Record<AlarmKind, { readonly action: EventWord; readonly from: number; readonly only?: string }>
> = {
  // Wrong passwords are told once in a quarter of an hour; those that had to be slowed down are guesses.
  guessing: { action: 'user.signInFailed', from: 1, only: 'slowed' },
  exports: { action: 'user.export', from: 10 },
  resets: { action: 'user.resetPassword', from: 50 },
  disabling: { action: 'user.disable', from: 20 },
};

/** How far back alarms are told, in days, and how many of them. */
export const alarmDays = 30;
export const mostAlarms = 100;
