/** What could not be kept on the server: it stays in this browser until it can, for the position it was typed in. */
export type LocalDraft = { readonly body: string; readonly base: string; readonly savedAt: string };
export type LocalKey = { readonly position: string; readonly form: string; readonly subject: string };

const prefix = 'cx-draft';
const nameOf = ({ position, form, subject }: LocalKey): string => [prefix, position, form, subject].join(' ');

export function keepLocally(key: LocalKey, draft: LocalDraft): void {
  try {
    localStorage.setItem(nameOf(key), JSON.stringify(draft));
  } catch {
    // A browser without room or right to store anything keeps it on the page only.
  }
}

export function localDraft(key: LocalKey): LocalDraft | null {
  try {
    return JSON.parse(localStorage.getItem(nameOf(key)) ?? 'null') as LocalDraft | null;
  } catch {
    return null;
  }
}

export function dropLocally(key: LocalKey): void {
  try {
    localStorage.removeItem(nameOf(key));
  } catch {
    // Nothing was kept there.
  }
}

/** What is kept here of these positions. */
export function localKeys(positions: readonly string[]): LocalKey[] {
  try {
    return Object.keys(localStorage).flatMap((name) => {
      const [word, position = '', form = '', ...rest] = name.split(' ');
      return word === prefix && positions.includes(position) ? [{ position, form, subject: rest.join(' ') }] : [];
    });
  } catch {
    return [];
  }
}
