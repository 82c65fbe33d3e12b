import { Button, Modal } from 'antd';
import { useMemo, useRef } from 'react';
import { useUiText } from '../ui.i18n';
import type { Pasted } from './block';
import { cellText, faultOf, shownText } from './columns';
import type { GridOptions } from './grid-options';
import { usePasteText } from './paste.i18n';
import type { Proposal } from './use-clipboard';
import { isFilled, layUnderstood } from './understood';
import type { Place } from './use-range';

type PastePreviewProps<Row> = Pick<GridOptions<Row>, 'columns' | 'newRow' | 'maxRows'> & {
  proposal: Proposal<Row>;
  rows: readonly Row[];
  onTake: (laid: Pasted<Row>, at: Place) => void;
  onClose: (at: Place) => void;
};

/** What was understood of a pasted block, for one look and one click. */
export function PastePreview<Row extends object>(props: PastePreviewProps<Row>) {
  const { columns, proposal, rows, newRow, maxRows, onTake, onClose } = props;
  const t = usePasteText();
  const ui = useUiText();
  const take = useRef<HTMLButtonElement>(null);
  const { at, understood, laid: raw } = proposal;
  const laid = useMemo(
    () => layUnderstood(understood, at.row, { rows, newRow, maxRows }),
    // A fresh row is made anew at every key; the proposal stands as long as the dialog.
    [proposal, rows, maxRows],
  );
  const shown = laid.rows.slice(at.row, at.row + laid.changed);
  const filled = columns.filter(
    (column) => column.kind !== 'readonly' && shown.some((row) => cellText(row, column.key) !== ''),
  );
  const taken = understood.rows.some(({ from }) => from !== '');
  // What was pasted stands beside what was made of it: behind the column that stays in sight.
  const beside = filled.findIndex(({ frozen }) => frozen) + 1;
  const shownColumns = taken ? [...filled.slice(0, beside), null, ...filled.slice(beside)] : filled;
  const wrong = shown.flatMap((row) => filled.filter((column) => faultOf(column, row, false) !== null)).length;
  const over = rows.slice(at.row, at.row + laid.changed).filter((row) => isFilled(row, columns)).length;
  const [first, last] = [at.row + 1, Math.min(at.row + laid.changed, rows.length)];
  const cutTexts = understood.rows.slice(laid.changed).map(({ fill }) => {
    const row = newRow && fill(newRow());
    return row
      ? filled
          .map((column) => shownText(column, row))
          .filter(Boolean)
          .join(' ')
      : '';
  });
  const listed = (texts: readonly string[]): string => {
    const counts = new Map<string, number>();
    for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
    return [...counts].map(([text, n]) => `“${text}”${n > 1 ? ` ×${n}` : ''}`).join('、');
  };
  return (
    <Modal
      open
      width="min(1120px, calc(100vw - 32px))"
      title={t('title')}
      onCancel={() => onClose(at)}
      afterOpenChange={(open) => open && take.current?.focus()}
      footer={[
        <Button key="cancel" onClick={() => onClose(at)}>
          {t('cancel')}
        </Button>,
        <Button key="raw" onClick={() => onTake(raw, at)}>
          {t('raw')}
        </Button>,
        <Button key="take" ref={take} type="primary" autoFocus onClick={() => onTake(laid, at)}>
          {t('take')}
        </Button>,
      ]}
    >
      <p>{t('lead', { rows: laid.changed })}</p>
      {understood.notes?.map((note) => (
        <p key={note} className="cx-paste-note">
          {note}
        </p>
      ))}
      {over > 0 && (
        <p className="cx-paste-note">
          {first === last ? t('overwritesOne', { n: first }) : t('overwrites', { first, last })}
        </p>
      )}
      {wrong > 0 && <p className="cx-paste-note">{t('faults', { n: wrong })}</p>}
      {laid.cut > 0 && (
        <p className="cx-paste-note">{t('cut', { max: maxRows, n: laid.cut, texts: listed(cutTexts) })}</p>
      )}
      {laid.left.length > 0 && <p className="cx-paste-note">{t('left', { texts: listed(laid.left) })}</p>}
      {/* Scrolled by the keyboard too. */}
      <div className="cx-paste-rows" tabIndex={0} role="group" aria-label={t('table')}>
        <table>
          <caption className="cx-hidden">{t('table')}</caption>
          <thead>
            <tr>
              <th scope="col">{ui('grid.row')}</th>
              {shownColumns.map((column) => (
                <th key={column?.key ?? 'from'} scope="col">
                  {column?.title ?? t('from')}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((row, down) => (
              <tr key={down}>
                <th scope="row">{at.row + down + 1}</th>
                {shownColumns.map((column) => {
                  if (!column)
                    return (
                      <td key="from" data-label={t('from')} className="cx-paste-from">
                        {understood.rows[down]?.from}
                      </td>
                    );
                  const text = shownText(column, row);
                  const fault = faultOf(column, row, false);
                  return (
                    <td
                      key={column.key}
                      data-label={column.title}
                      data-empty={text === '' || undefined}
                      className={fault ? 'cx-paste-fault' : undefined}
                    >
                      {text}
                      {fault && <small>{ui(`grid.${fault.key}`, fault.params)}</small>}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Modal>
  );
}
