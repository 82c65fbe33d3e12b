import type { PublicationAction } from '@chengxiao/domain';
import type { ActionPlaces } from '../controls/action-places';

/** Publishing has a page of its own, with its summary. */
export const publicationActionPlaces = {
  publish: 'page',
  withdraw: 'button',
} as const satisfies ActionPlaces<PublicationAction>;
