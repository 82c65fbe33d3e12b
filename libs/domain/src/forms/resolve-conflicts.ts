import { type LooseForm, type LooseRow, rowsOfForm } from './field-reading';
import type { Difference } from './form-merge';

/** Which of two values a person keeps. */
export const takes = ['mine', 'theirs'] as const;
export type Take = (typeof takes)[number];
/** A conflict with what a person chose, if they did. */
export type ResolvedConflict = Difference & { readonly take: Take | null };

/** The merged form with the values that people chose from the file; all others stand as they are. */
export const resolveConflicts = <Form extends LooseForm>(content: Form, conflicts: readonly ResolvedConflict[]): Form =>
  conflicts.filter(({ take }) => take === 'mine').reduce(takeMine<Form>, content);

function takeMine<Form extends LooseForm>(content: Form, { list, rowId, field, mine, row }: ResolvedConflict): Form {
  if (!list) return field ? { ...content, [field]: mine } : content;
  const rows = rowsOfForm(content, list);
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
