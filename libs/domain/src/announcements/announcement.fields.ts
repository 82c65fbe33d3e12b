import { type Fields, list, needed, orNull, text, textOrNull } from '../fields';
import type { AnnouncementDraft } from './announcement';

/** What a finance bureau writes in an announcement, each field with how it is read. */
export const announcementFields: Fields<AnnouncementDraft> = {
  title: text,
  kind: needed,
  documentNo: textOrNull,
  body: text,
  audiences: list,
  dueOn: orNull,
};
