import type { Cell, CellValue } from 'hucre/xlsx';

/** A sign that a spreadsheet reads as a code for a character is written as what it is. */
export const escapeCodes = (text: string): string => text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');

/** A figure as a number where a spreadsheet holds it exactly, else the text it is. */
export const exactNumber = (figure: string): number | string =>
  figure.replace(/e.*$|\D/g, '').replace(/^0+/, '').length <= 15 ? Number(figure) : figure;

export const typeOf = (value: CellValue): Cell['type'] =>
  value === null ? 'empty' : value instanceof Date ? 'date' : typeof value === 'number' ? 'number' : 'string';
