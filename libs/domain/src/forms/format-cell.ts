import { D } from '../money';
import type { Language } from '../messages';
import type { CellKind } from './grid';
import type { Shown } from './layout';

/** 1234567.5 as 1,234,567.50: at least two decimals, and never fewer than it has. */
function groupThousands(decimal: string): string {
  const figure = new D(decimal);
  const [whole = '', part] = figure.toFixed(Math.max(2, figure.decimalPlaces())).split('.');
  return `${whole.replace(/\B(?=(\d{3})+$)/g, ',')}.${part}`;
}

/** What a value looks like to people. */
const formatters: Readonly<Record<CellKind, (value: string) => string>> = {
  label: (value) => value,
  text: (value) => value,
  money: groupThousands,
  number: (value) => value,
  percent: (value) => `${value}%`,
  date: (value) => value,
};

/** What is shown, as people read it and as a bare value. */
export function formatCell(kind: CellKind, shown: Shown, language: Language): { text: string; value: string | null } {
  const value = shown === null || typeof shown === 'string' ? shown : shown[language];
  return value === null || value === '' ? { text: '', value: null } : { text: formatters[kind](value), value };
}
