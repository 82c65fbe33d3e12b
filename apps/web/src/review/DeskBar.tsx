import { useQuery } from '@apollo/client/react';
import type { DeskDayQuery } from '@chengxiao/client';
import { FilterBar, rangeOf, rangeText, useLanguage, pressKey } from '@chengxiao/ui';
import { Button } from 'antd';
import { useSearchParams } from 'react-router';
import { LinkButton } from '../controls/LinkButton';
import { reviewDeskChoices } from './desk.graphql';
import { useBulkText } from './bulk.i18n';
import { useDeskText } from './desk.i18n';
import { deskKinds } from './desk-kinds';
import type { Desk } from './use-desk';
import { useDeskFilters } from './use-desk-filters';

type DeskBarProps = {
  desk: Desk;
  day: DeskDayQuery['deskDay'] | undefined;
  /** Whether the queue is folded away. */
  folded: boolean;
  onFold: (folded: boolean) => void;
  onBulk: (action: 'pass' | 'return') => void;
  /** The filter finds nothing. */
  empty: boolean;
};

/** Above the panes: steps with their counts, filters, the load of the day, and what can be done with all that is found. */
export function DeskBar({ desk: { subject, filter, setFilter }, day, folded, onFold, onBulk, empty }: DeskBarProps) {
  const t = useDeskText();
  const b = useBulkText();
  const language = useLanguage();
  const { data } = useQuery(reviewDeskChoices, { variables: { subject } });
  const [search] = useSearchParams();
  const { steps = [], keyProjects = 0 } = data?.reviewDeskChoices ?? {};
  const filters = useDeskFilters(subject, filter.year);
  const listed = new URLSearchParams(search);
  listed.set('view', 'list');
  listed.delete('item');
  return (
    <div className="desk-bar">
      <div className="desk-steps" role="group" aria-label={t('filter.step')}>
        {steps.map(({ key, name, count }) => (
          <Button
            key={key}
            size="small"
            shape="round"
            aria-pressed={filter.step === key}
            onClick={() => setFilter({ step: filter.step === key ? '' : key })}
          >
            {name[language]} {count}
          </Button>
        ))}
        {subject === 'target' && (
          <Button
            size="small"
            shape="round"
            aria-pressed={filter.key === 'yes'}
            onClick={() => setFilter({ key: filter.key === 'yes' ? '' : 'yes' })}
          >
            {t('key')} {keyProjects}
          </Button>
        )}
      </div>
      <FilterBar
        // Steps stand ready; the rest waits, so that one line is enough. The order stands at the head of the queue.
        specs={filters.filter(({ kind }) => kind !== 'sort')}
        ready={0}
        values={{ ...filter, money: rangeText(filter.min, filter.max) }}
        onFilter={({ money, ...change }) => {
          const [min, max] = rangeOf(money ?? rangeText(filter.min, filter.max));
          setFilter({ ...change, min, max });
        }}
      />
      <div className="desk-tools">
        {day && <Day day={day} />}
        <Button size="small" className="desk-fold" aria-pressed={!folded} onClick={() => onFold(!folded)}>
          {t(folded ? 'panes.two' : 'panes.three')}
        </Button>
        <LinkButton to={`/review?${listed.toString()}`}>{t('toList')}</LinkButton>
        {deskKinds[subject].bulk === 'filter' &&
          (['pass', 'return'] as const).map((action) => (
            <Button
              key={action}
              size="small"
              disabled={empty}
              danger={action === 'return'}
              onClick={() => onBulk(action)}
            >
              {b(action)}
            </Button>
          ))}
        <Button size="small" onClick={() => pressKey('?')}>
          {t('help')}
        </Button>
      </div>
    </div>
  );
}

/** 今天已办: what was decided today, what is left, and how long that takes at this pace. */
function Day({ day: { done, left, seconds } }: { day: DeskDayQuery['deskDay'] }) {
  const t = useDeskText();
  const minutes = (of: number): string => {
    const whole = Math.round(of / 60);
    if (whole < 1) return t('day.seconds');
    return whole < 60 ? t('day.minutes', { n: whole }) : t('day.hours', { h: Math.floor(whole / 60), m: whole % 60 });
  };
  const pace = seconds ?? null;
  const words = [
    t('day.done', { n: done }),
    t('day.left', { n: left }),
    ...(pace === null ? [] : [t('day.each', { time: minutes(pace) })]),
    // What is not a minute each is not worth adding up, unless it is many.
    ...(pace === null || left * pace < 60 ? [] : [t('day.about', { time: minutes(pace * left) })]),
  ].join(' · ');
  return (
    <span className="desk-day" title={words}>
      {words}
    </span>
  );
}
