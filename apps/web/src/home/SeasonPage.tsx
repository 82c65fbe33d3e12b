import { useQuery } from '@apollo/client/react';
import { problemOf } from '@chengxiao/client';
import { stageStanding, today } from '@chengxiao/domain';
import { type Column, DataTable, DateText, DetailPage, Note, Section, StateTag } from '@chengxiao/ui';
import { Button } from 'antd';
import { useState } from 'react';
import { PageTabs } from '../shell/PageTabs';
import { useBudgetYear } from '../shell/year/use-budget-year';
import { season, type ShownSeason, type ShownStage } from './season.graphql';
import { useSeasonText } from './season.i18n';
import { SeasonForm } from './SeasonForm';

/** The stages of a budget year, and their days; finance sets them for its division. */
export function SeasonPage() {
  const t = useSeasonText();
  const year = useBudgetYear('prepared');
  const { data, error, refetch } = useQuery(season, { variables: { year } });
  const shown = data?.season;
  return (
    <DetailPage title={t('title')} loading={!shown && !error} problem={problemOf(error)} onRetry={() => void refetch()}>
      <PageTabs page="season" />
      <p className="cx-lead">{t('lead')}</p>
      {shown && <Stages key={`${shown.year} ${shown.version}`} shown={shown} />}
    </DetailPage>
  );
}

function Stages({ shown }: { shown: ShownSeason }) {
  const t = useSeasonText();
  const [open, setOpen] = useState(false);
  const { year, stages, setBy, divisionName, version, editable } = shown;
  if (open) return <SeasonForm shown={shown} onDone={() => setOpen(false)} />;
  const columns: readonly Column<ShownStage>[] = [
    { key: 'stage', title: t('column.stage'), render: ({ stage }) => t(`stage.${stage}`) },
    {
      key: 'startsOn',
      title: t('column.startsOn'),
      kind: 'date',
      render: (each) => <DateText value={each.startsOn} />,
    },
    { key: 'endsOn', title: t('column.endsOn'), kind: 'date', render: (each) => <DateText value={each.endsOn} /> },
    { key: 'standing', title: t('column.standing'), kind: 'state', render: (each) => <Standing stage={each} /> },
  ];
  return (
    <Section
      title={t('formTitle', { year })}
      extra={editable && <Button onClick={() => setOpen(true)}>{t(version > 0 ? 'change' : 'set')}</Button>}
    >
      {!setBy && <Note type="info" title={t('usual', { year })} />}
      {setBy && <p className="cx-hint">{t('setBy', { division: divisionName ?? '', who: setBy })}</p>}
      {setBy && editable && version === 0 && (
        <p className="cx-hint">{t('inherited', { division: divisionName ?? '' })}</p>
      )}
      <DataTable caption={t('formTitle', { year })} columns={columns} rows={stages} rowKey={({ stage }) => stage} />
    </Section>
  );
}

function Standing({ stage }: { stage: ShownStage }) {
  const t = useSeasonText();
  const standing = stageStanding(stage, today());
  const left = stage.daysLeft === 0 ? t('lastDay') : t('left', { days: stage.daysLeft });
  return (
    <>
      <StateTag label={t(`standing.${standing}`)} tone={standing === 'now' ? 'progress' : 'neutral'} />{' '}
      {standing === 'now' && <span className="cx-hint">{left}</span>}
    </>
  );
}
