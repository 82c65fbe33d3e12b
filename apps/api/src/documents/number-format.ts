import { D, type Dec } from '@chengxiao/domain';

/** A number as its format shows it. */
export type ShownNumber = {
  readonly text: string;
  /** Whether it is shown in another unit than it is kept in: by the thousand, or with a point among its digits. */
  readonly scaled: boolean;
  readonly percent: boolean;
};

type Token =
  | { readonly kind: 'digit' | 'point' | 'comma' | 'percent' | 'general' | 'slash' }
  | { readonly kind: 'literal' | 'exponent'; readonly text: string };
type Marked = Token & { readonly sign?: string };

const tokenPattern =
  /"([^"]*)"|[\\!](.)|_.|\*.|\[\$([^\]-]*)[^\]]*\]|\[[^\]]*\]|(General)|([eE][+-])|([0#?])|(\.)|(,)|(%)|(\/)|(.)/gsu;

/** The parts of a section: what is written, and where digits go. */
function tokensOf(section: string): Marked[] {
  return [...section.matchAll(tokenPattern)].flatMap(
    ([, quoted, escaped, currency, general, exponent, digit, point, comma, percent, slash, other]): Marked[] => {
      const literal = quoted ?? escaped ?? currency ?? other;
      if (literal !== undefined) return literal === '' ? [] : [{ kind: 'literal', text: literal }];
      if (general) return [{ kind: 'general' }];
      if (exponent) return [{ kind: 'exponent', text: exponent }];
      if (digit) return [{ kind: 'digit', sign: digit }];
      if (point) return [{ kind: 'point' }];
      if (comma) return [{ kind: 'comma' }];
      if (percent) return [{ kind: 'percent' }];
      return slash ? [{ kind: 'slash' }] : [];
    },
  );
}

/** The sections of a format: semicolons part them, but for those that are written. */
const sectionsOf = (format: string): string[] =>
  [...format.matchAll(/((?:"[^"]*"|[\\!].|[^;])*)(?:;|$)/gsu)].map(([, section = '']) => section).slice(0, 4);

const condition = /\[(<=|>=|<>|<|>|=)(-?\d+(?:\.\d+)?)\]/;
const meets = (value: Dec, section: string): boolean | null => {
  const [, sign, bound = '0'] = condition.exec(section) ?? [];
  if (!sign) return null;
  const order = value.cmp(bound);
  return (sign.includes('<') && order < 0) || (sign.includes('>') && order > 0) || (sign.includes('=') && order === 0);
};

/** The section that shows a value, and whether it writes the sign itself. */
function sectionOf(value: Dec, format: string): { readonly section: string; readonly signed: boolean } {
  const sections = sectionsOf(format).filter(
    (section, index) => index === 0 || section !== '' || format.includes(';;'),
  );
  const [first = '', second, third] = sections;
  const chosen = sections.find((section) => meets(value, section));
  if (sections.some((section) => condition.test(section)))
    return { section: chosen ?? sections.find((section) => meets(value, section) === null) ?? first, signed: false };
  if (value.isNegative() && !value.isZero() && second !== undefined) return { section: second, signed: true };
  return { section: value.isZero() && third !== undefined ? third : first, signed: false };
}

/** A number as a spreadsheet shows it under a format. */
export function shownNumber(stored: number, format: string): ShownNumber {
  const value = new D(stored).toSignificantDigits(15);
  const { section, signed } = sectionOf(value, format);
  const tokens = tokensOf(section);
  const sign = value.isNegative() && !signed ? '-' : '';
  const abs = value.abs();
  // An empty section of several hides what it is for; an empty format is none.
  const isPlain = /^@?$/.test(section.trim()) && (section.trim() !== '' || !format.includes(';'));
  if (tokens.some(({ kind }) => kind === 'general') || isPlain)
    return plainShown(sign + textWith(tokens, abs.toFixed()));
  if (tokens.some(({ kind }) => kind === 'slash') && tokens.filter(({ kind }) => kind === 'digit').length > 1)
    return plainShown(sign + fractionText(abs, tokens));
  const power = tokens.find(({ kind }) => kind === 'exponent');
  if (power) return plainShown(sign + exponentText(abs, tokens));
  return figureText(abs, tokens, sign);
}

const plainShown = (text: string): ShownNumber => ({ text: text.trim(), scaled: false, percent: false });

const textWith = (tokens: readonly Marked[], general: string): string =>
  tokens.length === 0
    ? general
    : tokens.map((token) => (token.kind === 'literal' ? token.text : token.kind === 'general' ? general : '')).join('');

function figureText(abs: Dec, tokens: readonly Marked[], sign: string): ShownNumber {
  const digits = tokens.flatMap(({ kind }, index) => (kind === 'digit' ? [index] : []));
  if (digits.length === 0) return plainShown(sign + textWith(tokens, ''));
  const point = tokens.findIndex(({ kind }) => kind === 'point');
  const isWhole = (index: number): boolean => point < 0 || index < point;
  const whole = digits.filter(isWhole);
  const part = digits.filter((index) => !isWhole(index));
  const [first = 0, last = 0] = [digits[0], digits.at(-1)];
  const lastWhole = whole.at(-1) ?? -1;
  const commas = tokens.flatMap(({ kind }, index) => (kind === 'comma' ? [index] : []));
  const scaling = commas.filter((index) => index > last || (point >= 0 && index > lastWhole && index < point));
  const grouping = commas.some((index) => index > first && index < lastWhole);
  const percents = tokens.filter(({ kind }) => kind === 'percent').length;
  const broken = tokens.some(
    (token, index) => token.kind === 'literal' && index > first && index < last && /[.．,，]/u.test(token.text),
  );
  const scaledValue = abs.times(new D(100).pow(percents)).div(new D(1000).pow(scaling.length));
  const [wholeDigits = '0', partDigits = ''] = scaledValue.toFixed(part.length).split('.');
  const texts = new Map<number, string>([
    ...wholeTexts(wholeDigits, whole, tokens, grouping),
    ...partTexts(partDigits, part, tokens),
  ]);
  const text = tokens
    .map((token, index) => {
      if (token.kind === 'digit') return texts.get(index) ?? '';
      if (token.kind === 'literal') return token.text;
      if (token.kind === 'percent') return '%';
      return token.kind === 'point' ? '.' : '';
    })
    .join('');
  const shown = (sign + text).trim().replace(/\.(?=\D*$)/, '');
  return { text: shown, scaled: scaling.length > 0 || broken, percent: percents > 0 };
}

/** Digits before the point, from the last place to the first, which takes what is left. */
function wholeTexts(
  digits: string,
  places: readonly number[],
  tokens: readonly Marked[],
  grouping: boolean,
): Map<number, string> {
  const least = places.filter((index) => tokens[index]?.sign === '0').length;
  const padded = (digits === '0' && least === 0 ? '' : digits).padStart(least, '0');
  const grouped = grouping ? padded.replace(/\B(?=(\d{3})+$)/g, ',') : padded;
  if (grouping) return new Map([[places[0] ?? 0, grouped]]);
  const texts = new Map<number, string>();
  let rest = grouped;
  for (const place of [...places].reverse()) {
    const isFirst = place === places[0];
    texts.set(place, isFirst ? rest : rest.slice(-1));
    rest = isFirst ? '' : rest.slice(0, -1);
  }
  return texts;
}

function partTexts(digits: string, places: readonly number[], tokens: readonly Marked[]): Map<number, string> {
  const significant = digits.replace(/0+$/, '').length;
  return new Map(
    places.map((place, index) => [
      place,
      index < significant || tokens[place]?.sign === '0' ? (digits[index] ?? '') : '',
    ]),
  );
}

function exponentText(abs: Dec, tokens: readonly Marked[]): string {
  const point = tokens.findIndex(({ kind }) => kind === 'point');
  const power = tokens.findIndex(({ kind }) => kind === 'exponent');
  const decimals = point < 0 ? 0 : power - point - 1;
  const [mantissa = '', exponent = '0'] = abs.toExponential(decimals).split('e');
  const least = tokens.slice(power).filter(({ kind }) => kind === 'digit').length;
  return `${mantissa}E${exponent.startsWith('-') ? '-' : '+'}${exponent.replace(/\D/g, '').padStart(least, '0')}`;
}

/** A number as the nearest fraction with as many digits below the line as the format has. */
function fractionText(abs: Dec, tokens: readonly Marked[]): string {
  const slash = tokens.findIndex(({ kind }) => kind === 'slash');
  const below = tokens.slice(slash + 1).filter(({ kind }) => kind === 'digit').length;
  const fixed = Number(
    tokens
      .slice(slash + 1)
      .map((token) => (token.kind === 'literal' ? token.text : (token.sign ?? '')))
      .join('')
      .replace(/[?#]/g, ''),
  );
  const whole = abs.floor();
  const rest = abs.minus(whole);
  const bounds = fixed > 0 ? [fixed] : Array.from({ length: 10 ** Math.min(below, 3) - 1 }, (_, index) => index + 1);
  const best = bounds
    .map((denominator) => ({ denominator, numerator: rest.times(denominator).round() }))
    .reduce((a, b) =>
      b.numerator.div(b.denominator).minus(rest).abs().lt(a.numerator.div(a.denominator).minus(rest).abs()) ? b : a,
    );
  if (best.numerator.isZero()) return whole.toFixed();
  const fraction = `${best.numerator.toFixed()}/${best.denominator}`;
  return whole.isZero() ? fraction : `${whole.toFixed()} ${fraction}`;
}
