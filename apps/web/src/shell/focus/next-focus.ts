/** What stands over the page and keeps the focus while it is open. */
export const dialog = '[role="dialog"], [role="alertdialog"], dialog';
const reached = 'a[href], button, input, textarea, select, summary, [tabindex]:not([tabindex="-1"])';

/** An element that had the focus and what it stood in, each with its place among its neighbours, from the inside out. */
export type Trail = readonly { readonly element: Element; readonly place: number }[];

export function trailOf(element: Element): Trail {
  const trail: { element: Element; place: number }[] = [];
  for (let each: Element | null = element; each && each !== document.body; each = each.parentElement)
    trail.push({ element: each, place: [...(each.parentElement?.children ?? [])].indexOf(each) });
  return trail;
}

const takes = (element: Element | null | undefined): element is HTMLElement =>
  element instanceof HTMLElement &&
  element.matches(reached) &&
  !element.matches(':disabled') &&
  element.closest('[hidden], [inert]') === null;

const firstIn = (element: Element | undefined): HTMLElement | undefined =>
  takes(element) ? element : [...(element?.querySelectorAll(reached) ?? [])].find(takes);

/**
 * Where the focus goes when what had it is gone: to what stands in its place now, else to what is left of the part it
 * stood in, such as the next row of its table; else to the heading of the page. What an open dialog lost stays in the dialog.
 */
export function nextFocus(trail: Trail): HTMLElement | null {
  const main = document.querySelector('main');
  const at = trail.findIndex(({ element }) => element.isConnected);
  const left = trail[at]?.element;
  if (at === 0 && takes(left)) return left;
  const over = left?.closest(dialog);
  const within = left !== undefined && left !== main && (over ?? main)?.contains(left) === true;
  if (within) {
    const { children } = left;
    const place = Math.max(0, Math.min(trail[at - 1]?.place ?? 0, children.length - 1));
    const near = firstIn(children[place]) ?? firstIn(left);
    if (near) return near;
  }
  return firstIn(over ?? undefined) ?? main?.querySelector<HTMLElement>('h1') ?? main;
}
