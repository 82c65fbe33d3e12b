import './disclosure.css';
import { useQuery } from '@apollo/client/react';
import { type PublicationPreparationQuery } from '@chengxiao/client';
import { preparationLifecycle } from '@chengxiao/domain';
import { ActionBar, AppLink, DateText, DetailPage, Note, Section, StateTag } from '@chengxiao/ui';
import { useParams } from 'react-router';
import { QueryPage } from '../shell/QueryPage';
import { LinkButton } from '../controls/LinkButton';
import { actionsAt } from '../controls/action-places';
import { useMove } from '../hooks/use-move';
import { movePreparation, preparation as preparationQuery } from './preparation.graphql';
import { useDisclosureText } from './disclosure.i18n';
import { usePreparationText } from './preparation.i18n';
import { HandledPlaces } from './HandledPlaces';
import { preparationActionPlaces } from './preparation-actions';
import { PublishedContent } from './PublishedContent';
import { preparationTone, scopeTone } from './state-tone';

type Prepared = PublicationPreparationQuery['publicationPreparation'];

/** What one person prepared to be published: another reads it as it will be seen, and confirms or returns it. */
export function PreparationPage() {
  const { id = '' } = useParams();
  const t = useDisclosureText();
  const p = usePreparationText();
  const back = { href: '/publications', label: t('back') };
  return (
    <QueryPage
      query={useQuery(preparationQuery, { variables: { id }, fetchPolicy: 'cache-and-network' })}
      title={p('prepared.title')}
      back={back}
    >
      {({ publicationPreparation }) => <OnePreparation prepared={publicationPreparation} back={back} />}
    </QueryPage>
  );
}

function OnePreparation({ prepared, back }: { prepared: Prepared; back: { href: string; label: string } }) {
  const t = useDisclosureText();
  const p = usePreparationText();
  const { state, kind, scope, content, projectId, summary, decidedByName, decidedAt } = prepared;
  return (
    <DetailPage
      title={prepared.projectName}
      back={back}
      state={{ label: p(`prepared.state.${state}`), tone: preparationTone[state] }}
      actions={<Actions prepared={prepared} />}
      facts={[
        { label: t('fact.project'), value: <AppLink href={`/projects/${projectId}`}>{prepared.projectCode}</AppLink> },
        { label: t('fact.year'), value: `${prepared.year} · ${t(`kind.${kind}`)}` },
        { label: t('list.scope'), value: <StateTag label={t(`scope.${scope}`)} tone={scopeTone[scope]} /> },
        {
          label: p('prepared.by'),
          value: (
            <>
              {prepared.submittedByName} <DateText value={prepared.submittedAt} time />
            </>
          ),
        },
        ...(decidedByName && state !== 'withdrawn'
          ? [
              {
                label: p('prepared.decidedBy'),
                value: (
                  <>
                    {decidedByName} {decidedAt && <DateText value={decidedAt} time />}
                  </>
                ),
              },
            ]
          : []),
      ]}
    >
      <Notes prepared={prepared} />
      <Section title={t('publish.summary')}>
        <p className="disclosure-summary">{summary}</p>
        <p className="cx-hint">{t(`scopeText.${scope}`, { division: content.divisionName })}</p>
      </Section>
      <HandledPlaces handled={prepared.handled} />
      <PublishedContent content={content} />
    </DetailPage>
  );
}

/** What whoever looks at it must know first: that it changed, why it was returned, or that somebody else decides. */
function Notes({ prepared: { state, changed, reason, allowedActions, projectId, year } }: { prepared: Prepared }) {
  const p = usePreparationText();
  if (state === 'returned')
    return (
      <Note
        type="warning"
        title={p('prepared.returned')}
        description={
          <>
            <p>{reason}</p>
            <LinkButton to={`/publications/publish/${projectId}/${year}`}>{p('prepared.again')}</LinkButton>
          </>
        }
      />
    );
  if (state !== 'prepared') return null;
  if (changed) return <Note type="warning" role="status" title={p('prepared.changed')} />;
  if (allowedActions.includes('withdraw')) return <Note type="info" role="status" title={p('prepared.own')} />;
  return <p className="cx-lead">{p('prepared.lead')}</p>;
}

function Actions({ prepared }: { prepared: Prepared }) {
  const p = usePreparationText();
  const { id, version, state, scope, changed, publicationId, allowedActions } = prepared;
  const { move } = useMove(movePreparation);
  const offered = actionsAt(preparationActionPlaces, allowedActions, 'button');
  return (
    <>
      {state === 'published' && publicationId && (
        <LinkButton to={`/publications/${publicationId}`}>{p('prepared.toPublication')}</LinkButton>
      )}
      <ActionBar
        actions={offered.filter((action) => !(changed && action === 'confirm'))}
        needs={preparationLifecycle.actions}
        label={(action) => p(`prepared.action.${action}`)}
        ask={(action) => (action === 'confirm' ? p(`prepared.ask.${scope}`) : undefined)}
        tone={(action) => (action === 'confirm' ? 'primary' : 'default')}
        onAct={(action, reason) => move({ id, action, version, reason: reason ?? null })}
      />
    </>
  );
}
