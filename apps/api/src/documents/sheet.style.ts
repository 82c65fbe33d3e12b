import type { CellKind, GridCell } from '@chengxiao/domain';
import type { CellStyle } from 'hucre/xlsx';

/** The type official forms are set in; every Chinese office has it. */
const song = '宋体';
export const bodySize = 10;

const line = { style: 'thin', color: { rgb: '000000' } } as const;
const border = { top: line, right: line, bottom: line, left: line };

/** What is typed stays text, whatever it looks like; figures are figures, and a whole one ends without a point. */
const formats: Readonly<Record<CellKind, string>> = {
  label: '@',
  text: '@',
  money: '#,##0.00####',
  number: 'General',
  percent: 'General"%"',
  date: 'yyyy-mm-dd',
};

/** Colours of a cell that differs from an earlier version; the words are in its comment. */
const changed = { added: 'D9F7BE', removed: 'FFD8D6', changed: 'FFF1B8' } as const;

/** How a cell of a form looks in a workbook. */
export const cellStyle = ({ kind, align, change }: GridCell): CellStyle => ({
  font: { name: song, size: bodySize, bold: kind === 'label', strikethrough: change?.kind === 'removed' },
  border,
  numFmt: formats[kind],
  alignment: { horizontal: align, vertical: 'center', wrapText: true },
  ...(change
    ? { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: changed[change.kind] } } }
    : kind === 'label'
      ? { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'F2F2F2' } } }
      : {}),
});

export const titleStyle: CellStyle = {
  font: { name: song, size: 16, bold: true },
  alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
};
export const subtitleStyle: CellStyle = {
  font: { name: song, size: 11 },
  alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
};
export const noteStyle: CellStyle = {
  font: { name: song, size: bodySize },
  alignment: { horizontal: 'left', vertical: 'center', wrapText: true },
};
export const defaultFont = { name: song, size: bodySize };
