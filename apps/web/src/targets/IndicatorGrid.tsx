import { indicatorBases, indicatorDirections, indicatorNatures, type RulePack } from '@chengxiao/domain';
import { EditableTable, type GridColumn, type GridHandle, useLanguage } from '@chengxiao/ui';
import { type Ref, useMemo } from 'react';
import type { Marks } from '../lint/use-marks';
import { emptyIndicator, type IndicatorCells } from './target-form';
import { useTargetText } from './targets.i18n';
import { WeightSums } from './WeightSums';

export type IndicatorGridProps = {
  /** Which half of form F1; only the annual one carries weights. */
  half: 'annual' | 'midterm';
  pack: RulePack;
  rows: readonly IndicatorCells[];
  onChange: (rows: IndicatorCells[]) => void;
  /** Reasons of the last return by row id, shown beside the rows. */
  reasons: ReadonlyMap<string, string>;
  /** What is found at the cells and sums. */
  marks: Marks;
  handle: Ref<GridHandle<IndicatorCells>>;
};

const qualitative = ({ nature }: IndicatorCells): boolean => nature === 'qualitative';

/** The indicator rows of one half as an Excel-like grid; the sums of the weights follow while one types. */
export function IndicatorGrid({ half, pack, rows, onChange, reasons, marks, handle }: IndicatorGridProps) {
  const t = useTargetText();
  const columns = useColumns(half, pack, reasons);
  const last = rows.at(-1);
  const fresh = (): IndicatorCells => ({ ...emptyIndicator(), level1: last?.level1 ?? '', level2: last?.level2 ?? '' });
  return (
    <EditableTable<IndicatorCells>
      caption={t(`section.${half}`)}
      path={half}
      columns={columns}
      rows={rows}
      onChange={onChange}
      newRow={fresh}
      maxRows={300}
      marks={marks}
      handle={handle}
      {...(half === 'annual'
        ? { footer: (all: readonly IndicatorCells[]) => <WeightSums pack={pack} rows={all} marks={marks} /> }
        : {})}
    />
  );
}

function useColumns(
  half: 'annual' | 'midterm',
  { tree }: RulePack,
  reasons: ReadonlyMap<string, string>,
): readonly GridColumn<IndicatorCells>[] {
  const t = useTargetText();
  const language = useLanguage();
  return useMemo(() => {
    const named = (list: readonly { key: string; name: Record<'zh' | 'en', string> }[]) =>
      list.map(({ key, name }) => ({ value: key, label: name[language] }));
    const level2 = new Map(tree.map((level) => [level.key, named(level.level2)]));
    const levels = named(tree);
    const columns: GridColumn<IndicatorCells>[] = [
      { key: 'level1', title: t('indicator.level1'), kind: 'select', required: true, width: '110px', options: levels },
      {
        key: 'level2',
        title: t('indicator.level2'),
        kind: 'select',
        required: true,
        width: '132px',
        options: (row) => level2.get(row.level1) ?? [],
      },
      { key: 'name', title: t('indicator.name'), kind: 'textarea', required: true, width: '150px', max: 120 },
      {
        key: 'nature',
        title: t('indicator.nature'),
        kind: 'select',
        required: true,
        width: '80px',
        options: indicatorNatures.map((value) => ({ value, label: t(`nature.${value}`) })),
      },
      {
        key: 'direction',
        title: t('indicator.direction'),
        kind: 'select',
        width: '106px',
        locked: qualitative,
        required: (row) => !qualitative(row),
        options: indicatorDirections.map((value) => ({ value, label: t(`direction.${value}`) })),
      },
      {
        key: 'value',
        title: t('indicator.value'),
        kind: 'decimal',
        width: '80px',
        locked: qualitative,
        required: (row) => !qualitative(row),
      },
      {
        key: 'unit',
        title: t('indicator.unit'),
        kind: 'text',
        width: '104px',
        max: 20,
        required: (row) => !qualitative(row),
      },
      ...(half === 'annual'
        ? [{ key: 'weight', title: t('indicator.weight'), kind: 'decimal', required: true, width: '64px' } as const]
        : []),
      {
        key: 'standard',
        title: t('indicator.standard'),
        kind: 'textarea',
        width: '130px',
        max: 500,
        required: qualitative,
        hint: t('indicator.standardHint'),
      },
      {
        key: 'basis',
        title: t('indicator.basis'),
        kind: 'select',
        required: true,
        width: '92px',
        options: indicatorBases.map((value) => ({ value, label: t(`basis.${value}`) })),
      },
      { key: 'note', title: t('indicator.note'), kind: 'textarea', width: '110px', max: 500 },
    ];
    if (reasons.size === 0) return columns;
    const returned: GridColumn<IndicatorCells> = {
      key: 'id',
      title: t('indicator.returned'),
      kind: 'readonly',
      width: '160px',
      render: ({ id }) => (reasons.has(id) ? <strong className="cx-error">{reasons.get(id)}</strong> : ''),
    };
    return [...columns.slice(0, 3), returned, ...columns.slice(3)];
  }, [t, language, tree, half, reasons]);
}
