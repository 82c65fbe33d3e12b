import type { MessageKey } from './messages';
import { plainSigns } from './money';

/** What a text that is no figure looks like, with what to write instead; the first that fits is told. */
const slips: readonly (readonly [RegExp, MessageKey])[] = [
  [/[\r\n\t\v]/, 'figureOnTwoLines'],
  [/^[-—–─―/\\~～]+$|^(无|没有|暂无|n\/?a|nil)$/i, 'figureDash'],
  [/^[(（][^()（）]*[)）]$/, 'figureBrackets'],
  [/^[+-]?\d+(\.\d+)?e[+-]?\d+$/i, 'figureExponent'],
  [/\p{No}|\p{Nl}|[*＊†‡#]/u, 'figureMark'],
  [/^[+-]?[\d., ]*,[\d., ]*$/, 'figureComma'],
  [/^[+-]?[\d.]+(\s+[\d.]+)+$/, 'figureBlank'],
  [/^[≥≤=＝<>＜＞]/u, 'figureSign'],
  [/%$/, 'figurePercent'],
  [/^[¥￥$€]|^[+-]?[\d., ]+\s*[^\d\s.,]+$/, 'figureUnit'],
];

/** What to write where a text is no figure; null where it is one, or nothing more can be said than that it is none. */
export function figureAdvice(text: string): MessageKey | null {
  const plain = plainSigns(text);
  return slips.find(([pattern]) => pattern.test(plain))?.[1] ?? null;
}
