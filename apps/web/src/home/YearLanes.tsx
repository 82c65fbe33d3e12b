import { addDays, daysBetween, type Language, type SeasonStage, stageStanding, today } from '@chengxiao/domain';
import { AppLink, DataTable, DateText, dayText, useLanguage, usePaper } from '@chengxiao/ui';
import { Segmented } from 'antd';
import { useState } from 'react';
import { useHomeText } from './home.i18n';
import { Panel } from './Panel';
import type { ShownSeason, ShownStage } from './season.graphql';
import { useSeasonText } from './season.i18n';

type Bar = ShownStage & { year: number };

/** Lanes of the calendar of the year, with the stages that lie in each. */
const lanes = [
  { key: 'target', stages: ['admission', 'declaration', 'approval', 'issue'] },
  { key: 'departmentReview', stages: ['departmentReview'] },
  { key: 'financeReview', stages: ['financeReview'] },
  { key: 'monitoring', stages: ['monitoringFirst', 'monitoringSecond'] },
  { key: 'evaluation', stages: ['selfEvaluation'] },
  { key: 'application', stages: ['application'] },
] as const satisfies readonly { key: string; stages: readonly SeasonStage[] }[];

/** 9月, Sep. */
const monthText = (date: string, language: Language): string =>
  new Intl.DateTimeFormat(language, { month: 'short', timeZone: 'UTC' }).format(new Date(date));

/** What is done when, over the twelve months around today: as bars, or as a table. */
export function YearLanes({ seasons }: { seasons: readonly ShownSeason[] }) {
  const t = useHomeText();
  const paper = usePaper();
  const [as, setAs] = useState<'lanes' | 'table'>('lanes');
  const from = `${addDays(today(), -90).slice(0, 7)}-01`;
  const to = addDays(from, 365);
  const bars = seasons
    .flatMap(({ year, stages }) => stages.map((stage) => ({ ...stage, year })))
    .filter(({ startsOn, endsOn }) => endsOn >= from && startsOn <= to);
  const views = (['lanes', 'table'] as const).map((value) => ({ value, label: t(`lane.as.${value}`) }));
  return (
    <Panel
      title={t('lane.title')}
      extra={
        <>
          <Segmented size="small" options={views} value={as} onChange={setAs} aria-label={t('lane.view')} />
          <AppLink href="/season">{t(seasons.some(({ editable }) => editable) ? 'lane.set' : 'lane.days')}</AppLink>
        </>
      }
    >
      {as === 'lanes' && !paper ? <Lanes bars={bars} from={from} to={to} /> : <Table bars={bars} />}
    </Panel>
  );
}

/** A name that is longer than its bar stands behind it, or before it where the year ends. */
const placeOfName = (from: number, to: number): string =>
  to - from >= 8 ? '' : to > 85 ? 'hp-stage-short hp-stage-last' : 'hp-stage-short';

function Lanes({ bars, from, to }: { bars: readonly Bar[]; from: string; to: string }) {
  const t = useHomeText();
  const say = useSeasonText();
  const language = useLanguage();
  const days = daysBetween(from, to);
  const at = (date: string): number => (100 * Math.min(Math.max(daysBetween(from, date), 0), days)) / days;
  const months = Array.from({ length: 12 }, (_, index) => {
    const month = Number(from.slice(5, 7)) - 1 + index;
    const year = Number(from.slice(0, 4)) + Math.floor(month / 12);
    return `${year}-${String((month % 12) + 1).padStart(2, '0')}-01`;
  });
  const shown = lanes.flatMap(({ key, stages }) =>
    [...new Set(bars.map(({ year }) => year))].flatMap((year) => {
      const own = bars.filter((bar) => bar.year === year && stages.some((stage) => stage === bar.stage));
      return own.length > 0 ? [{ key, year, own }] : [];
    }),
  );
  return (
    <div className="hp-lanes cx-drawing">
      <div className="hp-months" aria-hidden="true">
        {months.map((month) => (
          <span key={month} style={{ left: `${at(month)}%` }}>
            {monthText(month, language)}
          </span>
        ))}
        <span className="hp-today-name" style={{ left: `${at(today())}%` }}>
          {t('lane.today', { day: dayText(today(), language).replace(/^\d{4}[年-]/, '') })}
        </span>
      </div>
      <ul>
        {shown.map(({ key, year, own }) => (
          <li key={`${key} ${year}`}>
            <span className="hp-lane">
              {t(`lane.${key}`)} {year}
            </span>
            <span className="hp-track">
              {own.map((bar) => {
                const { stage, startsOn, endsOn } = bar;
                const standing = stageStanding(bar, today());
                const words = `${say(`stage.${stage}`)} ${dayText(startsOn, language)}–${dayText(endsOn, language)} ${say(`standing.${standing}`)}`;
                return (
                  <span
                    key={stage}
                    role="img"
                    aria-label={words}
                    title={words}
                    className={`hp-stage hp-stage-${standing} ${placeOfName(at(startsOn), at(endsOn))}`}
                    style={{ left: `${at(startsOn)}%`, width: `${Math.max(at(endsOn) - at(startsOn), 1)}%` }}
                  >
                    <span>{say(`stage.${stage}`)}</span>
                  </span>
                );
              })}
              <span className="hp-today" style={{ left: `${at(today())}%` }} aria-hidden="true" />
            </span>
          </li>
        ))}
      </ul>
      <p className="cx-hint">{t('lane.legend', { today: dayText(today(), language) })}</p>
    </div>
  );
}

function Table({ bars }: { bars: readonly Bar[] }) {
  const t = useHomeText();
  const say = useSeasonText();
  return (
    <DataTable
      caption={t('lane.title')}
      rows={[...bars].sort((a, b) => (a.startsOn < b.startsOn ? -1 : 1))}
      rowKey={({ year, stage }) => `${year} ${stage}`}
      columns={[
        { key: 'stage', title: say('column.stage'), render: ({ stage }) => say(`stage.${stage}`) },
        { key: 'year', title: say('year'), kind: 'date', render: ({ year }) => year },
        {
          key: 'startsOn',
          title: say('column.startsOn'),
          kind: 'date',
          render: (bar) => <DateText value={bar.startsOn} />,
        },
        { key: 'endsOn', title: say('column.endsOn'), kind: 'date', render: (bar) => <DateText value={bar.endsOn} /> },
        {
          key: 'standing',
          title: say('column.standing'),
          render: (bar) => say(`standing.${stageStanding(bar, today())}`),
        },
      ]}
    />
  );
}
