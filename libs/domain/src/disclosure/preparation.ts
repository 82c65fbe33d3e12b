import type { Placed } from '../lifecycle';
import type { HandledPlace, SensitivePlace } from './sensitive';

/** States of what one person of finance prepared to be published and another decides on 公开复核. */
export const preparationStates = ['prepared', 'published', 'returned', 'withdrawn'] as const;
export type PreparationState = (typeof preparationStates)[number];

/** What the lifecycle looks at; `submittedBy` is who prepared it. */
export type Preparation = Placed & { readonly state: PreparationState };

/** What was decided of a place that stopped publication, as it is kept with it: of what was taken out only a trace. */
export type DecidedPlace = SensitivePlace & HandledPlace;
