import { secondPersonRoles } from '../duties/second-person';
import { type Lifecycle, lifecycle, type Placed } from '../lifecycle';
import { type Message, message } from '../messages';

/**
 * Where a version of a pack stands: being written; judging; judging nothing any more because a later one does;
 * a pattern, which judges nobody and serves to draft from; given up before it judged.
 */
export const rulePackStates = ['draft', 'active', 'superseded', 'pattern', 'discarded'] as const;
export type RulePackState = (typeof rulePackStates)[number];

/** A version of a pack as its lifecycle looks at it. */
export type RegisteredPack = Placed & {
  readonly state: RulePackState;
  /** How much of it does not hold together, by `validatePack`. */
  readonly findings: number;
  /** How many of its golden cases come out otherwise than it says. */
  readonly failedCases: number;
};

/** Why a pack must not judge yet, or null. */
function activationObstacle({ findings, failedCases }: RegisteredPack): Message | null {
  if (findings > 0) return message('packNotSound', { findings });
  return failedCases > 0 ? message('packGoldenFails', { failed: failedCases }) : null;
}

/** A pack's way into force. It is edited only as a draft; what is active is superseded by a later version, never changed. */
export const rulePackLifecycle = lifecycle<RegisteredPack>()({
  initial: 'draft',
  states: rulePackStates,
  written: { by: ['finance'], in: ['draft'] },
  actions: {
    /** Nobody lets rules judge that they wrote alone. */
    activate: {
      from: ['draft'],
      to: 'active',
      by: secondPersonRoles('rulePack.activate'),
      separateDuties: true,
      unless: activationObstacle,
    },
    discard: { from: ['draft'], to: 'discarded', by: ['finance'] },
  },
});
export type RulePackAction = typeof rulePackLifecycle extends Lifecycle<string, infer A, never> ? A : never;
