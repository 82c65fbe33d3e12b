import type { Actor, AnnouncementDraft } from '@chengxiao/domain';
import type { TestApi } from './api';
import { announcement } from './make-announcements';

const fields = `... on Announcement { id title state reason version allowedActions editable publishedAt }
  ... on Problem { code status detail fields { path message } }`;

/** What is asked of announcements, each answering its announcement or what is wrong as `result`. */
export const announcementActs = {
  draft: `mutation ($input: AnnouncementInput!, $requestId: ID) {
    result: draftAnnouncement(input: $input, requestId: $requestId) { ${fields} } }`,
  edit: `mutation ($id: ID!, $version: Int!, $input: AnnouncementInput!) {
    result: editAnnouncement(id: $id, version: $version, input: $input) { ${fields} } }`,
  move: `mutation ($id: ID!, $action: AnnouncementAction!, $version: Int!, $reason: String) {
    result: moveAnnouncement(id: $id, action: $action, version: $version, reason: $reason) { ${fields} } }`,
} as const;
export const oneAnnouncement =
  'query ($id: ID!) { announcement(id: $id) { id state unreadMessages allowedActions history { action } } }';

export type AnnouncementAnswer = { id: string; version: number; fields?: { path: string; message: string }[] };

/** Announcements as the specs write and ask for them. */
export const askAnnouncements = (api: TestApi) => ({
  ask: async (actor: Actor, document: string, variables: object): Promise<AnnouncementAnswer> =>
    (await api.graphql<{ result: AnnouncementAnswer }>(actor, document, variables)).result,
  published: (by: Actor, audiences: AnnouncementDraft['audiences'], more: Partial<AnnouncementDraft> = {}) =>
    announcement(api, by, 'published', { audiences, ...more }),
});
