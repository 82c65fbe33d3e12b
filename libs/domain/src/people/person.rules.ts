import { type Actor, administratorRoles, isAdministrator, type OrganisationKind, type Role } from '../actor';
import { isLocalDate, type LocalDate } from '../calendar';
import { type Finding, finding, type Message, message } from '../messages';
import { type Refusal, refusal } from '../problem';
import { checkText } from '../text';
import type { HeldPosition, NewPerson, PersonDraft, PositionDraft, PositionPlace, RuledPerson } from './person';

/** So many letters with one-time passwords are printed at once. */
export const mostLetters = 100;

/** Administrators are made, changed and reset by those of the level above; the first of all by a command on the server. */
export const ofLevelAbove = ({ peer }: Pick<RuledPerson, 'peer'>): Message | null =>
  peer ? message('administratorsOfLevelAbove') : null;

/** Why this actor may not change the person, or what the person holds, or null. */
export function refusePersonEdit(actor: Pick<Actor, 'role'>, person: Pick<RuledPerson, 'peer'>): Refusal | null {
  if (actor.role !== 'systemAdministrator') return refusal('NOT_YOUR_ROLE', 'notYourRole');
  const reason = ofLevelAbove(person);
  return reason && { code: 'NOT_YOUR_ROLE', reason };
}

/** Why this actor may not end the sessions of a person, or null. */
export const refuseSigningOut = (actor: Pick<Actor, 'role'>): Refusal | null =>
  actor.role === 'securityAdministrator' ? null : refusal('NOT_YOUR_ROLE', 'notYourRole');

/** Why this actor may not give or end a position of this role there, or null. */
export const refusePosition = (
  actor: Pick<Actor, 'role' | 'divisionCode'>,
  { role, divisionCode }: { readonly role: Role; readonly divisionCode: string },
): Refusal | null => refusePersonEdit(actor, { peer: isAdministrator(role) && divisionCode === actor.divisionCode });

/** The roles of a kind of organisation: its own, and at a finance bureau the three administrators 三员. */
export const rolesAt = (kind: OrganisationKind): readonly Role[] =>
  kind === 'finance' ? [kind, ...administratorRoles] : [kind];

/** What is wrong with what is written of a person, each finding at its field. */
export function checkPerson({ name, ...rest }: PersonDraft | NewPerson): Finding[] {
  const found = [checkText('name', name, { max: 60, required: true })];
  if ('username' in rest) found.push(checkUsername(rest.username));
  return found.filter((each) => each !== null);
}

/** Letters, digits, full stop, hyphen and underscore: it is typed on every keyboard and has one spelling. */
const usernameForm = /^[\p{Script=Han}A-Za-z0-9][\p{Script=Han}A-Za-z0-9._-]*$/u;
function checkUsername(username: string): Finding | null {
  const found = checkText('username', username, { max: 60, required: true });
  return found ?? (usernameForm.test(username) ? null : finding('username', 'usernameForm'));
}

/** What is wrong with a position, each finding at its field. */
export function checkPosition(draft: PositionDraft, { kind }: Pick<PositionPlace, 'kind'>): Finding[] {
  const { role, section, fromOn, untilOn } = draft;
  return [
    ...(rolesAt(kind).includes(role) ? [] : [finding('role', 'roleNotThere')]),
    ...(section !== null && role !== 'finance' ? [finding('section', 'sectionOfFinance')] : []),
    ...(isLocalDate(fromOn) ? [] : [finding('fromOn', 'notDate')]),
    ...checkUntil(untilOn, fromOn),
  ];
}

function checkUntil(untilOn: LocalDate | null, fromOn: LocalDate): Finding[] {
  if (untilOn === null) return [];
  if (!isLocalDate(untilOn)) return [finding('untilOn', 'notDate')];
  return untilOn < fromOn ? [finding('untilOn', 'untilBeforeFrom')] : [];
}

/** What is wrong with the last day of a position that is to end: it lies ahead, and not before it began. */
export function checkEnd(untilOn: LocalDate | null, fromOn: LocalDate, today: LocalDate): Finding[] {
  const found = checkUntil(untilOn, fromOn);
  return untilOn !== null && found.length === 0 && untilOn < today ? [finding('untilOn', 'untilPast')] : found;
}

type HeldDays = Pick<HeldPosition, 'fromOn' | 'untilOn'>;
const openEnd = '9999-12-31';
/** Whether there is a day on which both are held. */
export const positionsOverlap = (one: HeldDays, other: HeldDays): boolean =>
  one.fromOn <= (other.untilOn ?? openEnd) && other.fromOn <= (one.untilOn ?? openEnd);

/**
 * Why a person who holds these positions cannot hold this one too, or null: the three administrators exclude each other and all
 * business for as long as they overlap. The database refuses the same.
 */
export function refuseBeside(draft: HeldPosition, held: readonly HeldPosition[]): Refusal | null {
  const beside = held.filter((each) => positionsOverlap(each, draft));
  if (beside.some(({ orgId, role }) => orgId === draft.orgId && role === draft.role))
    return refusal('DUPLICATE', 'positionHeld', {}, [finding('role', 'positionHeld')]);
  const apart = ({ role }: HeldPosition) =>
    role !== draft.role && (isAdministrator(role) || isAdministrator(draft.role));
  return beside.some(apart)
    ? refusal('NOT_READY', 'administratorsApart', {}, [finding('role', 'administratorsApart')])
    : null;
}
