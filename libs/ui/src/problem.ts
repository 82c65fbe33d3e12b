import { reveal } from './grid/reveal';

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
  const name =
    holder.querySelector(':scope > label')?.textContent ??
    holder.getAttribute('aria-label') ??
    holder.dataset['name'] ??
    '';
  return name.replace(/\s*\*\s*$/, '').trim();
}

/** Moves the focus to the control that holds `path`, or else to one of its parts, and the page to it unless it is there already; false when it is not on the page. */
export function focusField(root: ParentNode, path: string, scroll = true): boolean {
  const holder = holderOf(root, path);
  const control = holder?.matches('input,select,textarea,button,[tabindex]')
    ? holder
    : (holder?.querySelector<HTMLElement>('[data-cell]') ??
      holder?.querySelector<HTMLElement>('input,select,textarea,button,[tabindex]'));
  return control ? moveTo(control, scroll) : false;
}

function moveTo(control: HTMLElement, scroll: boolean): true {
  reveal(control);
  control.focus({ preventScroll: !scroll });
  if (scroll) control.scrollIntoView?.({ block: 'center' });
  return true;
}

const faulty =
  '[aria-invalid="true"], .cx-marked [data-cell], .cx-marked .cx-readonly, [data-marked] :is(input, select, textarea)';

/** Moves the focus to the next control at which something is found, or the one before, round the whole form; false where nothing is. */
export function focusNextFault(root: ParentNode, back: boolean): boolean {
  const all = [...root.querySelectorAll<HTMLElement>(faulty)];
  if (back) all.reverse();
  const here = document.activeElement;
  const wanted = back ? Node.DOCUMENT_POSITION_PRECEDING : Node.DOCUMENT_POSITION_FOLLOWING;
  const next = all.find((each) => here && (here.compareDocumentPosition(each) & wanted) !== 0) ?? all[0];
  return next ? moveTo(next, true) : false;
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
