import type { FinanceSection, OrganisationKind, Role } from '../actor';
import type { LocalDate } from '../calendar';
import type { Placed } from '../lifecycle';

/** States of a person 人员: may sign in, or is disabled 停用 and signed out. */
export const personStates = ['active', 'disabled'] as const;
export type PersonState = (typeof personStates)[number];

/** What a system administrator writes of a person. */
export type PersonDraft = {
  readonly name: string;
  /** 所在单位: the organisation whose administrators look after the account. */
  readonly orgId: string;
};
/** The same of a new one, with the name to sign in with, which stays. */
export type NewPerson = PersonDraft & { readonly username: string };

/** A position that is given: a role at an organisation, from a day until a day. */
export type PositionDraft = {
  readonly orgId: string;
  readonly role: Role;
  /** Section of a finance bureau; null acts for all of it. */
  readonly section: FinanceSection | null;
  readonly fromOn: LocalDate;
  /** The last day; null while it is open. */
  readonly untilOn: LocalDate | null;
};

/** A position as rules look at it: of which kind the organisation is, and where. */
export type PositionPlace = { readonly kind: OrganisationKind; readonly divisionCode: string };

/** A position that is held: when, as what, where. */
export type HeldPosition = Pick<PositionDraft, 'orgId' | 'role' | 'fromOn' | 'untilOn'>;

/** What the rules look at: whether the person is an administrator of the division of whoever acts. */
export type RuledPerson = Placed & { readonly peer: boolean };
