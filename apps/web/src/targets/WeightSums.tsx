import { D, declaredTotal, rulePackFor, sum, weightSums, weightVariant } from '@chengxiao/domain';
import { StateTag, useFormScope, useLanguage } from '@chengxiao/ui';
import type { IndicatorCells } from './target-form';
import { useTargetText } from './targets.i18n';

/** The weights of each dimension and in all, against what the rule pack asks for; follows every key. */
export function WeightSums({
  year,
  rows,
}: {
  year: number;
  rows: readonly Pick<IndicatorCells, 'level1' | 'weight'>[];
}) {
  const t = useTargetText();
  const language = useLanguage();
  const pack = rulePackFor(year);
  const sums = weightSums(pack, rows);
  const variant = weightVariant(pack, rows);
  return (
    <div>
      <ul className="target-weights" aria-label={t('weights.title')}>
        {pack.tree.map(({ key, name }) => (
          <Sum
            key={key}
            path={`weights.${key}`}
            name={name[language]}
            value={sums[key] ?? '0'}
            expected={variant?.weights[key] ?? '0'}
          />
        ))}
        <Sum
          path="weights.total"
          name={t('weights.total')}
          value={sum(Object.values(sums))}
          expected={declaredTotal(pack)}
        />
      </ul>
      <p className="cx-hint">
        {variant && <span>{t('weights.variant', { name: variant.name[language] })} · </span>}
        {t('weights.budget', { weight: pack.budget.weight })}
      </p>
    </div>
  );
}

function Sum({ path, name, value, expected }: { path: string; name: string; value: string; expected: string }) {
  const t = useTargetText();
  const { errorOf } = useFormScope();
  const fits = new D(value).eq(expected);
  return (
    <li data-path={path}>
      <span tabIndex={-1}>{name}</span> <strong>{t('weights.of', { sum: value, expected })}</strong>{' '}
      <StateTag label={fits ? t('weights.fits') : t('weights.off', { expected })} tone={fits ? 'success' : 'warning'} />
      {errorOf(path) && <span className="cx-error"> {errorOf(path)}</span>}
    </li>
  );
}
