import { type LintContext, nameSimilarity } from '@chengxiao/domain';
import { DataTable } from '@chengxiao/ui';
import { useMemo } from 'react';
import { type SimilarNames, mostSimilarTargets } from './context';
import { useLintText } from './lint.i18n';

const alike = 0.5;
type Pair = { readonly key: string; readonly own: string; readonly other: string };

/** Pairs each name with the most similar one of the other list; names without a match stay alone. */
export function paired(own: readonly string[], others: readonly string[]): Pair[] {
  const left = [...others];
  const pairs = own.map((name, index): Pair => {
    const scores = left.map((other) => nameSimilarity(name, other));
    const best = Math.max(0, ...scores);
    const [other = ''] = best >= alike ? left.splice(scores.indexOf(best), 1) : [];
    return { key: `own ${index}`, own: name, other };
  });
  return [...pairs, ...left.map((other, index) => ({ key: `other ${index}`, own: '', other }))];
}

/** The targets that resemble this one, as far as one may see them. */
export function SimilarTargets({ context, names }: { context: LintContext; names: readonly string[] }) {
  const t = useLintText();
  const found = useMemo(() => mostSimilarTargets(context, names), [context, names]);
  if (found.length === 0) return null;
  return (
    <div className="lint-similar" role="group" aria-label={t('similar.title')}>
      {found.map((each, index) => (
        <Similar key={index} of={each} names={names} />
      ))}
    </div>
  );
}

function Similar({
  of: { projectName, names: others, percent },
  names,
}: {
  of: SimilarNames;
  names: readonly string[];
}) {
  const t = useLintText();
  const name =
    projectName === null ? t('similar.unnamed', { percent }) : t('similar.named', { name: projectName, percent });
  if (!others)
    return (
      <p>
        {name} <span className="cx-hint">{t('similar.hidden')}</span>
      </p>
    );
  return (
    <details>
      <summary>{t('similar.open', { name })}</summary>
      <DataTable
        caption={t('similar.caption', { name })}
        columns={[
          { key: 'own', title: t('similar.own'), width: '50%', render: ({ own }) => own },
          { key: 'other', title: t('similar.other'), width: '50%', render: ({ other }) => other },
        ]}
        rows={paired(names, others)}
        rowKey={({ key }) => key}
      />
    </details>
  );
}
