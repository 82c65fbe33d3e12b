import { type Message, message } from '../messages';
import type { Refusal } from '../problem';

/**
 * Whose hands something went through: who began it, changed what it says, or sent it, first to last. The person counts, in
 * whatever position; the database keeps the list (`app_hands`), so that no code forgets somebody.
 */
export type Handled = { readonly hands?: readonly string[]; readonly submittedBy?: string | null };

/** Why a person does not judge it 不相容职务, and which part they had, or null: nobody judges what went through their own hands. */
export function ownHand(userId: string, { hands = [], submittedBy }: Handled): Message | null {
  if (submittedBy === userId) return message('separationOfDuties');
  const at = hands.indexOf(userId);
  if (at < 0) return null;
  return message(at === 0 ? 'separationOfAuthor' : 'separationOfEditor');
}

/** The same as a refusal. */
export function refuseOwnHand(userId: string, handled: Handled): Refusal | null {
  const reason = ownHand(userId, handled);
  return reason && { code: 'NOT_YOUR_ROLE', reason };
}
