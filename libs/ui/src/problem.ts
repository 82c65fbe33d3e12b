/** What is wrong with one field or cell; `path` is `rows.3.weight`-like. */
export type ProblemField = { readonly path: string; readonly message: string };

/** A refusal as GraphQL's `Problem` and problem+json both carry it, already in the reader's language. */
export type Problem = {
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  readonly status: number;
  readonly fields?: readonly ProblemField[] | undefined;
};

/** The server names fields from its arguments; forms name them from the form. */
export const fieldPath = (path: string): string => path.replace(/^input\./, '');

function holderOf(root: ParentNode, path: string): HTMLElement | undefined {
  const wanted = fieldPath(path);
  const holders = [...root.querySelectorAll<HTMLElement>('[data-path]')];
  return (
    holders.find((each) => each.dataset['path'] === wanted) ??
    holders.find((each) => each.dataset['path']?.startsWith(`${wanted}.`))
  );
}

/** What the control that holds `path` is called on the page: its label, or the name of its cell; empty when it has none. */
export function fieldName(root: ParentNode, path: string): string {
  const holder = holderOf(root, path);
  if (holder?.dataset['path'] !== fieldPath(path)) return '';
  const name = holder.querySelector(':scope > label')?.textContent ?? holder.getAttribute('aria-label') ?? '';
  return name.replace(/\s*\*\s*$/, '').trim();
}

/** Moves the focus to the control that holds `path`, or else to one of its parts, and the page to it unless it is there already; false when it is not on the page. */
export function focusField(root: ParentNode, path: string, scroll = true): boolean {
  const holder = holderOf(root, path);
  const control = holder?.matches('input,select,textarea,button,[tabindex]')
    ? holder
    : holder?.querySelector<HTMLElement>('input,select,textarea,button,[tabindex]');
  control?.focus({ preventScroll: !scroll });
  if (scroll) control?.scrollIntoView?.({ block: 'center' });
  return control !== undefined && control !== null;
}

/** Fields in the order in which the page shows them; what is not on the page comes last. */
export function inPageOrder(root: ParentNode, fields: readonly ProblemField[]): ProblemField[] {
  const places = [...root.querySelectorAll<HTMLElement>('[data-path]')];
  const placeOf = ({ path }: ProblemField): number => {
    const holder = holderOf(root, path);
    return holder ? places.indexOf(holder) : places.length;
  };
  return fields
    .map((field) => ({ field, place: placeOf(field) }))
    .sort((a, b) => a.place - b.place)
    .map(({ field }) => field);
}
