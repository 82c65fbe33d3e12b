import {
  budgetWeight,
  D,
  declaredTotal,
  level1Name,
  type RulePack,
  weightGroups,
  weightTotal,
  weightVariant,
} from '@chengxiao/domain';
import { type CellMark, StateTag, useFormScope, useLanguage } from '@chengxiao/ui';
import type { Marks } from '../../lint/use-marks';
import type { IndicatorCells } from './target-form';
import { useTargetText } from '../targets.i18n';

/** The weights of each dimension and in all, against what the rule pack asks for; follows every key. */
export function WeightSums({
  pack,
  rows,
  marks,
}: {
  pack: RulePack;
  rows: readonly Pick<IndicatorCells, 'level1' | 'weight'>[];
  marks: Marks;
}) {
  const t = useTargetText();
  const language = useLanguage();
  const variant = weightVariant(pack, rows);
  const groups = weightGroups(pack, rows, variant);
  return (
    <div>
      <ul className="target-weights" aria-label={t('weights.title')}>
        {groups.map((group) => (
          <Sum
            key={group.key}
            path={`weights.${group.key}`}
            mark={marks.get(`weights.${group.key}`)}
            name={group.level1.map((key) => level1Name(pack, key)[language]).join(' + ')}
            value={group.sum}
            expected={group.expected}
          />
        ))}
        <Sum
          path="weights.total"
          mark={marks.get('weights.total')}
          name={t('weights.total')}
          value={weightTotal(rows)}
          expected={declaredTotal(pack, rows)}
        />
      </ul>
      <p className="cx-hint">
        {variant && <span>{t('weights.variant', { name: variant.name[language] })} · </span>}
        {t('weights.budget', { weight: budgetWeight(pack, rows) })}
      </p>
    </div>
  );
}

type SumProps = { path: string; name: string; value: string; expected: string; mark: CellMark | undefined };

function Sum({ path, name, value, expected, mark }: SumProps) {
  const t = useTargetText();
  const { errorOf } = useFormScope();
  const fits = new D(value).eq(expected);
  return (
    <li data-path={path}>
      <span tabIndex={-1}>{name}</span> <strong>{t('weights.of', { sum: value, expected })}</strong>{' '}
      {mark?.node ?? (
        <StateTag
          label={fits ? t('weights.fits') : t('weights.off', { expected })}
          tone={fits ? 'success' : 'warning'}
        />
      )}
      {errorOf(path) && <span className="cx-error"> {errorOf(path)}</span>}
    </li>
  );
}
