import type { Actor, DivisionLevel } from '../actor';
import { refuse } from '../lifecycle';
import { type Refusal, refusal } from '../problem';
import type { RegionalTarget, Transfer } from './transfer';
import {
  type RegionalTargetAction,
  regionalTargetLifecycle,
  type RegionalTargetMove,
  regionalTargetMoves,
} from './transfer.lifecycle';

type Person = Pick<Actor, 'role' | 'divisionCode' | 'userId'>;
const canDeclare = ({ role }: Pick<Actor, 'role'>): boolean => role === 'finance' || role === 'department';

/** Why this actor may not declare a transfer, or null: finance or a department of a division with divisions below. */
export function refuseTransfer(actor: Pick<Actor, 'role'>, level: DivisionLevel): Refusal | null {
  if (!canDeclare(actor)) return refusal('NOT_YOUR_ROLE', 'notYourRole');
  return level === 'banner' ? refusal('NOT_READY', 'transferNoPlaces') : null;
}

/** Why this actor may not change the form now, or null. */
export function refuseTransferEdit(actor: Person, transfer: Pick<Transfer, 'state' | 'divisionCode'>): Refusal | null {
  if (!canDeclare(actor)) return refusal('NOT_YOUR_ROLE', 'notYourRole');
  if (actor.divisionCode !== transfer.divisionCode) return refusal('NOT_YOUR_ROLE', 'notYourDivision');
  return transfer.state === 'draft' ? null : refusal('ILLEGAL_STATE', 'illegalState');
}

/** What a division has of a transfer when it wants to hand it down. */
export type HandDownSubject = {
  readonly state: Transfer['state'];
  /** The division that declared the transfer. */
  readonly divisionCode: string;
  /** The regional target in force of the actor's own division, or null where it got none. */
  readonly received: Pick<RegionalTarget, 'state'> | null;
  readonly level: DivisionLevel;
};

/** Why this actor may not hand the transfer down now, or null: what came from above is acknowledged before it goes on. */
export function refuseHandDown(
  actor: Person,
  { state, divisionCode, received, level }: HandDownSubject,
): Refusal | null {
  if (actor.role !== 'finance') return refusal('NOT_YOUR_ROLE', 'notYourRole');
  const own = actor.divisionCode === divisionCode;
  if (!own && received === null) return refusal('NOT_YOUR_ROLE', 'notYourDivision');
  if (level === 'banner') return refusal('NOT_READY', 'transferNoPlaces');
  if (state !== 'confirmed') return refusal('NOT_READY', 'transferNotConfirmed');
  return own || received?.state === 'acknowledged' ? null : refusal('NOT_READY', 'transferNotAcknowledged');
}

/** Why this actor may not do this to a regional target, or null: its place acknowledges, the division above does the rest. */
export const refuseRegional = (action: RegionalTargetAction, actor: Person, target: RegionalTarget): Refusal | null =>
  refuse(regionalTargetLifecycle, action, actor, {
    ...target,
    divisionCode: action === 'acknowledge' ? target.placeCode : target.divisionCode,
  });

/** What this actor may do to a regional target alone. */
export const allowedOnRegional = (actor: Person, target: RegionalTarget): RegionalTargetMove[] =>
  regionalTargetMoves.filter((action) => refuseRegional(action, actor, target) === null);
