/** What was typed into a field that may stay empty: the text without blanks around it, or null. */
export const orNull = (text: string | undefined): string | null => text?.trim() || null;

/** Whether nobody filled in a row; its id, and a list without entries, are nothing that was filled in. */
export const isBlank = (row: object): boolean =>
  Object.entries(row).every(
    ([key, cell]) => key === 'id' || (Array.isArray(cell) ? cell.length === 0 : !String(cell).trim()),
  );
