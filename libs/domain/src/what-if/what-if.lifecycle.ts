import { type Lifecycle, lifecycle } from '../lifecycle';
import { type WhatIf, type WhatIfState, whatIfStates } from './what-if';

/** What a person does to a what-if once it was asked for: let it go. What was scored by then stays readable. */
export const whatIfLifecycle = lifecycle<WhatIf>()({
  initial: 'queued',
  states: whatIfStates,
  actions: { cancel: { from: ['queued', 'running'], to: 'cancelled', by: ['finance'] } },
});
export type WhatIfAction = typeof whatIfLifecycle extends Lifecycle<string, infer A, never> ? A : never;

/** What the worker does by itself. No person has a part in it, so that nobody is asked and no event is recorded. */
export const whatIfSteps = {
  begin: { from: ['queued'], to: 'running' },
  finish: { from: ['running'], to: 'done' },
  fail: { from: ['queued', 'running'], to: 'failed' },
} as const satisfies Record<string, { from: readonly WhatIfState[]; to: WhatIfState }>;
export type WhatIfStep = keyof typeof whatIfSteps;
