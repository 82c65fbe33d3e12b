import { type Lifecycle, lifecycle } from '../lifecycle';
import { type Announcement, announcementStates } from './announcement';
import { missingInAnnouncement } from './announcement.rules';

/** The way of an announcement: finance publishes what it wrote and may take it back; a corrected text is a new one. */
export const announcementLifecycle = lifecycle<Announcement>()({
  initial: 'draft',
  states: announcementStates,
  actions: {
    publish: {
      from: ['draft'],
      to: 'published',
      by: ['finance'],
      unless: (announcement) => missingInAnnouncement(announcement)[0] ?? null,
    },
    withdraw: { from: ['published'], to: 'withdrawn', by: ['finance'], needs: 'reason' },
    discard: { from: ['draft'], to: 'discarded', by: ['finance'] },
  },
});
export type AnnouncementAction = typeof announcementLifecycle extends Lifecycle<string, infer A, never> ? A : never;
