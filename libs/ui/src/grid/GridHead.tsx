import { memo } from 'react';
import { useUiText } from '../ui.i18n';
import type { GridColumn } from './columns';

const leastWidth = 120;

/** The titles of a grid. */
function Head<Row>({ columns, actions }: { columns: readonly GridColumn<Row>[]; actions: boolean }) {
  const t = useUiText();
  return (
    <thead role="rowgroup">
      <tr role="row">
        <th scope="col" role="columnheader" className="cx-row-number">
          {t('grid.row')}
        </th>
        {columns.map(({ key, id, kind, title, width, hint, required, frozen }) => (
          <th
            key={id ?? key}
            scope="col"
            role="columnheader"
            className={
              [frozen ? 'cx-frozen' : '', kind === 'decimal' || kind === 'money' ? 'cx-end' : '']
                .filter(Boolean)
                .join(' ') || undefined
            }
            data-readonly={kind === 'readonly' || undefined}
            style={{ width }}
            title={hint}
          >
            {title}{' '}
            {required === true && (
              <span className="cx-required" aria-hidden="true">
                *
              </span>
            )}
          </th>
        ))}
        {actions && (
          <th scope="col" role="columnheader" className="cx-row-actions">
            <span className="cx-hidden">{t('grid.rowActions')}</span>
          </th>
        )}
      </tr>
    </thead>
  );
}

/** How wide a grid is at least: what its columns ask for, with the number and the actions of the rows. */
export const leastWidthOf = <Row,>(columns: readonly GridColumn<Row>[], actions: boolean): number =>
  columns.reduce((total, { width }) => total + (width === undefined ? leastWidth : Number.parseInt(width, 10)), 36) +
  (actions ? 80 : 0);

/** Drawn again only with other columns. */
export const GridHead = memo(Head) as unknown as typeof Head;
