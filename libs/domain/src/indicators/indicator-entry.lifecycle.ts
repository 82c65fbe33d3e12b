import { type Lifecycle, lifecycle, onlySubmitter, type Placed } from '../lifecycle';

/**
 * Where a version of an entry stands: being written; put forward by a department or unit; to be chosen from; not to be
 * chosen any more; not taken in; given up before anybody looked at it.
 */
export const indicatorEntryStates = ['draft', 'proposed', 'inForce', 'retired', 'declined', 'discarded'] as const;
export type IndicatorEntryState = (typeof indicatorEntryStates)[number];

/** A version as its lifecycle looks at it. */
export type RegisteredEntry = Placed & { readonly state: IndicatorEntryState };

/** The way of an indicator into the library: finance writes it, or takes in what departments put forward. Both must be complete. */
export const indicatorEntryLifecycle = lifecycle<RegisteredEntry>()({
  initial: 'draft',
  states: indicatorEntryStates,
  written: { by: ['department', 'unit'], in: ['draft'] },
  actions: {
    propose: { from: ['draft'], to: 'proposed', by: ['department', 'unit'] },
    withdraw: { from: ['proposed'], to: 'draft', by: ['department', 'unit'], refusePerson: onlySubmitter },
    accept: { from: ['draft', 'proposed'], to: 'inForce', by: ['finance'], separateDuties: true },
    decline: { from: ['proposed'], to: 'declined', by: ['finance'], needs: 'reason', separateDuties: true },
    discard: { from: ['draft'], to: 'discarded', by: ['finance', 'department', 'unit'] },
    retire: { from: ['inForce'], to: 'retired', by: ['finance'], needs: 'reason' },
  },
});
export type IndicatorEntryAction = typeof indicatorEntryLifecycle extends Lifecycle<string, infer A, never> ? A : never;
