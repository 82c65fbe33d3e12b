import type { AnnouncementForEditQuery, AnnouncementInput } from '@chengxiao/client';
import {
  type AnnouncementAudience,
  type AnnouncementDraft,
  announcementFields,
  announcementKinds,
  type Cells,
  openCells,
  readCells,
  toCells,
} from '@chengxiao/domain';

/** An announcement as it is typed. */
export type AnnouncementCells = Cells<AnnouncementDraft> & { audiences: readonly AnnouncementAudience[] };

/** One that is begun: something to do, as most are. */
export const emptyForm = (): AnnouncementCells => ({ ...openCells(announcementFields), kind: 'task', audiences: [] });

/** The form of one that exists. */
export const formOf = (row: AnnouncementForEditQuery['announcement']): AnnouncementCells => ({
  ...toCells(announcementFields, row),
  audiences: row.audiences,
});

/** What is typed as it is sent. */
export function inputOf({ audiences, ...cells }: AnnouncementCells): AnnouncementDraft & AnnouncementInput {
  const read = readCells(announcementFields, cells);
  const kind = announcementKinds.find((each) => each === cells.kind) ?? 'task';
  return { ...read, kind, audiences: [...audiences] };
}
