import { Injectable } from '@nestjs/common';
import {
  type Actor,
  type ExportHead,
  exportLimits,
  type Language,
  message,
  type MessageKey,
  type Params,
  say,
} from '@chengxiao/domain';
import { type ExportNote, listWorkbookOf } from '../documents';
import { Db } from '../kit/data/db';
import { record, subjectOf } from '../kit/data/record';
import type { SentList } from './read-export';

const limits = { columns: exportLimits.columns, text: exportLimits.text };

/** Lists that people take along: written as they are shown, and recorded. */
@Injectable()
export class ExportsService {
  constructor(private readonly db: Db) {}

  /** Writes a list into a workbook, and records who took how much of what along. */
  async write(actor: Actor, { head, lines }: SentList, language: Language): Promise<Uint8Array> {
    const bytes = await listWorkbookOf({ ...head, ...describeExport(actor, head, language), lines, limits });
    const subject = subjectOf('user', { id: actor.userId, orgPath: actor.orgPath, divisionCode: actor.divisionCode });
    const data = { list: head.list, rows: head.count, filters: head.filters };
    await this.db.as(actor, (tx) => record(tx, actor, 'user.export', subject, data));
    return bytes;
  }
}

/** What the workbook holds, by what it was filtered, who took it along and when, in Beijing time. */
function describeExport(
  { name, orgName }: Actor,
  { title, count, filters, warnings = [] }: ExportHead,
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
      { label: word('exportRows'), value: String(count) },
      ...filtered,
      { label: word('exportBy'), value: `${orgName} ${name}` },
      { label: word('exportAt'), value: new Date().toLocaleString('sv-SE', { timeZone: 'Asia/Shanghai' }) },
      { label: word('exportUnit'), value: word('exportUnitText') },
      ...warnings,
    ],
  };
}
