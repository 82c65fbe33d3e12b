import { type PastedCell, pastedCells, type PastedRow, readIndicatorTable, type RulePack } from '@chengxiao/domain';
import type { PasteReader } from '@chengxiao/ui';
import { useCallback } from 'react';
import { usePasteText } from './paste.i18n';
import { fullOf, type ShortCells, shortOf } from './short-form';
import type { IndicatorCells } from './target-form';

const isCell = (key: string): key is PastedCell => (pastedCells as readonly string[]).includes(key);
const hasText = (text: string | undefined): text is string => (text ?? '').trim() !== '';

/** What another row aimed at says nothing of a new one. */
const noAim = { nature: '', direction: '', value: '', unit: '', standard: '' };

/**
 * A row with what was pasted. Where its name was pasted too it is a new one; else what it says already stands wherever
 * nothing that was pasted states otherwise.
 */
export function withPasted(row: IndicatorCells, { cells, assumed }: PastedRow): IndicatorCells {
  const aim = cells.value === undefined ? {} : noAim;
  if (cells.name !== undefined) return { ...row, ...aim, ...cells };
  const kept = assumed.filter((key) => row.nature !== 'qualitative' && hasText(row[key]));
  const standard =
    hasText(cells.standard) && hasText(row.standard) && cells.standard !== row.standard
      ? { standard: `${cells.standard}；${row.standard}` }
      : {};
  return { ...row, ...cells, ...standard, ...Object.fromEntries(kept.map((key) => [key, row[key]])) };
}

/** What of a row the columns of a form do not show, as the preview tells it. */
const hidden = ({ cells }: PastedRow, keys: readonly PastedCell[]): string[] =>
  keys.map((key) => cells[key]).filter(hasText);
const without = (row: PastedRow, keys: readonly PastedCell[]): PastedRow => ({
  ...row,
  cells: Object.fromEntries(Object.entries(row.cells).filter(([key]) => !(keys as readonly string[]).includes(key))),
});

const namedAtMost = 5;
/** All of something: more than that there is not, so that nothing is assumed of its direction. */
const isWhole = ({ value, unit }: PastedRow['cells']): boolean => value === '100' && unit === '%';

/** The rows that state no direction, the first of them by name: theirs is assumed. */
function undirected(rows: readonly PastedRow[]): { readonly n: number; readonly names: string } {
  const found = rows.filter(({ assumed, cells }) => assumed.includes('direction') && !isWhole(cells));
  const names = found.slice(0, namedAtMost).map(({ cells, from }) => cells.name ?? from);
  return { n: found.length, names: [...names, ...(found.length > namedAtMost ? ['…'] : [])].join('、') };
}

/** Understands tables of indicators that are pasted into the grid of one half. */
export function usePasteReader({ tree }: RulePack, half: 'annual' | 'midterm'): PasteReader<IndicatorCells> {
  const t = usePasteText();
  return useCallback(
    (block, keys) => {
      const table = readIndicatorTable(block, { tree, half, positions: keys.map((key) => (isCell(key) ? key : null)) });
      // Rows of the mid-term half carry no points.
      const unshown: PastedCell[] = half === 'midterm' ? ['weight'] : [];
      const found = undirected(table?.rows ?? []);
      return (
        table && {
          notes: [
            ...(table.by === 'content' ? [t('guessed')] : []),
            ...(found.n === 0 ? [] : [t('undirected', found)]),
          ],
          rows: table.rows.map((pasted) => ({
            from: pasted.from,
            fill: (row) => withPasted(row, without(pasted, unshown)),
          })),
          left: [...table.left, ...table.rows.flatMap((row) => [...row.left, ...hidden(row, unshown)])],
        }
      );
    },
    [tree, half, t],
  );
}

const shortKeys: Readonly<Record<string, PastedCell>> = {
  kind: 'level2',
  name: 'name',
  aim: 'value',
  weight: 'weight',
};
const notShort: readonly PastedCell[] = ['basis', 'note', 'explanation', 'source', 'evidence', 'scoringRule'];

/** The same for the short form, which shows four cells of a row. */
export function useShortPasteReader({ tree }: RulePack): PasteReader<ShortCells> {
  const t = usePasteText();
  return useCallback(
    (block, keys) => {
      const positions = keys.map((key) => shortKeys[key] ?? null);
      const table = readIndicatorTable(block, { tree, half: 'annual', positions });
      const unshownOf = ({ cells }: PastedRow): readonly PastedCell[] => [
        ...notShort,
        ...(hasText(cells.value) ? (['standard'] as const) : []),
        // Half a kind is none.
        ...(hasText(cells.level1) && hasText(cells.level2) ? [] : (['level1', 'level2'] as const)),
      ];
      return (
        table && {
          notes: table.by === 'content' ? [t('guessed')] : [],
          rows: table.rows.map((pasted) => ({
            from: '',
            fill: (row) => shortOf(withPasted(fullOf(row), without(pasted, unshownOf(pasted)))),
          })),
          left: [...table.left, ...table.rows.flatMap((row) => [...row.left, ...hidden(row, unshownOf(row))])],
        }
      );
    },
    [tree, t],
  );
}
