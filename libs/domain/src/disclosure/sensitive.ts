import { withoutInvisible } from '../invisible';
import { halfWidth } from '../matching/comparable';
import { compact, type Finding, finding } from '../messages';
import { checkText, normalise, normaliseOrEmpty } from '../text';
import { personalAddresses, templateTexts } from './personal-addresses';
import { personalNames } from './personal-names';
import { personalNumbers } from './personal-numbers';
import type { SensitiveKey, Sought } from './sought';

/** Stands where something was taken out. */
export const redacted = '〔已隐去〕';

/** Why a place stays as it is may take this many characters. */
export const reasonLength = 200;

/** A place that stops publication: where it stands, what it is and how it reads. */
export type SensitivePlace = { readonly path: string; readonly key: SensitiveKey; readonly text: string };

/** What whoever publishes decided of a place: why it may be shown, or null to take it out. */
export type HandledPlace = Pick<SensitivePlace, 'path' | 'text'> & { readonly reason: string | null };

/** The order matters: what one kind found, the next does not find again. */
const kinds: readonly Sought[] = [...personalNumbers, ...personalAddresses, ...personalNames, ...templateTexts];

/** A text as it is searched, and where each of its signs stands in what was typed. */
type Searched = { readonly plain: string; readonly places: readonly number[] };

/** Half-width signs and one kind of blank and hyphen; what nobody sees does not part a number. */
function searched(text: string): Searched {
  const places: number[] = [];
  let plain = '';
  for (let at = 0; at < text.length;) {
    const sign = String.fromCodePoint(text.codePointAt(at) ?? 0);
    if (withoutInvisible(sign) !== '') {
      plain += sign;
      for (let part = 0; part < sign.length; part += 1) places.push(at + part);
    }
    at += sign.length;
  }
  places.push(text.length);
  const folded = halfWidth(plain)
    .replace(/[\u00A0\u2000-\u200A\u202F\t]/g, ' ')
    .replace(/[\u2010-\u2015\u2212\uFE58\uFE63]/g, '-');
  return { plain: folded, places };
}

type Hit = { readonly key: SensitiveKey; readonly from: number; readonly to: number; readonly text: string };

function findHits(text: string): Hit[] {
  const { plain, places } = searched(text);
  const hits: Hit[] = [];
  for (const { key, find } of kinds)
    for (const [begin, end] of find(plain)) {
      const [from, to] = [places[begin] ?? 0, (places[end - 1] ?? 0) + 1];
      const taken = hits.some((hit) => from < hit.to && to > hit.from);
      if (!taken) hits.push({ key, from, to, text: text.slice(from, to) });
    }
  return hits.sort((a, b) => a.from - b.from);
}

/** First three and last two characters: enough to find it, too little to use it. */
export const maskText = (text: string): string =>
  text.length > 6 ? `${text.slice(0, 3)}***${text.slice(-2)}` : `${text.slice(0, 1)}**`;

const toFinding = ({ path, key, text }: SensitivePlace): Finding => finding(path, key, { text });

/** What no published text may hold in one text: numbers and names of persons, accounts, addresses, text of the template. */
export const findSensitive = (path: string, text: string): Finding[] =>
  findHits(text).map(({ key, text: found }) => toFinding({ path, key, text: found }));

/** The same text with what was found replaced by a mark; all of it, or what `taken` says. */
export const redact = (text: string, taken: (found: string) => boolean = () => true): string =>
  findHits(text)
    .filter((hit) => taken(hit.text))
    .reduceRight((rest, { from, to }) => `${rest.slice(0, from)}${redacted}${rest.slice(to)}`, text);

/** Codes, figures and choices of ours; whatever else is published is searched, what a later release adds too. */
const ours = new Set(
  'kind year projectCode divisionCode functionCode source budget executed budgetAmount executedAmount key nature direction value weight score total grade filingNo acceptedOn amount __typename'.split(
    ' ',
  ),
);

/** Walks every text of what is to be published, each with its path, for example `indicators.3.actual`. */
function mapTexts<T>(value: T, visit: (path: string, text: string) => string, path = ''): T {
  if (typeof value === 'string') return visit(path, value) as T;
  if (typeof value !== 'object' || value === null) return value;
  const at = (name: string): string => (path === '' ? name : `${path}.${name}`);
  if (Array.isArray(value)) return value.map((each: unknown, index) => mapTexts(each, visit, at(String(index)))) as T;
  const entries = Object.entries(value).map(([name, each]: [string, unknown]) => [
    name,
    ours.has(name) ? each : mapTexts(each, visit, at(name)),
  ]);
  return Object.fromEntries(entries) as T;
}

/** Every place that stops publication; the same text twice in one cell is one place. */
export function sensitivePlaces(published: object): SensitivePlace[] {
  const found = new Map<string, SensitivePlace>();
  mapTexts(published, (path, text) => {
    for (const { key, text: what } of findHits(text)) found.set(`${path} ${what}`, { path, key, text: what });
    return text;
  });
  return [...found.values()];
}

const isOf = ({ path, text }: Pick<SensitivePlace, 'path' | 'text'>, handled: HandledPlace): boolean =>
  handled.path === path && normalise(handled.text) === normalise(text);

/** What was decided of each place; a place nobody decided on is left out. */
export const decidedPlaces = (
  places: readonly SensitivePlace[],
  handled: readonly HandledPlace[],
): (SensitivePlace & HandledPlace)[] =>
  places.flatMap((place) => {
    const decision = handled.find((each) => isOf(place, each));
    return decision ? [{ ...place, reason: decision.reason === null ? null : normaliseOrEmpty(decision.reason) }] : [];
  });

/**
 * What stops publication: every place that is neither taken out nor justified, and justifications that say nothing. The
 * summary is written by whoever publishes, who takes out of it what does not belong there.
 */
export function checkHandled(published: object, handled: readonly HandledPlace[]): Finding[] {
  const places = sensitivePlaces(published);
  const open = places.filter(
    (place) => !handled.some((each) => isOf(place, each) && !(each.path === 'summary' && each.reason === null)),
  );
  const reasons = handled.map(({ reason }, index) =>
    reason === null
      ? null
      : checkText(`handled.${index}.reason`, normaliseOrEmpty(reason), { max: reasonLength, required: true }),
  );
  return [...open.map(toFinding), ...compact(reasons)];
}

/** The same with every place that was taken out replaced by a mark. */
export const withoutTaken = <T extends object>(published: T, handled: readonly HandledPlace[]): T =>
  mapTexts(published, (path, text) =>
    redact(text, (found) => handled.some((each) => each.reason === null && isOf({ path, text: found }, each))),
  );
