import type { Actor } from '../actor';
import type { Placed } from '../lifecycle';
import { type Finding, finding } from '../messages';
import { type Refusal, refusal } from '../problem';
import type { Validity } from './in-force';
import type { RulePackDocument } from './rule-pack';
import type { RulePackState } from './rule-pack.lifecycle';

/** Why this actor may not draft a pack, or null: finance, and always for its own division. */
export const refuseRulePackDraft = ({ role }: Pick<Actor, 'role'>): Refusal | null =>
  role === 'finance' ? null : refusal('NOT_YOUR_ROLE', 'notYourRole');

/** Why this actor may not begin a new version from this one, or null: only what is frozen can be begun from. */
export const refuseRulePackDraftFrom = (
  actor: Pick<Actor, 'role'>,
  { state }: { readonly state: RulePackState },
): Refusal | null =>
  refuseRulePackDraft(actor) ??
  (state === 'draft' || state === 'discarded' ? refusal('ILLEGAL_STATE', 'illegalState') : null);

/** Why this actor may not change the document now, or null: finance of the jurisdiction, while it is a draft. */
export function refuseRulePackEdit(
  actor: Pick<Actor, 'role' | 'divisionCode'>,
  pack: Pick<Placed, 'divisionCode'> & { readonly state: RulePackState },
): Refusal | null {
  const refused = refuseRulePackDraft(actor);
  if (refused) return refused;
  if (actor.divisionCode !== pack.divisionCode) return refusal('NOT_YOUR_ROLE', 'notYourDivision');
  return pack.state === 'draft' ? null : refusal('ILLEGAL_STATE', 'illegalState');
}

const fixedFields = ['id', 'version', 'jurisdiction'] as const;

/** What an edit must leave as it is: which version of which pack this is, and whose. */
export const checkHeadKept = (before: RulePackDocument, after: RulePackDocument): Finding[] =>
  fixedFields.flatMap((name) => (before[name] === after[name] ? [] : [finding(name, 'packHeadFixed')]));

/** What is left of an active pack. */
export type Remainder = { readonly state: RulePackState; readonly supersededFrom: number };

/**
 * What is left of an active pack when another of its jurisdiction judges from fiscal year `year` on: the years before,
 * or nothing. Null when it does not reach that year and stays as it is.
 */
export function supersede({ fromYear, toYear, supersededFrom }: Validity, year: number): Remainder | null {
  const end = Math.min(supersededFrom ?? Infinity, (toYear ?? Infinity) + 1);
  if (end <= year) return null;
  return { state: year <= fromYear ? 'superseded' : 'active', supersededFrom: year };
}
