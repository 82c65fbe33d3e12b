import { useQuery } from '@apollo/client/react';
import { problemOf } from '@chengxiao/client';
import { DataTable, DateText, DetailPage, Note, Section, StateTag } from '@chengxiao/ui';
import { Button } from 'antd';
import { useState } from 'react';
import { thisYear } from '../controls/budget-years';
import { useUrlFilter } from '../hooks/use-url-filter';
import { PageTabs } from '../shell/PageTabs';
import { useOfferYears } from '../shell/year/year-offer';
import { calendarYear, type ShownYear } from './calendar.graphql';
import { useCalendarText } from './calendar.i18n';
import { CalendarForm } from './CalendarForm';

/** Which days count for deadlines, year by year. */
export function CalendarPage() {
  const t = useCalendarText();
  const [filter] = useUrlFilter(['year'], 'running');
  const now = thisYear();
  const year = Number(filter.year) || now;
  const { data, error, refetch } = useQuery(calendarYear, { variables: { year } });
  const shown = data?.calendarYear;
  const years = [...new Set([now + 1, now, year, ...(shown?.known ?? [])])].sort((a, b) => b - a);
  useOfferYears(
    years.map((each) => ({ value: String(each), label: String(each) })),
    String(now),
  );
  return (
    <DetailPage title={t('title')} loading={!shown && !error} problem={problemOf(error)} onRetry={() => void refetch()}>
      <PageTabs page="calendar" />
      <p className="cx-lead">{t('lead')}</p>
      {shown && <Year key={shown.year} shown={shown} />}
    </DetailPage>
  );
}

function Year({ shown }: { shown: ShownYear }) {
  const t = useCalendarText();
  const [open, setOpen] = useState(false);
  const { year, notice, days, editable } = shown;
  if (open) return <CalendarForm shown={shown} onDone={() => setOpen(false)} />;
  const enter = editable && <Button onClick={() => setOpen(true)}>{t(notice ? 'change' : 'enter')}</Button>;
  if (!notice)
    return (
      <>
        <Note type="warning" title={t('unknown', { year })} description={t('unknownText', { year })} />
        {enter}
      </>
    );
  return (
    <Section title={t('days', { year })} extra={enter}>
      <p className="cx-hint">{notice}</p>
      <DataTable
        caption={t('days', { year })}
        rows={days}
        rowKey={({ date }) => date}
        columns={[
          { key: 'date', title: t('date'), kind: 'date', render: ({ date }) => <DateText value={date} /> },
          {
            key: 'kind',
            title: t('kind'),
            render: ({ kind }) => (
              <StateTag label={t(`kinds.${kind}`)} tone={kind === 'holiday' ? 'neutral' : 'progress'} />
            ),
          },
          { key: 'name', title: t('name'), render: ({ name }) => name },
        ]}
      />
    </Section>
  );
}
