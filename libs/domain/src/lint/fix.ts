import { type Message, message, type MessageKey, type Params } from '../messages';
import type { LintFix, LintSubject } from './lint';

/** A fix from its label and the cells it writes. */
export const fixOf = (
  changes: Readonly<Record<string, string | null>>,
  key: MessageKey,
  params?: Params,
): LintFix & { readonly label: Message } => ({
  label: message(key, params),
  changes: Object.entries(changes).map(([path, value]) => ({ path, value })),
});

function withCell(form: unknown, [key, ...rest]: readonly string[], value: string | null): unknown {
  if (key === undefined) return value;
  if (Array.isArray(form))
    return form.map((each: unknown, index) => (String(index) === key ? withCell(each, rest, value) : each));
  if (typeof form !== 'object' || form === null || !Object.hasOwn(form, key)) return form;
  return { ...form, [key]: withCell((form as Record<string, unknown>)[key], rest, value) };
}

/** The form with a fix applied; a new value, cells the form does not have stay out of it. */
export const applyFix = <Form extends object>(
  form: Form,
  { changes }: Partial<LintFix> & Pick<LintFix, 'changes'>,
): Form => changes.reduce((result, { path, value }) => withCell(result, path.split('.'), value) as Form, form);

/** The same for a subject: cells of its draft, and the totals beside it. */
export const applyFixToSubject = (subject: LintSubject, fix: LintFix): LintSubject => ({
  ...applyFix(subject, fix),
  draft: applyFix(subject.draft, fix),
});
