import { directionSigns } from '@chengxiao/domain';
import { StateTag } from '@chengxiao/ui';
import type { ItemRow, ShownItem } from './evaluation-form';
import { useSheetText } from './sheet.i18n';
import { ScorePassport } from './ScorePassport';

/** The target value with its direction and unit, or what a qualitative row is to reach. */
export function TargetText({ item }: { item: Pick<ItemRow, 'nature' | 'direction' | 'value' | 'unit' | 'standard'> }) {
  const { nature, direction, value, unit, standard } = item;
  if (nature === 'qualitative') return <>{standard}</>;
  return (
    <>
      {direction && directionSigns[direction]}
      {value} {unit}
    </>
  );
}

/** A stored score with its passport. */
export function ItemScore({ item: { score, notApplicable, overFulfilled, explanation } }: { item: ShownItem }) {
  const t = useSheetText();
  if (notApplicable) return <>{t('item.no')}</>;
  if (score === null) return <span className="cx-none">{t('item.notScored')}</span>;
  return (
    <>
      <ScorePassport explanation={explanation}>{score}</ScorePassport>
      {overFulfilled && <StateTag label={t('item.over')} tone="warning" />}
    </>
  );
}
