import { achievedText, isReachedInEdition, promisedText, type PublishedIndicator } from '@chengxiao/domain';
import { useLanguage } from '@chengxiao/ui';
import { usePortalText } from './portal.i18n';

/** Promised against achieved, indicator by indicator; a card each on narrow screens. */
export function IndicatorTable({ indicators, filed }: { indicators: readonly PublishedIndicator[]; filed: boolean }) {
  const t = usePortalText();
  const language = useLanguage();
  const columns = [
    t('row.kind'),
    t('row.name'),
    t('row.promised'),
    ...(filed ? [t('row.achieved')] : []),
    t('row.weight'),
    ...(filed ? [t('row.score')] : []),
  ];
  const cell = (index: number, text: string, end = false) => (
    <td role="cell" data-label={columns[index]} className={end ? 'cx-end' : undefined}>
      {text}
    </td>
  );
  return (
    <div className="cx-table-wrap">
      <table className="cx-table" role="table">
        <caption className="cx-hidden">{t('part.indicators')}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {columns.map((title, index) => (
              <th
                key={title}
                scope="col"
                role="columnheader"
                className={index === columns.length - 1 || title === t('row.weight') ? 'cx-end' : undefined}
              >
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {indicators.map((row, index) => (
            <tr key={`${row.name} ${index}`} role="row">
              {cell(0, `${row.level1[language]} / ${row.level2[language]}`)}
              {cell(1, row.name)}
              {cell(2, promisedText(row))}
              {filed && cell(3, row.notApplicable ? t('row.notApplicable') : achievedText(row))}
              {cell(filed ? 4 : 3, row.weight, true)}
              {filed && (
                <td role="cell" data-label={columns[5]} className="cx-end">
                  {row.score ?? '—'} <Mark row={row} />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Whether the indicator was reached, in a word; points may be taken off of one that was. */
function Mark({ row }: { row: PublishedIndicator }) {
  const t = usePortalText();
  if (row.score === null || row.notApplicable) return null;
  const full = isReachedInEdition(row);
  return (
    <span className={`cx-tag ${full ? 'cx-success' : 'cx-warning'}`}>{t(full ? 'row.reached' : 'row.missed')}</span>
  );
}
