import { EditOutlined, MinusCircleOutlined, PlusCircleOutlined } from '@ant-design/icons';
import type { RedLineF1 } from '@chengxiao/domain';
import { useVersionText } from './versions.i18n';

/** How much differs, in words, and what the marks in the form mean. */
export function RedLineLegend({ count }: { count: RedLineF1['count'] }) {
  const t = useVersionText();
  const { addedRows, removedRows, changedCells, details } = count;
  const same = addedRows + removedRows + changedCells + details === 0;
  return (
    <>
      <p role="status">{same ? t('same') : t('count', { addedRows, removedRows, changedCells, details })}</p>
      <ul className="red-line-legend">
        <li className="cx-paper-added">
          <PlusCircleOutlined aria-hidden /> {t('added')}
        </li>
        <li className="cx-paper-removed">
          <MinusCircleOutlined aria-hidden /> {t('removed')}
        </li>
        <li className="cx-paper-changed">
          <EditOutlined aria-hidden /> {t('changed')}
        </li>
      </ul>
    </>
  );
}
