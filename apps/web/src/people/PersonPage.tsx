import { useQuery } from '@apollo/client/react';
import { personLifecycle } from '@chengxiao/domain';
import { ActionBar, currentLanguage, DateText, dayText, DetailPage, Note, Section } from '@chengxiao/ui';
import { Button } from 'antd';
import { useState } from 'react';
import { useParams } from 'react-router';
import { actionsAt } from '../controls/action-places';
import { EventHistory } from '../events/EventHistory';
import { useMove } from '../hooks/use-move';
import { useSession } from '../session/session';
import { QueryPage } from '../shell/QueryPage';
import { useYearless } from '../shell/year/year-offer';
import { LettersDialog } from './LettersDialog';
import { movePerson, person as personQuery, type ShownPerson } from './people.graphql';
import { usePeopleText } from './people.i18n';
import { personActionPlaces } from './person-actions';
import { PersonDialog } from './PersonDialog';
import { PersonSessions } from './PersonSessions';
import { PositionTable } from './PositionTable';

/** One person: the account, the positions with their days, and what may be done now. */
export function PersonPage() {
  const { id = '' } = useParams();
  const t = usePeopleText();
  useYearless(t('yearless'));
  const query = useQuery(personQuery, { variables: { id }, fetchPolicy: 'cache-and-network' });
  return (
    <QueryPage query={query} title={t('title')} back={{ href: '/people', label: t('back') }}>
      {({ person: shown }) => <Shown key={shown.id} person={shown} />}
    </QueryPage>
  );
}

function Shown({ person: shown }: { person: ShownPerson }) {
  const t = usePeopleText();
  const { position } = useSession();
  const until = shown.oneTimeUntil && dayText(shown.oneTimeUntil, currentLanguage());
  const password = !shown.mustChangePassword
    ? t('password.own')
    : until
      ? t('password.until', { day: until })
      : t('password.none');
  return (
    <DetailPage
      title={shown.name}
      back={{ href: '/people', label: t('back') }}
      state={{ label: t(`state.${shown.state}`), tone: shown.state === 'active' ? 'success' : 'neutral' }}
      facts={[
        { label: t('fact.username'), value: shown.username },
        { label: t('fact.org'), value: shown.orgName },
        { label: t('fact.password'), value: password },
        ...(shown.disabledAt ? [{ label: t('fact.disabled'), value: <DateText value={shown.disabledAt} time /> }] : []),
      ]}
      actions={<Actions person={shown} />}
    >
      {position.role === 'systemAdministrator' && !shown.editable && (
        <Note type="info" role="status" title={t('above')} />
      )}
      <PositionTable person={shown} />
      {position.role === 'securityAdministrator' && <PersonSessions id={shown.id} name={shown.name} />}
      <Section title={t('history')} empty={shown.history.length === 0}>
        <EventHistory entries={shown.history} />
      </Section>
    </DetailPage>
  );
}

const { disable, enable } = personLifecycle.actions;

function Actions({ person: shown }: { person: ShownPerson }) {
  const t = usePeopleText();
  const { id, version, name, state, editable, allowedActions } = shown;
  const [asked, setAsked] = useState<'edit' | 'letters' | null>(null);
  const close = (): void => setAsked(null);
  const { move } = useMove(movePerson, ({ action }) => t(`became.${action}`, { name }));
  return (
    <>
      {editable && state === 'active' && (
        <Button
          type={shown.mustChangePassword && !shown.oneTimeUntil ? 'primary' : 'default'}
          onClick={() => setAsked('letters')}
        >
          {t('letters')}
        </Button>
      )}
      {editable && <Button onClick={() => setAsked('edit')}>{t('edit')}</Button>}
      <ActionBar
        actions={actionsAt(personActionPlaces, allowedActions, 'button')}
        needs={{ disable, enable }}
        label={(action) => t(`action.${action}`)}
        ask={(action) => (action === 'enable' ? t('askEnable', { name }) : undefined)}
        tone={(action) => (action === 'disable' ? 'danger' : 'default')}
        phrases={[t('phrase.left'), t('phrase.away'), t('phrase.risk')]}
        onAct={(action, reason) => move({ id, version, action, reason: reason ?? null })}
      />
      {asked === 'edit' && <PersonDialog person={shown} onClose={close} />}
      {asked === 'letters' && <LettersDialog people={[shown]} onDone={close} onCancel={close} />}
    </>
  );
}
