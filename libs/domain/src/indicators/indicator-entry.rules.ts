import type { Actor } from '../actor';
import { isBudgetYear } from '../calendar';
import type { Placed } from '../lifecycle';
import { compact, type Finding, finding } from '../messages';
import { D, isDecimal } from '../money';
import { type Refusal, refusal } from '../problem';
import { level1Of } from '../rule-pack/find';
import type { RulePack } from '../rule-pack/rule-pack';
import type { Target } from '../targets/target';
import { checkRequired, checkText } from '../text';
import type { IndicatorEntry, IndicatorEntryDraft } from './indicator-entry';
import type { IndicatorEntryState } from './indicator-entry.lifecycle';

type Author = Pick<Actor, 'role' | 'divisionCode'>;
type Found = (Finding | null)[];

/** Why this actor may not write an entry, or null: finance for its division, departments and units to put one forward. */
export const refuseEntryDraft = ({ role }: Pick<Actor, 'role'>): Refusal | null =>
  role === 'finance' || role === 'department' || role === 'unit' ? null : refusal('NOT_YOUR_ROLE', 'notYourRole');

/** Why this actor may not put the target's indicators into the library of the division, or null: somebody must have passed them. */
export function refuseRecommendation(actor: Author, { state }: Pick<Target, 'state'>): Refusal | null {
  const refused = refuseEntryDraft(actor);
  if (refused) return refused;
  return state === 'passed' || state === 'approved' ? null : refusal('ILLEGAL_STATE', 'entryNotFromTarget');
}

/** Why this actor may not change the entry now, or null: its author while it is a draft, finance until it is in force. */
export function refuseEntryEdit(
  actor: Author,
  entry: Pick<Placed, 'divisionCode'> & { readonly state: IndicatorEntryState },
): Refusal | null {
  const refused = refuseEntryDraft(actor);
  if (refused) return refused;
  if (actor.divisionCode !== entry.divisionCode) return refusal('NOT_YOUR_ROLE', 'notYourDivision');
  const open = entry.state === 'draft' || (entry.state === 'proposed' && actor.role === 'finance');
  return open ? null : refusal('ILLEGAL_STATE', 'illegalState');
}

/** Why this actor may not begin the next version of the entry, or null: finance of its jurisdiction, once it is in force. */
export function refuseEntryRevision(
  actor: Author,
  entry: Pick<Placed, 'divisionCode'> & { readonly state: IndicatorEntryState },
): Refusal | null {
  if (actor.role !== 'finance') return refusal('NOT_YOUR_ROLE', 'notYourRole');
  if (actor.divisionCode !== entry.divisionCode) return refusal('NOT_YOUR_ROLE', 'notYourDivision');
  return entry.state === 'inForce' || entry.state === 'retired' ? null : refusal('ILLEGAL_STATE', 'illegalState');
}

/** What a draft must keep already: whose indicator it is, and years in their order. */
export function checkEntryDraft({ kind, functionCode, projectTag, fromYear, toYear }: IndicatorEntryDraft): Finding[] {
  const found: Found = [
    kind === 'sector' && !/^\d{3,7}$/.test(functionCode ?? '') ? finding('functionCode', 'entryFunctionCode') : null,
    kind !== 'sector' && functionCode !== null ? finding('functionCode', 'entryNotSector') : null,
    kind === 'projectType' ? checkRequired('projectTag', projectTag) : null,
    kind !== 'projectType' && projectTag.trim() !== '' ? finding('projectTag', 'entryNotProjectType') : null,
    isBudgetYear(fromYear) ? null : finding('fromYear', 'notYear'),
    toYear !== null && toYear < fromYear ? finding('toYear', 'entryYearOrder') : null,
  ];
  return compact(found);
}

/** Everything an entry lacks before it can be chosen from; the pack in force says which dimensions there are. */
export function checkIndicatorEntry(pack: RulePack, entry: IndicatorEntryDraft): Finding[] {
  const level1 = level1Of(pack, entry.level1);
  const found: Found = [
    level1 ? null : finding('level1', 'unknownLevel1'),
    level1 && !level1.level2.some(({ key }) => key === entry.level2) ? finding('level2', 'unknownLevel2') : null,
    checkText('name', entry.name, { max: 120, required: true }),
    checkRequired('explanation', entry.explanation),
    checkRequired('nature', entry.nature),
    ...(entry.nature === 'qualitative' ? checkDescribed(entry) : checkMeasured(entry)),
    checkWeight(entry.weight),
    checkRequired('method', entry.method),
    checkRequired('source', entry.source),
    checkRequired('scoringRule', entry.scoringRule),
  ];
  return [...checkEntryDraft(entry), ...found.filter((each) => each !== null)];
}

const checkDescribed = ({ value, direction }: IndicatorEntryDraft): Found => [
  value === null ? null : finding('value', 'qualitativeWithValue'),
  direction === null ? null : finding('direction', 'qualitativeWithValue'),
];

const checkMeasured = ({ direction, unit, value, basis }: IndicatorEntryDraft): Found => [
  checkRequired('direction', direction),
  checkRequired('unit', unit),
  value !== null && new D(value).isNegative() ? finding('value', 'valueNegative') : null,
  // A reference value without its basis would be copied into hundreds of forms.
  value !== null ? checkRequired('basis', basis) : null,
];

const checkWeight = (weight: string | null): Finding | null =>
  weight === null || (isDecimal(weight) && new D(weight).gt(0)) ? null : finding('weight', 'weightNotPositive');

type Validity = Pick<IndicatorEntry, 'fromYear' | 'toYear'>;

/** Whether an entry may be chosen for a fiscal year. */
export const entryCovers = ({ fromYear, toYear }: Validity, year: number): boolean =>
  fromYear <= year && (toYear === null || toYear >= year);

/** What is left of a version in force when another one of the entry comes into force. */
export type EntryRemainder = { readonly state: 'inForce' | 'retired'; readonly toYear: number | null };

/** The years before the next version, or nothing; null when the two have no year in common, whichever of them comes first. */
export function remainderBefore({ fromYear, toYear }: Validity, next: Validity): EntryRemainder | null {
  if (toYear !== null && toYear < next.fromYear) return null;
  if (next.toYear !== null && next.toYear < fromYear) return null;
  return next.fromYear <= fromYear ? { state: 'retired', toYear } : { state: 'inForce', toYear: next.fromYear - 1 };
}

type Choosable = Pick<IndicatorEntry, 'entryId' | 'jurisdiction' | 'replaces' | 'fromYear' | 'toYear'>;

/**
 * The entries to choose from in a division for a fiscal year: its own and those of the divisions above it, less what a
 * nearer one replaces.
 * @param entries versions in force, of anywhere
 * @param ancestry codes of the division and of those above it, nearest first
 */
export function entriesInForce<E extends Choosable>(
  entries: readonly E[],
  year: number,
  ancestry: readonly string[],
): E[] {
  const distanceOf = ({ jurisdiction }: Choosable): number => ancestry.indexOf(jurisdiction);
  const known = entries.filter((entry) => distanceOf(entry) >= 0 && entryCovers(entry, year));
  return known.filter(
    (entry) => !known.some((other) => other.replaces === entry.entryId && distanceOf(other) < distanceOf(entry)),
  );
}
