import type { EditionState, PreparationState, PublicationScope, PublicationState } from '@chengxiao/domain';
import type { Tone } from '@chengxiao/ui';

/** The colour of a publication's state. */
export const stateTone: Readonly<Record<PublicationState, Tone>> = {
  draft: 'neutral',
  published: 'success',
  withdrawn: 'warning',
};
/** The colour of what was prepared. */
export const preparationTone: Readonly<Record<PreparationState, Tone>> = {
  prepared: 'progress',
  published: 'success',
  returned: 'warning',
  withdrawn: 'neutral',
};
/** The colour of an edition's standing. */
export const editionTone: Readonly<Record<EditionState, Tone>> = {
  published: 'success',
  superseded: 'neutral',
  withdrawn: 'warning',
};
/** The colour of a scope: what everybody sees stands out. */
export const scopeTone: Readonly<Record<PublicationScope, Tone>> = {
  public: 'success',
  government: 'progress',
  division: 'neutral',
};
