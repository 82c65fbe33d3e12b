import { type Fields, needed, text } from '../fields';
import type { AdjustmentDraft } from './adjustment';

/** What is asked beside the form as it shall be. */
export const adjustmentFields: Fields<Omit<AdjustmentDraft, 'content'>> = {
  ground: needed,
  documentNo: text,
  evidence: text,
};
