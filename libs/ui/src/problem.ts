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

/** Moves the focus to the control that holds `path`, or else to one of its parts; false when it is not on the page. */
export function focusField(root: ParentNode, path: string): boolean {
  const wanted = fieldPath(path);
  const holders = [...root.querySelectorAll<HTMLElement>('[data-path]')];
  const holder =
    holders.find((each) => each.dataset['path'] === wanted) ??
    holders.find((each) => each.dataset['path']?.startsWith(`${wanted}.`));
  const control = holder?.matches('input,select,textarea,button')
    ? holder
    : holder?.querySelector<HTMLElement>('input,select,textarea,button,[tabindex]');
  control?.focus();
  control?.scrollIntoView?.({ block: 'center' });
  return control !== undefined && control !== null;
}
