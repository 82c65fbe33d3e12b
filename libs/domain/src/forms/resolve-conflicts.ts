import type { LooseRow } from './f1-fields';
import type { Difference, LooseForm } from './three-way';

/** Which of two values a person keeps. */
export const takes = ['mine', 'theirs'] as const;
export type Take = (typeof takes)[number];
/** A conflict with what a person chose, if they did. */
export type ResolvedConflict = Difference & { readonly take: Take | null };

/** The merged form with the values that people chose from the file; all others stand as they are. */
export const resolveConflicts = (content: LooseForm, conflicts: readonly ResolvedConflict[]): LooseForm =>
  conflicts.filter(({ take }) => take === 'mine').reduce(takeMine, content);

function takeMine(content: LooseForm, { list, rowId, field, mine, row }: ResolvedConflict): LooseForm {
  if (!list) return field ? { ...content, [field]: mine ?? '' } : content;
  const rows = content[list];
  return {
    ...content,
    [list]: field
      ? rows.map((each) => (each.id === rowId ? { ...each, [field]: mine } : each))
      : rowsWith(rows, rowId, row),
  };
}

/** Adds the row of the file again, or removes the row. */
const rowsWith = (rows: readonly LooseRow[], rowId: string | null, row: LooseRow | null): LooseRow[] => {
  const others = rows.filter(({ id }) => id !== rowId);
  return row ? [...others, row] : others;
};
