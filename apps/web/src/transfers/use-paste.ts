import { officialLevels, type PastedCell, pastedCells, type PastedRow, readIndicatorTable } from '@chengxiao/domain';
import type { PasteReader } from '@chengxiao/ui';
import { useCallback } from 'react';
import type { IndicatorCells } from './transfer-form';

const shown = ['level1', 'level2', 'name', 'direction', 'value', 'unit', 'standard'] as const;
const isShown = (key: string): key is (typeof shown)[number] => (shown as readonly string[]).includes(key);
const isCell = (key: string): key is PastedCell => (pastedCells as readonly string[]).includes(key);

/** A row with what was pasted; what is described is not added up. */
function withPasted(row: IndicatorCells, { cells }: PastedRow): IndicatorCells {
  const pasted = Object.fromEntries(Object.entries(cells).filter(([key]) => isShown(key)));
  const described = cells.nature === 'qualitative' ? { aggregation: 'none', direction: row.direction } : {};
  const aim = cells.name === undefined || cells.value === undefined ? {} : { value: '', unit: '', standard: '' };
  return { ...row, ...aim, ...pasted, ...described };
}

const natureWords: Readonly<Record<string, string>> = { positive: '正向', reverse: '反向' };
/** What the table of F8 has no column for: points, remarks, and a nature that the direction does not say. */
const leftOf = ({ cells, assumed, left }: PastedRow): string[] => [
  ...left,
  ...Object.entries(cells).flatMap(([key, text]) =>
    isShown(key) || text === '' || (key === 'nature' && (text === 'qualitative' || assumed.includes('nature')))
      ? []
      : [key === 'nature' ? (natureWords[text] ?? text) : text],
  ),
];

/** Understands tables of indicators that are pasted into form F8. */
export const usePasteReader = (): PasteReader<IndicatorCells> =>
  useCallback((block, keys) => {
    const positions = keys.map((key) => (isCell(key) ? key : null));
    const table = readIndicatorTable(block, { tree: officialLevels, half: 'annual', isLevelText: true, positions });
    return (
      table && {
        rows: table.rows.map((pasted) => ({ from: pasted.from, fill: (row) => withPasted(row, pasted) })),
        left: [...table.left, ...table.rows.flatMap(leftOf)],
      }
    );
  }, []);
