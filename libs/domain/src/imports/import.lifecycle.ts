import { type Lifecycle, lifecycle } from '../lifecycle';
import { message } from '../messages';
import { type ImportRun, importStates, type ImportState } from './import';

/** What a person does to an import: apply what the check found, let it go, or take the whole of it back. */
export const importLifecycle = lifecycle<ImportRun>()({
  initial: 'checking',
  states: importStates,
  actions: {
    apply: {
      from: ['checked'],
      to: 'applying',
      by: ['department', 'unit', 'finance'],
      unless: ({ ready }) => (ready === 0 ? message('nothingToImport') : null),
    },
    recheck: { from: ['checked', 'failed'], to: 'checking', by: ['department', 'unit', 'finance'] },
    discard: { from: ['checking', 'checked', 'failed'], to: 'discarded', by: ['department', 'unit', 'finance'] },
    revoke: { from: ['applied'], to: 'revoked', by: ['department', 'unit', 'finance'] },
  },
});
export type ImportAction = typeof importLifecycle extends Lifecycle<string, infer A, never> ? A : never;

/** What the worker does by itself. */
export const importSteps = {
  checked: { from: ['checking'], to: 'checked' },
  applied: { from: ['applying'], to: 'applied' },
  /** Something changed since the check: nothing was written, and it is to be checked again. */
  stale: { from: ['applying'], to: 'checking' },
  fail: { from: ['checking', 'applying'], to: 'failed' },
} as const satisfies Record<string, { from: readonly ImportState[]; to: ImportState }>;
export type ImportStep = keyof typeof importSteps;
