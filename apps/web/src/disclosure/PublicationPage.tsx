import './disclosure.css';
import { useQuery } from '@apollo/client/react';
import { type PublicationQuery } from '@chengxiao/client';
import { publicationLifecycle } from '@chengxiao/domain';
import {
  ActionBar,
  AppLink,
  type Column,
  DataTable,
  DateText,
  DetailPage,
  Note,
  Section,
  StateTag,
} from '@chengxiao/ui';
import { Button } from 'antd';
import { useParams } from 'react-router';
import { QueryPage } from '../shell/QueryPage';
import { LinkButton } from '../controls/LinkButton';
import { DraftNote } from '../drafts/DraftNote';
import { useSession } from '../session/session';
import { useMove } from '../hooks/use-move';
import { movePublication, publication as publicationQuery } from './disclosure.graphql';
import { useDisclosureText } from './disclosure.i18n';
import { usePreparationText } from './preparation.i18n';
import { HandledPlaces } from './HandledPlaces';
import { PublishedContent } from './PublishedContent';
import { publishSubject } from './PublishForm';
import { editionTone, scopeTone, stateTone } from './state-tone';
import { actionsAt } from '../controls/action-places';
import { publicationActionPlaces } from './publication-actions';

type Shown = PublicationQuery['publication'];
type Edition = Shown['editions'][number];

/** One publication: what was shown, in which editions, and how it is withdrawn or published again. */
export function PublicationPage() {
  const { id = '' } = useParams();
  const t = useDisclosureText();
  const back = { href: '/publications', label: t('back') };
  return (
    <QueryPage query={useQuery(publicationQuery, { variables: { id } })} title={t('title')} back={back}>
      {({ publication }) => <OnePublication shown={publication} back={back} />}
    </QueryPage>
  );
}

function OnePublication({ shown, back }: { shown: Shown; back: { href: string; label: string } }) {
  const t = useDisclosureText();
  const p = usePreparationText();
  const [last] = shown.editions;
  const inFinance = ['government', 'finance', 'audit'].includes(useSession().position.role);
  return (
    <DetailPage
      title={shown.projectName}
      back={back}
      state={{ label: t(`state.${shown.state}`), tone: stateTone[shown.state] }}
      actions={<Actions publication={shown} />}
      facts={[
        {
          label: t('fact.project'),
          value: <AppLink href={`/projects/${shown.projectId}`}>{shown.projectCode}</AppLink>,
        },
        { label: t('fact.year'), value: shown.year },
        { label: t('fact.department'), value: shown.departmentName },
        {
          label: t('list.scope'),
          value: <StateTag label={t(`scope.${shown.scope}`)} tone={scopeTone[shown.scope]} />,
        },
        { label: t('fact.edition'), value: `${shown.edition} · ${t(`kind.${shown.kind}`)}` },
        { label: t('fact.published'), value: <DateText value={shown.publishedAt} time /> },
      ]}
    >
      {shown.reason && (
        <Note
          type="warning"
          title={t('withdrawn')}
          description={
            <>
              {shown.reason}
              {shown.scope === 'public' && <span className="cx-hint disclosure-why">{t('withdrawnPublicly')}</span>}
            </>
          }
        />
      )}
      {shown.waiting && (
        <Note
          type="info"
          role="status"
          title={p('prepared.waits')}
          description={
            <>
              {p('prepared.waitsText', { who: shown.waiting.submittedByName })}{' '}
              {inFinance && <AppLink href={`/publications/prepared/${shown.waiting.id}`}>{p('prepared.see')}</AppLink>}
            </>
          }
        />
      )}
      <DraftNote subject={publishSubject(shown.projectId, shown.year)} />
      {last && (
        <>
          <Section title={t('shown', { edition: last.edition })}>
            <p className="disclosure-summary">{last.content.summary}</p>
          </Section>
          <HandledPlaces handled={last.handled} />
          <PublishedContent content={last.content} />
        </>
      )}
      <Editions editions={shown.editions} />
    </DetailPage>
  );
}

function Actions({ publication }: { publication: Shown }) {
  const t = useDisclosureText();
  const { id, version, state, scope, projectId, year, allowedActions } = publication;
  const { move } = useMove(movePublication);
  return (
    <>
      {state === 'published' && scope === 'public' && (
        <Button href={`/portal/projects/${id}`} target="_blank" rel="noopener">
          {t('portal')}
        </Button>
      )}
      {allowedActions.includes('publish') && (
        <LinkButton to={`/publications/publish/${projectId}/${year}`} primary>
          {t('action.publish')}
        </LinkButton>
      )}
      <ActionBar
        actions={actionsAt(publicationActionPlaces, allowedActions, 'button')}
        needs={publicationLifecycle.actions}
        label={(action) => t(`action.${action}`)}
        ask={() => t(scope === 'public' ? 'askWithdraw.public' : 'askWithdraw.inside')}
        phrases={[t('phrase.figures'), t('phrase.target')]}
        onAct={(_, reason) => move({ id, action: 'withdraw', version, reason: reason ?? null })}
      />
    </>
  );
}

function Editions({ editions }: { editions: readonly Edition[] }) {
  const t = useDisclosureText();
  const columns: readonly Column<Edition>[] = [
    { key: 'edition', title: t('list.edition'), render: ({ edition }) => edition },
    { key: 'kind', title: t('list.kind'), render: ({ kind }) => t(`kind.${kind}`) },
    { key: 'scope', title: t('list.scope'), render: ({ scope }) => t(`scope.${scope}`) },
    {
      key: 'at',
      title: t('list.published'),
      kind: 'date',
      render: ({ publishedAt }) => <DateText value={publishedAt} time />,
    },
    {
      key: 'persons',
      title: t('list.persons'),
      render: ({ preparedBy, confirmedBy }) => [preparedBy, confirmedBy].filter(Boolean).join(' / ') || '—',
    },
    { key: 'state', title: t('list.state'), render: (edition) => <Standing edition={edition} /> },
    { key: 'summary', title: t('publish.summary'), render: ({ content }) => content.summary },
  ];
  return (
    <Section title={t('editions')}>
      <DataTable caption={t('editions')} columns={columns} rows={editions} rowKey={({ id }) => id} />
    </Section>
  );
}

/** Where an edition stands, and when and why it was taken out of sight. */
function Standing({ edition: { state, removedAt, reason } }: { edition: Edition }) {
  const t = useDisclosureText();
  return (
    <>
      <StateTag label={t(`editionState.${state}`)} tone={editionTone[state]} />
      {removedAt && (
        <span className="cx-hint disclosure-why">
          <DateText value={removedAt} time />{' '}
          {reason ? t('removed.withdrawn', { reason }) : t(state === 'withdrawn' ? 'removed.bare' : 'removed.narrowed')}
        </span>
      )}
    </>
  );
}
