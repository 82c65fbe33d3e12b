import { useQuery } from '@apollo/client/react';
import type { DepartureQuery } from '@chengxiao/client';
import { AppLink, dayText, PageTitle, useLanguage } from '@chengxiao/ui';
import type { ReactNode } from 'react';
import { useLocation, useParams } from 'react-router';
import { useSession } from '../session/session';
import { departure } from './departure.graphql';
import { isId } from './is-id';
import { navigationFor, navigationOf } from './navigation';
import { useShellText } from './shell.i18n';

/**
 * There is nothing at the address: what was there was taken away, which is told with who did it and why, or there is none,
 * or the reader may not see it; then the text says what was sought, and not which of the two.
 */
export function NotFoundPage() {
  const { id = '' } = useParams();
  return isId(id) ? <Departed id={id} /> : <Nothing />;
}

function Departed({ id }: { id: string }) {
  const { data } = useQuery(departure, { variables: { id } });
  return data?.departure ? <Taken {...data.departure} /> : <Nothing />;
}

/** By whom it was taken away, when and why, and who can be asked. */
function Taken({ action, at, actorName: who, actorOrg: org, reason }: NonNullable<DepartureQuery['departure']>) {
  const t = useShellText();
  const language = useLanguage();
  const of = action === 'assignment_withdraw' ? 'withdrawn' : 'removed';
  return (
    <Nowhere title={t(`gone.${of}`)}>
      <p>{t(`gone.${of}Text`, { who, org, day: dayText(at, language) })}</p>
      {reason && <p>{t('gone.reason', { reason })}</p>}
      <p>{t('gone.ask', { who, org })}</p>
    </Nowhere>
  );
}

function Nothing() {
  const t = useShellText();
  const entry = useEntry();
  return (
    <Nowhere title={t('notFound.title')}>
      <p>
        {entry ? t('notFound.one', { name: t(`nav.${entry.key}`) }) : t('notFound.text')} {t('notFound.why')}
      </p>
    </Nowhere>
  );
}

/** The list that the address belongs to, for who has it in the menu. */
function useEntry() {
  const { pathname } = useLocation();
  const { position } = useSession();
  const entry = navigationOf(pathname);
  const known = entry && entry.path !== pathname && navigationFor(position.role).some(({ key }) => key === entry.key);
  return known ? entry : undefined;
}

/** What is said of the address, and the ways on from it. */
function Nowhere({ title, children }: { title: string; children: ReactNode }) {
  const t = useShellText();
  const { pathname } = useLocation();
  const entry = useEntry();
  return (
    <section className="cx-page">
      <PageTitle title={title} />
      <div className="cx-card">
        {children}
        <p className="cx-hint shell-address">{t('notFound.address', { address: pathname })}</p>
        <p>
          {entry && (
            <>
              <AppLink href={entry.path}>{t('notFound.back', { name: t(`nav.${entry.key}`) })}</AppLink>{' '}
            </>
          )}
          <AppLink href="/">{t('notFound.home')}</AppLink>
        </p>
      </div>
    </section>
  );
}
