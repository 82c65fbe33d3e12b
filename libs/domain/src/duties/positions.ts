import type { Actor, FinanceSection, Role } from '../actor';
import type { MessageKey } from '../messages';
import { type Refusal, refusal } from '../problem';

/** A position as far as it can stand in conflict with another of the same person. */
export type PlacedPosition = Pick<Actor, 'role' | 'section' | 'orgPath' | 'divisionCode'>;

/** Within which reach two positions are in conflict: anywhere, in one division, or where one stands below the other. */
export const conflictReaches = ['anywhere', 'division', 'subtree'] as const;
export type ConflictReach = (typeof conflictReaches)[number];

type Side = { readonly role: Role; readonly section?: FinanceSection };
/** Two positions that one person does not hold at a time 不相容岗位, and why. */
export type PositionConflict = {
  readonly one: Side;
  readonly other: Side;
  readonly reach: ConflictReach;
  readonly reason: MessageKey;
};

const apart = (one: Role, others: readonly Role[], reach: ConflictReach, reason: MessageKey): PositionConflict[] =>
  others.map((other) => ({ one: { role: one }, other: { role: other }, reach, reason }));

/**
 * Who decides on whom, as data; the table `position_conflict` holds the same, and a trigger on `position` asks it. A position
 * without a section stands for the whole bureau of few people, and is not two sections of it.
 */
export const positionConflicts: readonly PositionConflict[] = [
  ...apart('finance', ['department', 'unit'], 'division', 'positionsReviewOwn'),
  ...apart('department', ['unit'], 'subtree', 'positionsReviewUnit'),
  ...apart('government', ['finance', 'department', 'unit'], 'division', 'positionsDecideOwn'),
  ...apart('audit', ['government', 'finance', 'department', 'unit'], 'division', 'positionsAuditOwn'),
  ...apart('evaluator', ['government', 'finance', 'department', 'unit', 'audit'], 'anywhere', 'positionsThirdParty'),
  {
    one: { role: 'finance', section: 'budget' },
    other: { role: 'finance', section: 'treasury' },
    reach: 'division',
    reason: 'positionsArrangePay',
  },
];

const isSide = ({ role, section }: Side, held: PlacedPosition): boolean =>
  held.role === role && (section === undefined || held.section === section);

const reaches: Readonly<Record<ConflictReach, (a: PlacedPosition, b: PlacedPosition) => boolean>> = {
  anywhere: () => true,
  division: (a, b) => a.divisionCode === b.divisionCode,
  subtree: (a, b) => a.orgPath.startsWith(b.orgPath) || b.orgPath.startsWith(a.orgPath),
};

/** Why a person who holds these positions is not given another, or null. Ended positions are not held. */
export function refuseConflictingPosition(held: readonly PlacedPosition[], wanted: PlacedPosition): Refusal | null {
  const conflict = positionConflicts.find(({ one, other, reach }) =>
    held.some(
      (each) =>
        reaches[reach](each, wanted) &&
        ((isSide(one, each) && isSide(other, wanted)) || (isSide(other, each) && isSide(one, wanted))),
    ),
  );
  return conflict ? refusal('NOT_READY', conflict.reason) : null;
}
