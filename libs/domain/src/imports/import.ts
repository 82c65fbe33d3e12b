import type { Actor } from '../actor';
import type { Placed } from '../lifecycle';
import { type Refusal, refusal } from '../problem';

/** What is imported: forms F1, F4 and F5 that were filled in outside, a finance bureau's list of projects, or the classes of the budget. */
export const importKinds = ['targets', 'projects', 'reports', 'evaluations', 'budgetClasses'] as const;
export type ImportKind = (typeof importKinds)[number];

/** Where an import stands: being checked; checked (a dry run: nothing is changed yet); being applied; applied; taken back; let go; given up by the worker. */
export const importStates = ['checking', 'checked', 'applying', 'applied', 'revoked', 'discarded', 'failed'] as const;
export type ImportState = (typeof importStates)[number];

/**
 * What becomes of one form or row: nothing to change; to be taken over; waiting for a choice between two values; wrong
 * and left out; taken over; taken back; not taken back because somebody worked on it since. A remark is no form or row: it
 * says what of a sheet was not read.
 */
export const importOutcomes = [
  'unchanged',
  'ready',
  'conflict',
  'wrong',
  'applied',
  'revoked',
  'kept',
  'remark',
] as const;
export type ImportOutcome = (typeof importOutcomes)[number];

/** An import as its rules look at it. */
export type ImportRun = Placed & {
  readonly state: ImportState;
  readonly kind: ImportKind;
  /** How many forms or rows it would change, or did. */
  readonly ready: number;
};

/** Bounds of an uploaded file. */
export const importLimits = {
  /** Bytes as they arrive, and unpacked. */
  bytes: 10 * 1024 * 1024,
  unpacked: 120 * 1024 * 1024,
  /** Cells of all sheets together, counted and as rectangles. */
  cells: 1_500_000,
  rows: 20_000,
  columns: 200,
  sheets: 450,
  /** Characters that all cells together show. */
  characters: 32_000_000,
} as const;

/** Whether nothing lies above the actor's division. */
const isRoot = ({ scopePath }: Pick<Actor, 'scopePath'>): boolean => scopePath.split('/').filter(Boolean).length === 1;

/**
 * Why this actor may not import this, or null: declarers fill in their own forms, finance brings in its division's projects,
 * and that of the region the classes of the budget.
 */
export function refuseImport(actor: Pick<Actor, 'role' | 'scopePath'>, kind: ImportKind): Refusal | null {
  if (kind === 'projects' || kind === 'budgetClasses') {
    const mine = actor.role === 'finance' && (kind === 'projects' || isRoot(actor));
    return mine ? null : refusal('NOT_YOUR_ROLE', 'notYourRole');
  }
  return actor.role === 'department' || actor.role === 'unit' ? null : refusal('NOT_YOUR_ROLE', 'notYourRole');
}

/** Why an import is not this actor's to decide, or null: it belongs to the organisation that brought the file. */
export const refuseOthersImport = (actor: Pick<Actor, 'orgPath'>, run: Pick<ImportRun, 'orgPath'>): Refusal | null =>
  actor.orgPath === run.orgPath ? null : refusal('NOT_YOUR_ROLE', 'importOfOthers');
