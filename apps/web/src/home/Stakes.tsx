import { useQuery } from '@apollo/client/react';
import { sum, type TodoKind } from '@chengxiao/domain';
import { AppLink, Money } from '@chengxiao/ui';
import { todoCounts } from '../oversight/oversight.graphql';
import { useHomeText } from './home.i18n';

/** What waits for finance, by what it is about; the first kind of each is where it leads. */
const stakes = [
  { key: 'review', kinds: ['targetSubmitted', 'projectSubmitted', 'adjustmentSubmitted', 'exAnteSubmitted'] },
  { key: 'approve', kinds: ['targetPassed', 'overallPassed'] },
  { key: 'correct', kinds: ['monitoringSubmitted', 'correctionReported'] },
  { key: 'mend', kinds: ['noticeEvidenced', 'noticePlanned'] },
  { key: 'publish', kinds: ['resultUnpublished', 'publicationPrepared'] },
] as const satisfies readonly { key: string; kinds: readonly [TodoKind, ...TodoKind[]] }[];

/** Five figures: how much of each waits, how much money that is, and how much of it is late. */
export function Stakes() {
  const t = useHomeText();
  const { data } = useQuery(todoCounts);
  const counts = data?.todoCounts ?? [];
  return (
    <ul className="hp-stakes" aria-label={t('stake.label')}>
      {stakes.map(({ key, kinds }) => {
        const found = counts.filter(({ kind }) => kinds.some((each) => each === kind));
        const count = found.reduce((all, each) => all + each.count, 0);
        const overdue = found.reduce((all, each) => all + each.overdue, 0);
        const leads = found[0]?.kind ?? kinds[0];
        return (
          <li key={key}>
            <AppLink href={`/todo?kind=${leads}`}>{t(`stake.${key}`)}</AppLink>
            <p>
              <strong className={overdue > 0 ? 'hp-late' : undefined}>{count}</strong>{' '}
              {t(count === 1 ? 'stake.item' : 'stake.items')}
              {count > 0 && (
                <>
                  {' · '}
                  <Money value={sum(found.map(({ amount }) => amount))} />
                </>
              )}
            </p>
            <p className={overdue > 0 ? 'hp-late' : 'cx-hint'}>
              {overdue > 0 ? t('stake.overdue', { n: overdue }) : t('stake.none')}
            </p>
          </li>
        );
      })}
    </ul>
  );
}
