import { useQuery } from '@apollo/client/react';
import { indicatorEntryLifecycle } from '@chengxiao/domain';
import { ActionBar, DetailPage, type Fact, Facts, Note, Section } from '@chengxiao/ui';
import { useParams } from 'react-router';
import { QueryPage } from '../shell/QueryPage';
import { EventHistory } from '../events/EventHistory';
import { LinkButton } from '../controls/LinkButton';
import { Aim } from '../targets/Aim';
import { useDetailText } from '../targets/indicator-detail.i18n';
import { useTargetText } from '../targets/targets.i18n';
import { useMove } from '../hooks/use-move';
import { indicatorEntry, moveIndicatorEntry, type ShownEntry } from './indicators.graphql';
import { useIndicatorText } from './indicators.i18n';
import { ReviseButton } from './ReviseButton';
import { stateTone } from './state-tone';
import { useEntryFacts } from './use-entry-facts';

/** One version of an entry: content, owner and allowed actions. */
export function EntryPage() {
  const { id = '' } = useParams();
  const t = useIndicatorText();
  return (
    <QueryPage
      query={useQuery(indicatorEntry, { variables: { id } })}
      title={t('title')}
      back={{ href: '/indicators', label: t('back') }}
    >
      {(data) => <Shown key={id} entry={data.indicatorEntry} />}
    </QueryPage>
  );
}

function Shown({ entry }: { entry: ShownEntry }) {
  const t = useIndicatorText();
  const { name, entryVersion, state, reason, history } = entry;
  return (
    <DetailPage
      title={t('named', { name, n: entryVersion })}
      back={{ href: '/indicators', label: t('back') }}
      state={{ label: t(`state.${state}`), tone: stateTone[state] }}
      facts={useEntryFacts(entry)}
      actions={<Actions entry={entry} />}
    >
      {(state === 'declined' || state === 'retired') && reason && <Note type="warning" title={t(state, { reason })} />}
      <Content entry={entry} />
      <Section title={t('section.history')}>
        <EventHistory entries={history} />
      </Section>
    </DetailPage>
  );
}

function Actions({ entry }: { entry: ShownEntry }) {
  const { id, version, allowedActions, editable, revisable } = entry;
  const t = useIndicatorText();
  const { move } = useMove(moveIndicatorEntry);
  return (
    <>
      {editable && <LinkButton to={`/indicators/${id}/edit`}>{t('edit')}</LinkButton>}
      {revisable && <ReviseButton entry={entry} />}
      <ActionBar
        actions={allowedActions}
        label={(action) => t(`action.${action}`)}
        needs={indicatorEntryLifecycle.actions}
        tone={(action) => (action === 'discard' ? 'danger' : action === 'withdraw' ? 'default' : undefined)}
        ask={(action) => (action === 'decline' || action === 'retire' ? undefined : t(`ask.${action}`))}
        onAct={(action, reason) => move({ id, action, version, reason: reason ?? null })}
      />
    </>
  );
}

/** What a declarer reads before choosing the indicator. */
function Content({ entry }: { entry: ShownEntry }) {
  const t = useIndicatorText();
  const of = useTargetText();
  const detail = useDetailText();
  const or = (text: string) => text || t('field.none');
  const facts: Fact[] = [
    { label: t('field.explanation'), value: or(entry.explanation) },
    { label: t('field.nature'), value: entry.nature ? of(`nature.${entry.nature}`) : t('field.none') },
    {
      label: t('field.value'),
      value: entry.value == null && entry.standard === '' ? t('field.none') : <Aim row={entry} />,
    },
    { label: t('field.unit'), value: or(entry.unit) },
    { label: t('field.weight'), value: entry.weight ?? t('field.none') },
    { label: t('field.basis'), value: entry.basis ? of(`basis.${entry.basis}`) : t('field.none') },
    { label: t('field.method'), value: entry.method ? detail(`method.${entry.method}`) : t('field.none') },
    { label: t('field.source'), value: or(entry.source) },
    { label: t('field.evidence'), value: or(entry.evidence) },
    { label: t('field.scoringRule'), value: or(entry.scoringRule) },
  ];
  return (
    <Section title={t('section.content')}>
      <Facts facts={facts} />
    </Section>
  );
}
