import { Button, Popover, Segmented } from 'antd';
import { PrintButton } from '../PrintButton';
import { useUiText } from '../ui.i18n';
import { ColumnPanel } from './ColumnPanel';
import { useStored } from './stored';
import type { ColumnChoice } from './use-columns';
import type { Exporting } from './use-export';

const densities = ['comfortable', 'compact'] as const;
export type Density = (typeof densities)[number];

/** How high rows are, for every list on this device. */
export function useDensity(): [Density, (density: Density) => void] {
  const [kept, keep] = useStored('chengxiao.density');
  return [kept === 'comfortable' ? 'comfortable' : 'compact', (next) => keep(next === 'compact' ? '' : next)];
}

type ListToolsProps<Row> = {
  choice: ColumnChoice<Row>;
  exporting: Exporting | undefined;
};

/** At the end of the filter line: how dense the rows are, which columns are shown, the file, and paper. */
export function ListTools<Row>({ choice, exporting }: ListToolsProps<Row>) {
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
      <Popover trigger="click" placement="bottomRight" content={<ColumnPanel choice={choice} />} destroyOnHidden>
        <Button size="small" className={choice.changed ? 'cx-set' : ''}>
          {t('list.columns', { shown: choice.columns.length - choice.off.size, all: choice.columns.length })}
        </Button>
      </Popover>
      {exporting && <ExportButton exporting={exporting} />}
      <PrintButton small>{t('list.print')}</PrintButton>
    </div>
  );
}

/** Takes along everything the filter finds; while that goes on, how far it is and a way to stop it. */
function ExportButton({ exporting: { start, cancel, progress, drawn } }: { exporting: Exporting }) {
  const t = useUiText();
  return (
    <>
      <Button size="small" onClick={start} disabled={progress !== null} aria-busy={progress !== null}>
        {t('export.start')}
      </Button>
      {progress && (
        <>
          <span role="status" className="cx-hint">
            {progress.total === null
              ? t('export.read', { read: progress.read })
              : t('export.readOf', { read: progress.read, total: progress.total })}
          </span>
          <Button size="small" onClick={cancel}>
            {t('export.cancel')}
          </Button>
        </>
      )}
      {drawn}
    </>
  );
}
