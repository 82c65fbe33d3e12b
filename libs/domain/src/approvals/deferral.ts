import { type Message, message } from '../messages';
import type { TargetState } from '../targets/target';

/** What becomes of money without a passed target: it is put off 缓批, or cancelled 取消 (四(一)2). */
export const deferralKinds = ['deferred', 'cancelled'] as const;
export type DeferralKind = (typeof deferralKinds)[number];

/** Why money is put off: no target was declared for the year, or none has passed the review. */
export const deferralReason = (targetState: TargetState | null): Message =>
  message(targetState === null ? 'deferredUndeclared' : 'deferredWithoutTarget');
