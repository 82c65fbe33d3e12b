import { bandRanges, differenceOf, level2Name, type RulePack, ruleOf } from '@chengxiao/domain';
import { EditableTable, type GridColumn, useLanguage } from '@chengxiao/ui';
import { useMemo } from 'react';
import { ClaimDifference } from './ClaimDifference';
import { type ItemRow, liveRowScore } from './evaluation-form';
import { useSheetText } from './sheet.i18n';
import { TargetText } from './ItemCells';
import { ScorePassport, wireOf } from './ScorePassport';

type GridProps = { pack: RulePack; rows: ItemRow[]; onChange: (rows: ItemRow[]) => void };

/** The indicators with their actual values; each row shows its score while it is typed. */
export function EvaluationItemsGrid({ pack, rows, onChange }: GridProps) {
  const t = useSheetText();
  const described = rows.some(({ nature }) => nature === 'qualitative');
  return (
    <EditableTable<ItemRow>
      caption={t('item.title')}
      path="items"
      columns={useColumns(pack, described)}
      rows={rows}
      onChange={onChange}
    />
  );
}

const isFigure = ({ nature }: ItemRow): boolean => nature !== 'qualitative';

function useColumns(pack: RulePack, described: boolean): readonly GridColumn<ItemRow>[] {
  const t = useSheetText();
  const language = useLanguage();
  return useMemo(() => {
    const scoreColumns: GridColumn<ItemRow>[] = [
      {
        key: 'band',
        title: t('item.band'),
        kind: 'select',
        width: '108px',
        locked: isFigure,
        options: (row) => {
          const rule = ruleOf(pack, 'qualitative', row);
          return bandRanges(rule, row.weight).map(({ key, name, range: { min, max, maxIncluded } }) => ({
            value: key,
            label: `${name[language]} ${rule.kind === 'level' ? min : `[${min}, ${max}${maxIncluded ? ']' : ')'}`}`,
          }));
        },
      },
      {
        key: 'enteredScore',
        title: t('item.entered'),
        kind: 'decimal',
        width: '76px',
        locked: (row) => isFigure(row) || ruleOf(pack, 'qualitative', row).kind === 'level',
        hint: t('item.enteredHint'),
      },
    ];
    return [
      {
        key: 'name',
        title: t('item.name'),
        kind: 'readonly',
        width: '140px',
        render: ({ name, level1, level2 }) => (
          <>
            {name} <span className="cx-hint">{level2Name(pack, level1, level2)[language]}</span>
          </>
        ),
      },
      {
        key: 'target',
        title: t('item.target'),
        kind: 'readonly',
        width: '92px',
        render: (row) => <TargetText item={row} />,
      },
      { key: 'weight', title: t('item.weight'), kind: 'readonly', width: '48px' },
      { key: 'actual', title: t('item.actual'), kind: 'text', width: '96px', max: 500, hint: t('item.actualHint') },
      ...(described ? scoreColumns : []),
      {
        key: 'claimedScore',
        title: t('item.claimed'),
        kind: 'decimal',
        width: '76px',
        hint: t('item.claimedHint'),
      },
      {
        key: 'score',
        title: t('item.ruleScore'),
        kind: 'readonly',
        width: '104px',
        render: (row) => <RowScore pack={pack} row={row} />,
      },
      {
        key: 'applies',
        title: t('item.applies'),
        kind: 'select',
        width: '84px',
        options: (['yes', 'no'] as const).map((value) => ({ value, label: t(`item.${value}`) })),
      },
      { key: 'reason', title: t('item.reason'), kind: 'textarea', width: '190px', max: 500 },
    ];
  }, [t, language, pack, described]);
}

function RowScore({ pack, row }: { pack: RulePack; row: ItemRow }) {
  const t = useSheetText();
  const result = liveRowScore(pack, row);
  if (result.outcome === 'notApplicable') return <>{t('item.no')}</>;
  if (result.outcome === 'refused') return <span className="cx-none">—</span>;
  return (
    <span className="evaluation-compared">
      <ScorePassport explanation={wireOf(result.explanation)}>{result.score}</ScorePassport>
      <ClaimDifference difference={differenceOf(row.claimedScore, result.score)} />
    </span>
  );
}
