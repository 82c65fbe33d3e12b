import { Button, Checkbox, Popover, Segmented } from 'antd';
import { useUiText } from '../ui.i18n';
import { type Column, titleText } from './columns';
import { useStored } from './stored';
import type { ColumnChoice } from './use-columns';

const densities = ['comfortable', 'compact'] as const;
export type Density = (typeof densities)[number];

/** How high rows are, for every list on this device. */
export function useDensity(): [Density, (density: Density) => void] {
  const [kept, keep] = useStored('chengxiao.density');
  return [kept === 'comfortable' ? 'comfortable' : 'compact', (next) => keep(next === 'compact' ? '' : next)];
}

type ListToolsProps<Row> = {
  columns: readonly Column<Row>[];
  choice: ColumnChoice;
  /** A file of everything the filter finds. */
  exportHref?: string | undefined;
};

/** At the end of the filter line: how dense the rows are, which columns are shown, the file, and paper. */
export function ListTools<Row>({ columns, choice, exportHref }: ListToolsProps<Row>) {
  const t = useUiText();
  const [density, setDensity] = useDensity();
  return (
    <div className="cx-list-tools">
      <Segmented
        size="small"
        aria-label={t('list.density')}
        value={density}
        options={densities.map((value) => ({ value, label: t(`list.${value}`) }))}
        onChange={setDensity}
      />
      <Popover
        trigger="click"
        placement="bottomRight"
        content={<ColumnPanel columns={columns} choice={choice} />}
        destroyOnHidden
      >
        <Button size="small" className={choice.changed ? 'cx-set' : ''}>
          {t('list.columns', { shown: columns.length - choice.off.size, all: columns.length })}
        </Button>
      </Popover>
      {exportHref && (
        <Button size="small" href={exportHref} download>
          {t('list.export')}
        </Button>
      )}
      <Button size="small" onClick={() => window.print()}>
        {t('list.print')}
      </Button>
    </div>
  );
}

function ColumnPanel<Row>({ columns, choice }: { columns: readonly Column<Row>[]; choice: ColumnChoice }) {
  const t = useUiText();
  const [first] = columns;
  return (
    <div className="cx-column-panel" role="group" aria-label={t('list.shownColumns')}>
      <div className="cx-column-head">
        <strong>{t('list.shownColumns')}</strong>
        <Button type="link" size="small" disabled={!choice.changed} onClick={choice.reset}>
          {t('list.resetColumns')}
        </Button>
      </div>
      {columns.map(({ key, title }) => (
        <Checkbox
          key={key}
          checked={!choice.off.has(key)}
          disabled={key === first?.key}
          onChange={({ target }) => choice.show(key, target.checked)}
        >
          {titleText(title) || key}
        </Checkbox>
      ))}
    </div>
  );
}
