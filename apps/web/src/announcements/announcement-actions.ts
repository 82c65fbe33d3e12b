import type { AnnouncementAction } from '@chengxiao/domain';
import type { ActionPlaces } from '../controls/action-places';

/** Every action is a button of the page; publishing is one of the form too. */
export const announcementActionPlaces = {
  publish: 'button',
  withdraw: 'button',
  discard: 'button',
} as const satisfies ActionPlaces<AnnouncementAction>;
