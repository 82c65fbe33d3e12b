import { Injectable } from '@nestjs/common';
import {
  type Actor,
  type Language,
  type ListExport,
  message,
  type MessageKey,
  type Params,
  say,
} from '@chengxiao/domain';
import { type ExportNote, listWorkbook } from '../documents';
import { Db } from '../kit/data/db';
import { record, subjectOf } from '../kit/data/record';

/** Lists that people take along: written as they are shown, and recorded. */
@Injectable()
export class ExportsService {
  constructor(private readonly db: Db) {}

  /** Writes a list into a workbook, and records who took how much of what along. */
  async write(actor: Actor, list: ListExport, language: Language): Promise<Uint8Array> {
    const { notesName, notes } = describeExport(actor, list, language);
    const bytes = await listWorkbook(list, notes, notesName);
    const subject = subjectOf('user', { id: actor.userId, orgPath: actor.orgPath, divisionCode: actor.divisionCode });
    const data = { list: list.list, rows: list.rows.length, filters: list.filters };
    await this.db.as(actor, (tx) => record(tx, actor, 'user.export', subject, data));
    return bytes;
  }
}

/** What the workbook holds, by what it was filtered, who took it along and when, in Beijing time. */
function describeExport(
  { name, orgName }: Actor,
  { title, rows, filters }: ListExport,
  language: Language,
): { readonly notesName: string; readonly notes: readonly ExportNote[] } {
  const word = (key: MessageKey, params?: Params): string => say(message(key, params), language);
  const filtered =
    filters.length > 0
      ? filters.map(({ label, value }) => ({ label: word('exportFilter', { label }), value }))
      : [{ label: word('exportFilters'), value: word('exportUnfiltered') }];
  return {
    notesName: word('exportNotes'),
    notes: [
      { label: word('exportList'), value: title },
      { label: word('exportRows'), value: String(rows.length) },
      ...filtered,
      { label: word('exportBy'), value: `${orgName} ${name}` },
      { label: word('exportAt'), value: new Date().toLocaleString('sv-SE', { timeZone: 'Asia/Shanghai' }) },
      { label: word('exportUnit'), value: word('exportUnitText') },
    ],
  };
}
