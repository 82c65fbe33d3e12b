import { useQuery } from '@apollo/client/react';
import { type OverallTargetQuery } from '@chengxiao/client';
import { f2Layout, f2Of, layOut, overallBudget, overallLifecycle } from '@chengxiao/domain';
import {
  ActionBar,
  AppLink,
  currentLanguage,
  DateText,
  DetailPage,
  type Fact,
  Money,
  Note,
  Section,
} from '@chengxiao/ui';
import { useParams } from 'react-router';
import { QueryPage } from '../shell/QueryPage';
import { FormSheet } from '../forms/FormSheet';
import { EventHistory } from '../events/EventHistory';
import { LinkButton } from '../controls/LinkButton';
import { useBecame } from '../became/use-became';
import { useMove } from '../hooks/use-move';
import { moveOverallTarget, overallTarget } from './overall.graphql';
import { useOverallText } from './overall.i18n';
import { stateTone } from './state-tone';
import './overall.css';

export type ShownOverall = OverallTargetQuery['overallTarget'];

/** One overall target as form F2 shows it, with the projects behind it and its history. */
export function OverallPage() {
  const { id = '' } = useParams();
  const t = useOverallText();
  return (
    <QueryPage
      query={useQuery(overallTarget, { variables: { id } })}
      title={t('title')}
      back={{ href: '/overall', label: t('back') }}
    >
      {({ overallTarget: overall }) => <Shown key={overall.id} overall={overall} />}
    </QueryPage>
  );
}

function Shown({ overall }: { overall: ShownOverall }) {
  const t = useOverallText();
  const { state, reason, roundNo, projects, history } = overall;
  return (
    <DetailPage
      title={`${overall.orgName} · ${t('named', { year: overall.year })}`}
      back={{ href: '/overall', label: t('back') }}
      state={{ label: t(`state.${state}`), tone: stateTone[state] }}
      facts={useFacts(overall)}
      actions={<Actions overall={overall} />}
    >
      {state === 'returned' && (
        <Note type="warning" title={t('returned', { round: roundNo })} description={reason ?? ''} />
      )}
      <FormSheet
        title={t('section.form')}
        grid={layOut(f2Layout, f2Of(overall), currentLanguage())}
        address={`/api/overall-targets/${overall.id}/form`}
      />
      <Section title={t('section.links')}>
        <Links overall={overall} />
      </Section>
      <Section title={t('section.projects')}>
        {projects.length === 0 ? (
          <p className="cx-hint">{t('form.noProjects')}</p>
        ) : (
          <ul className="overall-list">
            {projects.map(({ id, name, fiscal, other }) => (
              <li key={id}>
                <AppLink href={`/projects/${id}`}>{name}</AppLink> <Money value={sumOf(fiscal, other)} />
              </li>
            ))}
          </ul>
        )}
      </Section>
      <Section title={t('section.history')}>
        <EventHistory entries={history} />
      </Section>
    </DetailPage>
  );
}

const sumOf = (basicAmount: string, projectAmount: string): string => overallBudget({ basicAmount, projectAmount });

/** Which projects carry which task out. */
function Links({ overall: { tasks, projects } }: { overall: ShownOverall }) {
  const t = useOverallText();
  const names = new Map(projects.map(({ id, name }) => [id, name]));
  return (
    <ul className="overall-list">
      {tasks.map(({ id, name, projectIds }, index) => (
        <li key={id}>
          {t('task.projectsOf', { n: index + 1, name: name || t('task.unnamed') })}
          {'：'}
          {projectIds.length === 0 ? '—' : projectIds.map((each) => names.get(each) ?? '—').join('、')}
        </li>
      ))}
    </ul>
  );
}

function useFacts(overall: ShownOverall): readonly Fact[] {
  const t = useOverallText();
  const version = overall.versions.at(-1);
  return [
    { label: t('fact.org'), value: overall.orgName },
    { label: t('fact.year'), value: overall.year },
    { label: t('fact.basic'), value: <Money value={overall.basicAmount} /> },
    { label: t('fact.project'), value: <Money value={overall.projectAmount} /> },
    { label: t('fact.budget'), value: <Money value={overallBudget(overall)} /> },
    { label: t('fact.round'), value: overall.roundNo },
    ...(version
      ? [
          {
            label: t('fact.document'),
            value: (
              <>
                {version.documentNo} <DateText value={version.approvedOn} />
              </>
            ),
          },
          { label: t('fact.digest'), value: <code className="overall-digest">{version.contentHash}</code> },
        ]
      : []),
  ];
}

function Actions({ overall: { id, version, orgName, editable, allowedActions } }: { overall: ShownOverall }) {
  const t = useOverallText();
  const became = useBecame();
  const { move } = useMove(moveOverallTarget, ({ action }) => became(`overall.${action}`, orgName));
  return (
    <>
      {editable && <LinkButton to={`/overall/${id}/edit`}>{t('edit')}</LinkButton>}
      <ActionBar
        actions={[...allowedActions].reverse()}
        needs={overallLifecycle.actions}
        label={(action) => t(`action.${action}`)}
        ask={(action) => (action === 'return' ? undefined : t(`ask.${action}`))}
        tone={(action) => (action === 'withdraw' ? 'default' : undefined)}
        phrases={[t('phrase.tasks'), t('phrase.indicators'), t('phrase.budget')]}
        onAct={(action, reason) => move({ id, action, version, reason: reason ?? null })}
      />
    </>
  );
}
