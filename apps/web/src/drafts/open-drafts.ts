/** A form that is open: what is typed last is kept at once, or kept no more. */
export type OpenDraft = { readonly flush: () => Promise<void>; readonly stop: () => void };

const open = new Set<OpenDraft>();

/** Tells of a form as long as it is open. */
export function registerDraft(draft: OpenDraft): () => void {
  open.add(draft);
  return () => void open.delete(draft);
}

/** Keeps what was typed last, before the session that may keep it ends. */
export const flushDrafts = async (): Promise<void> => void (await Promise.all([...open].map(({ flush }) => flush())));

/** Nothing of the open forms is kept from now on: whoever typed it leaves. */
export const stopDrafts = (): void => open.forEach(({ stop }) => stop());
