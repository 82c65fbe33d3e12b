import { type FilledSheet, type Message, message } from '@chengxiao/domain';
import type { FilledWorkbook } from '../documents';
import type { CheckedRow } from './import.kinds';

/** What is said of a file or one of its sheets, as a row of the result; none where there is nothing to say. */
export const remarkRow = (title: string, sheet: string, remarks: readonly Message[]): CheckedRow[] =>
  remarks.length === 0
    ? []
    : [
        {
          title,
          subjectId: null,
          changes: [],
          conflicts: [],
          seenVersion: null,
          outcome: 'remark',
          findings: remarks.map((each) => ({ kind: 'note', sheet, cell: '', path: '', message: each })),
          content: null,
        },
      ];

const isFilled = ({ rows }: FilledSheet): boolean => rows.some((cells) => cells.some((cell) => cell.trim() !== ''));

const separatorNames = {
  ',': { zh: '逗号', en: 'commas' },
  ';': { zh: '分号', en: 'semicolons' },
  '\t': { zh: '制表符', en: 'tabs' },
} as const;

/** How a text file was read, and sheets with content that are not read: hidden ones, and those that show something else. */
export function sheetRemarks(
  { sheets, passedOver, format }: FilledWorkbook,
  isRead: (name: string) => boolean,
): Message[] {
  const others = sheets.filter(({ name, filled }) => !isRead(name) && isFilled(filled)).map(({ name }) => name);
  return [
    ...(format ? [message('csvReadAs', { encoding: format.encoding, ...separatorNames[format.separator] })] : []),
    ...(passedOver.length > 0 ? [message('sheetsHidden', { sheets: passedOver.join('、') })] : []),
    ...(others.length > 0 ? [message('sheetsUnread', { sheets: others.join('、') })] : []),
  ];
}
