/** A key of a page or a part of it. */
export type Key = {
  /** As `aria-keyshortcuts` writes it: `J`, `/`, `Space`, `Control+Enter`, `Shift+F8`; `G H` are pressed one after the other. */
  readonly keys: string;
  /** What it does, in the language of the reader. */
  readonly label: string;
  /** Does it; false where it means nothing just now, so that the browser keeps it. Nothing where a control listens itself. */
  readonly run?: (event: KeyboardEvent) => boolean | void;
  /** Works in an open dialog too. */
  readonly inDialogs?: boolean;
  /** Works while somebody types too, as to leave a field; it writes nothing. */
  readonly whileTyping?: boolean;
};
export type KeyGroup = { readonly title: string; readonly keys: readonly Key[] };

const groups: { current: KeyGroup }[] = [];
/** So long a key waits for the one that follows it. */
const patience = 1500;
const dialog = ':is([role="dialog"], [role="alertdialog"]):not([aria-hidden="true"]), dialog[open]';
const typing =
  'input:not([type="checkbox"], [type="radio"]), textarea, select, [contenteditable="true"], [role="combobox"]';
let begun: { readonly key: string; readonly at: number } | null = null;

const named: Readonly<Record<string, string>> = { ' ': 'Space' };

/** The key as a binding writes it. Shift counts only beside keys that write nothing: with the others it is in what they write. */
function nameOf({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): string {
  const writes = key.length === 1;
  const held = [ctrlKey || metaKey ? 'Control+' : '', altKey ? 'Alt+' : '', shiftKey && !writes ? 'Shift+' : ''];
  return held.join('') + (named[key] ?? (writes ? key.toUpperCase() : key));
}

/** A dialog that was closed may stay in the page, unseen. */
const isOpen = (): boolean =>
  [...document.querySelectorAll(dialog)].some((element) =>
    (element.checkVisibility as unknown) ? element.checkVisibility() : true,
  );

/** Whether letters are somebody's own: they are typing. Keys with Ctrl or Alt, and F keys, are always the page's. */
const isTyped = (target: EventTarget | null, name: string): boolean =>
  !/^(Control|Alt)\+|F\d+$/.test(name) && target instanceof Element && target.closest(typing) !== null;

/** The box one searches by. */
export const isSearch = (target: EventTarget | null): boolean =>
  target instanceof Element && target.matches('input[type="search"]');

/** The latest that was stated comes first: a dialog before its page, a page before the frame. */
const known = (): Key[] => groups.toReversed().flatMap(({ current }) => current.keys);

function onKey(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing || ['Control', 'Shift', 'Alt', 'Meta'].includes(event.key)) return;
  const name = nameOf(event);
  const [typed, inDialog] = [isTyped(event.target, name), isOpen()];
  const keys = known().filter((key) => (key.inDialogs || !inDialog) && (key.whileTyping || !typed));
  const first = begun && Date.now() - begun.at < patience ? `${begun.key} ` : '';
  begun = null;
  const wanted = keys.filter((key) => key.keys === first + name);
  if (wanted.some(({ run }) => run && run(event) !== false)) return event.preventDefault();
  if (!typed && first === '' && keys.some((key) => key.keys.startsWith(`${name} `)))
    begun = { key: name, at: Date.now() };
}

/** States keys; answers how to take them back. The listener is the window's, so that a control that listens itself comes first. */
export function stateKeys(group: { current: KeyGroup }, everywhere: boolean): () => void {
  if (groups.length === 0) window.addEventListener('keydown', onKey);
  if (everywhere) groups.unshift(group);
  else groups.push(group);
  return () => {
    groups.splice(groups.indexOf(group), 1);
    if (groups.length === 0) window.removeEventListener('keydown', onKey);
  };
}

/** The keys that work just now, those of the page before those of the frame; each once. */
export function keysAtWork(): readonly KeyGroup[] {
  const seen = new Set<string>();
  const byTitle = new Map<string, Key[]>();
  for (const { current } of groups.toReversed())
    for (const key of current.keys) {
      if (seen.has(key.keys)) continue;
      seen.add(key.keys);
      byTitle.set(current.title, [...(byTitle.get(current.title) ?? []), key]);
    }
  return [...byTitle].map(([title, keys]) => ({ title, keys }));
}

/** Does what a key does, as if it were pressed; false where nobody has stated it. */
export function pressKey(keys: string): boolean {
  const key = known().find((each) => each.keys === keys && each.run);
  key?.run?.(new KeyboardEvent('keydown', { key: keys }));
  return key !== undefined;
}
