import { sum } from '@chengxiao/domain';
import { AppLink, Money, rateText } from '@chengxiao/ui';
import type { ReactNode } from 'react';
import type { FinanceFigures } from './home.graphql';
import { useHomeText } from './home.i18n';
import { Panel } from './Panel';

/** The accounts of a year so far: money, how much of it has its target, and what is late. */
export function Accounts({ year, figures }: { year: number; figures: FinanceFigures }) {
  const t = useHomeText();
  const rows = figures.departments.length > 0 ? figures.departments : figures.places;
  const of = (key: 'total' | 'passed' | 'unsubmitted' | 'late') => rows.reduce((all, each) => all + each[key], 0);
  const [total, passed, late] = [of('total'), of('passed'), of('late')];
  const rate = (part: number): string => (total > 0 ? rateText(String(part / total)) : '—');
  const lines: readonly (readonly [string, ReactNode, ReactNode])[] = [
    [
      t('accounts.amount'),
      <Money key="amount" value={sum(rows.map(({ amount }) => amount))} />,
      t('accounts.projects', { n: total }),
    ],
    [t('accounts.submitted'), `${total - of('unsubmitted')} / ${total}`, rate(total - of('unsubmitted'))],
    [t('accounts.passed'), `${passed} / ${total}`, rate(passed)],
    [
      t('accounts.late'),
      <span key="late" className={late > 0 ? 'hp-late' : undefined}>
        {late}
      </span>,
      t('accounts.lateOf', { n: rows.filter((each) => each.late > 0).length }),
    ],
  ];
  return (
    <Panel
      title={t('accounts.title', { year })}
      extra={<AppLink href={`/projects?year=${year}`}>{t('accounts.all')}</AppLink>}
    >
      <dl className="hp-accounts">
        {lines.map(([name, value, note]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
            <dd className="cx-hint">{note}</dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}
