import { type Lifecycle, lifecycle } from '../lifecycle';
import { message } from '../messages';
import { type Publication, publicationStates } from './publication';

/** Finance publishes, again as a new edition when there is news, and withdraws with a reason (四(四)). */
export const publicationLifecycle = lifecycle<Publication>()({
  initial: 'draft',
  states: publicationStates,
  actions: {
    publish: {
      from: ['draft', 'published', 'withdrawn'],
      to: 'published',
      by: ['finance'],
      unless: ({ kind }) => (kind === null ? message('nothingToPublish') : null),
    },
    withdraw: { from: ['published'], to: 'withdrawn', by: ['finance'], needs: 'reason' },
  },
});
export type PublicationAction = typeof publicationLifecycle extends Lifecycle<string, infer A, never> ? A : never;

/** The actions that carry nothing but a reason; publishing comes with its summary. */
export const publicationMoves = ['withdraw'] as const;
export type PublicationMove = (typeof publicationMoves)[number];
