import { aggregations } from '@chengxiao/domain';
import { EditableTable, type GridColumn } from '@chengxiao/ui';
import { useMemo } from 'react';
import { directionOptions } from '../forms/direction-options';
import { emptyIndicator, type IndicatorCells } from './transfer-form';
import { useTransferText } from './transfers.i18n';
import { usePasteReader } from './use-paste';

type Props = { rows: readonly IndicatorCells[]; onChange: (rows: IndicatorCells[]) => void };

/** The indicator table of form F8 as a grid; cells that an aggregation has no use for are locked. */
export function TransferIndicatorGrid({ rows, onChange }: Props) {
  const t = useTransferText();
  const columns = useColumns();
  const last = rows.at(-1);
  const fresh = () => ({ ...emptyIndicator(), level1: last?.level1 ?? '', level2: last?.level2 ?? '' });
  return (
    <EditableTable<IndicatorCells>
      caption={t('section.indicators')}
      path="indicators"
      columns={columns}
      rows={rows}
      onChange={onChange}
      newRow={fresh}
      maxRows={100}
      understand={usePasteReader()}
    />
  );
}

const ratio = ({ aggregation }: IndicatorCells): boolean => aggregation === 'ratioOfSums';
const isNotAggregated = ({ aggregation }: IndicatorCells): boolean => aggregation === 'none';

function useColumns(): readonly GridColumn<IndicatorCells>[] {
  const t = useTransferText();
  return useMemo(() => {
    const decimal = (
      key: 'value' | 'base' | 'numerator' | 'denominator',
      locked: (row: IndicatorCells) => boolean,
    ): GridColumn<IndicatorCells> => ({ key, title: t(`indicator.${key}`), kind: 'decimal', width: '88px', locked });
    const level = (key: 'level1' | 'level2') => ({
      key,
      title: t(`indicator.${key}`),
      kind: 'text' as const,
      required: true,
      max: 40,
      repeats: true,
    });
    return [
      { ...level('level1'), width: '104px' },
      { ...level('level2'), width: '120px' },
      { key: 'name', title: t('indicator.name'), kind: 'textarea', required: true, width: '160px', max: 120 },
      {
        key: 'core',
        title: t('indicator.core'),
        kind: 'select',
        width: '80px',
        options: (['c0', 'c1', 'c2', 'c3'] as const).map((value) => ({ value, label: t(`core.${value}`) })),
      },
      {
        key: 'aggregation',
        title: t('indicator.aggregation'),
        kind: 'select',
        required: true,
        width: '150px',
        options: aggregations.map((value) => ({ value, label: t(`aggregation.${value}`) })),
      },
      {
        key: 'direction',
        title: t('indicator.direction'),
        kind: 'select',
        width: '56px',
        options: directionOptions((value) => t(`direction.${value}`)),
      },
      { ...decimal('value', ratio), hint: t('indicator.valueOfRatio') },
      { key: 'unit', title: t('indicator.unit'), kind: 'text', width: '88px', max: 20 },
      decimal('base', ratio),
      decimal('numerator', (row) => !ratio(row)),
      decimal('denominator', (row) => !ratio(row)),
      {
        key: 'standard',
        title: t('indicator.standard'),
        kind: 'textarea',
        width: '140px',
        max: 500,
        locked: (row) => !isNotAggregated(row),
      },
    ];
  }, [t]);
}
