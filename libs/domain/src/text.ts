import { withoutInvisible } from './invisible';
import { halfWidth } from './matching/comparable';
import { type Finding, finding } from './messages';

/** Refused in any text: control characters but tab and line ends, and the mark of bytes that were lost on the way. */
const forbidden = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\uFFFD]/;
/** Half a character; `isWellFormed` would say the same, but browsers of the intranets do not have it yet. */
const loneSurrogate = /\p{Surrogate}/u;

/** NFC, outer white space cut: the only form in which text is stored or hashed. */
export const normalise = (text: string): string => withoutInvisible(text).normalize('NFC').trim();

/** A name as it is compared: two that look the same are the same, whatever their width, blanks and composition. */
export const foldName = (text: string): string => halfWidth(withoutInvisible(text).normalize('NFC')).replace(/\s/g, '');

/** Whether a text holds what is searched, as people read both: what searches of the database ask. */
export const isFoundIn = (text: string, search: string): boolean =>
  foldName(text).toLowerCase().includes(foldName(search).toLowerCase());

/** Whether anything but white space is there. */
export const isFilled = (text: string | null | undefined): text is string => withoutInvisible(text ?? '').trim() !== '';

/** What is wrong with a cell that must be filled, or null. */
export const checkRequired = (path: string, text: string | null): Finding | null =>
  isFilled(text) ? null : finding(path, 'required');

/** The same of a text that may be left out: a cell that was left out is an empty one. */
export const normaliseOrEmpty = (text: string | null | undefined): string => normalise(text ?? '');

/** What is wrong with a text, or null. */
export function checkText(
  path: string,
  text: string,
  { max, required = false }: { max: number; required?: boolean },
): Finding | null {
  const seen = withoutInvisible(text);
  if (forbidden.test(seen) || loneSurrogate.test(seen)) return finding(path, 'forbiddenCharacters');
  if (required && seen.trim() === '') return finding(path, 'required');
  return [...seen].length > max ? finding(path, 'tooLong', { max }) : null;
}
