import { type ClipboardEvent, useEffect, useRef, useState } from 'react';
import { useUiText } from '../ui.i18n';
import { type TakeBlock, useBeside } from './beside';
import { blockText, cellsOf, cleared, filledDown, isBlock, isClean, layBlock, type Pasted, tiled } from './block';
import { faultOf } from './columns';
import { isControl, isWhole } from './grid-keys';
import type { GridOptions, UnderstoodPaste } from './grid-options';
import { pastedBlock } from './html-table';
import { usePasteText } from './paste.i18n';
import { asksNothing, isFilled, layUnderstood } from './understood';
import type { useRows } from './use-rows';
import { type Place, placeOf, type useRange } from './use-range';

const shownAtMost = 8;
/** Texts as a sentence names them; of many the first. */
const quotedList = (texts: readonly string[]): string =>
  `${texts
    .slice(0, shownAtMost)
    .map((text) => `“${text}”`)
    .join('、')}${texts.length > shownAtMost ? ` … (${texts.length})` : ''}`;

type Options<Row extends object> = Pick<GridOptions<Row>, 'columns' | 'newRow' | 'maxRows' | 'understand'> & {
  doing: ReturnType<typeof useRows<Row>>;
  range: ReturnType<typeof useRange>;
};

/** A block that waits for a look: what was understood, and what laying it down column by column gives. */
export type Proposal<Row> = {
  readonly at: Place;
  readonly understood: UnderstoodPaste<Row>;
  readonly laid: Pasted<Row>;
};

/** What happens to a selection, or to the one cell: copying, cutting, pasting, filling down, emptying. */
export function useClipboard<Row extends object>({ columns, newRow, maxRows, understand, doing, range }: Options<Row>) {
  const t = useUiText();
  const ofPaste = usePasteText();
  const { now, lay, setAnnouncement, soon } = doing;
  const [proposal, setProposal] = useState<Proposal<Row> | null>(null);
  const put = (laid: Pasted<Row>, at: Place, said: readonly string[] = []): void => {
    setProposal(null);
    lay(laid, 'paste');
    const { changed, cut, left } = laid;
    const done = cut > 0 ? t('grid.pastedCut', { rows: changed, cut }) : t('grid.pasted', { rows: changed });
    const without = left.length > 0 ? [ofPaste('left', { texts: quotedList(left) })] : [];
    setAnnouncement([done, ...said, ...without].join('。'));
    soon(at);
  };
  /** What there is nothing to decide about is written at once, for one key takes it back; the rest waits for a look. */
  const writeOrAsk = (understood: UnderstoodPaste<Row>, laid: Pasted<Row>, at: Place): void => {
    const into = { rows: now(), newRow, maxRows };
    const taken = layUnderstood(understood, at.row, into);
    if (asksNothing(understood, taken, into.rows.slice(at.row, at.row + taken.changed), columns))
      put(taken, at, [ofPaste('read')]);
    else setProposal({ at, understood, laid });
  };
  const keysFrom = (column: number): (keyof Row & string)[] =>
    columns.slice(column).flatMap(({ kind, key }) => (kind === 'readonly' ? [] : [key]));
  /** A table that was pasted beside the grid, into an empty one that it fills completely. */
  const takeBlock: TakeBlock = (data) => {
    const rows = now();
    const isTable = data.getData('text/plain').includes('\t');
    if (!newRow || !isTable || rows.some((row) => isFilled(row, columns))) return false;
    const at = { row: 0, column: 0 };
    const block = pastedBlock(data);
    const laid = layBlock(block, at, { rows, columns, newRow, maxRows });
    const fills = ({ rows: next, changed }: Pasted<Row>): boolean =>
      changed > 0 &&
      next.slice(0, changed).every((row) => columns.every((column) => faultOf(column, row, true) === null));
    if (isClean(laid, columns) && fills(laid)) {
      put(laid, at);
      return true;
    }
    const understood = understand?.(block, keysFrom(0));
    if (!understood || !fills(layUnderstood(understood, 0, { rows, newRow, maxRows }))) return false;
    writeOrAsk(understood, laid, at);
    return true;
  };
  const beside = useBeside();
  const latest = useRef(takeBlock);
  latest.current = takeBlock;
  const own = useRef<TakeBlock>((data) => latest.current(data));
  useEffect(() => beside.join(own.current), [beside]);
  const drop = (at: Place): void => {
    setProposal(null);
    soon(at);
  };
  const onPaste = (event: ClipboardEvent): void => {
    const place = placeOf(event.target);
    const text = event.clipboardData.getData('text/plain');
    const kind = place && columns[place.column]?.kind;
    // Into text the browser pastes by itself; what a list, figure or date means is read as in a block.
    const whole = isControl(event.target) && isWhole(event.target);
    const isText = kind === 'text' || kind === 'textarea';
    // What stands in for the first cell of an empty grid holds no text of its own.
    const read = kind === 'select' || (!isText && whole) || (place !== null && place.row >= now().length);
    // Lines pasted amid a text that is being written belong into it.
    const amid = kind === 'textarea' && !whole && !text.includes('\t');
    if (!place || amid || !(isBlock(text) || range.isMany() || read)) return;
    event.preventDefault();
    const area = range.around(place);
    const at = { row: area.top, column: area.left };
    const block = pastedBlock(event.clipboardData);
    const laid = layBlock(tiled(block, area), at, { rows: now(), columns, newRow, maxRows });
    if (isClean(laid, columns)) return put(laid, at);
    const understood = understand?.(block, keysFrom(at.column));
    if (understood) writeOrAsk(understood, laid, at);
    // A table of another grid is not laid over this one.
    else if (!beside.offer(event.clipboardData, own.current)) put(laid, at);
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
  return { onPaste, onCopy, onCut: onCopy, empty, fill, proposal, put, drop };
}
