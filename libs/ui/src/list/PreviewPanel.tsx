import { CloseOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { AppLink } from '../AppLink';
import { Money } from '../Money';
import { useUiText } from '../ui.i18n';
import { type Column, titleText } from './columns';

type PreviewPanelProps<Row> = {
  row: Row;
  /** All columns, those too that the list does not show. */
  columns: readonly Column<Row>[];
  href: string | undefined;
  onClose: () => void;
};

/** What one row says in all its columns, beside the list, with the way to its page. */
export function PreviewPanel<Row>({ row, columns, href, onClose }: PreviewPanelProps<Row>) {
  const t = useUiText();
  const [name, ...facts] = columns.filter(({ control }) => !control);
  return (
    <Panel title={name && <CellValue column={name} row={row} />} onClose={onClose}>
      <dl>
        {facts.map((column) => (
          <div key={column.key}>
            <dt>{titleText(column.title)}</dt>
            <dd>
              <CellValue column={column} row={row} />
            </dd>
          </div>
        ))}
      </dl>
      {href && (
        <AppLink href={href} className="cx-preview-open">
          {t('list.openRow')}
        </AppLink>
      )}
    </Panel>
  );
}

/** Stands where the facts stood of a row that the list no longer finds; the other rows are looked at as before. */
export function GonePreview({ onClose }: { onClose: () => void }) {
  const t = useUiText();
  return (
    <Panel title={t('list.rowGone')} onClose={onClose}>
      <p>{t('list.rowGoneText')}</p>
    </Panel>
  );
}

function Panel({ title, onClose, children }: { title: ReactNode; onClose: () => void; children: ReactNode }) {
  const t = useUiText();
  return (
    <aside className="cx-preview" aria-label={t('list.preview')} aria-live="polite">
      <header>
        <strong>{title}</strong>
        <Button
          type="text"
          size="small"
          aria-label={t('list.closePreview')}
          icon={<CloseOutlined aria-hidden="true" />}
          onClick={onClose}
        />
      </header>
      {children}
    </aside>
  );
}

const CellValue = <Row,>({ column, row }: { column: Column<Row>; row: Row }) =>
  column.render ? column.render(row) : <Money value={column.amount?.(row)} />;
