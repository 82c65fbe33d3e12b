import type { ClipboardEvent } from 'react';
import { useUiText } from '../ui.i18n';
import { blockText, cellsOf, cleared, filledDown, isBlock, layBlock, parseBlock, tiled } from './block';
import { isControl, isWhole } from './grid-keys';
import type { GridOptions } from './grid-options';
import type { useRows } from './use-rows';
import { type Place, placeOf, type useRange } from './use-range';

type Options<Row extends object> = Pick<GridOptions<Row>, 'columns' | 'newRow' | 'maxRows'> & {
  doing: ReturnType<typeof useRows<Row>>;
  range: ReturnType<typeof useRange>;
};

/** What happens to a selection, or to the one cell: copying, cutting, pasting, filling down, emptying. */
export function useClipboard<Row extends object>({ columns, newRow, maxRows, doing, range }: Options<Row>) {
  const t = useUiText();
  const { now, lay, setAnnouncement } = doing;
  const onPaste = (event: ClipboardEvent): void => {
    const place = placeOf(event.target);
    const text = event.clipboardData.getData('text/plain');
    const kind = place && columns[place.column]?.kind;
    // Into text the browser pastes by itself; what a list, figure or date means is read as in a block.
    const whole = isControl(event.target) && isWhole(event.target);
    const read = kind === 'select' || (kind !== 'text' && kind !== 'textarea' && whole);
    if (!place || !(isBlock(text) || range.isMany() || read)) return;
    event.preventDefault();
    const area = range.around(place);
    const at = { row: area.top, column: area.left };
    const laid = layBlock(tiled(parseBlock(text), area), at, { rows: now(), columns, newRow, maxRows });
    lay(laid, 'paste');
    const { changed, cut } = laid;
    setAnnouncement(cut > 0 ? t('grid.pastedCut', { rows: changed, cut }) : t('grid.pasted', { rows: changed }));
  };
  /** One cell is copied by the browser; a choice, which may show less than it says, and several cells only here. */
  const onCopy = (event: ClipboardEvent): void => {
    const place = placeOf(event.target);
    if (!place || !(range.isMany() || columns[place.column]?.kind === 'select')) return;
    event.preventDefault();
    const area = range.around(place);
    event.clipboardData.setData('text/plain', blockText(cellsOf({ rows: now(), columns }, area)));
    if (event.type === 'cut') empty(place);
    setAnnouncement(t('grid.copied', { rows: area.bottom - area.top + 1 }));
  };
  const empty = (at: Place): void => lay(cleared({ rows: now(), columns }, range.around(at)), 'clear');
  const fill = (at: Place): void => {
    const filled = filledDown({ rows: now(), columns }, range.around(at));
    if (!filled) return;
    lay(filled, 'fill');
    setAnnouncement(t('grid.filled'));
  };
  return { onPaste, onCopy, onCut: onCopy, empty, fill };
}
