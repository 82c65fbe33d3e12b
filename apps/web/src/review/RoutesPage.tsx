import { useQuery } from '@apollo/client/react';
import { problemOf, type ReviewRoutesQuery } from '@chengxiao/client';
import { routeInForce } from '@chengxiao/domain';
import { DetailPage, EmptyState, Money, Section, StateTag, useLanguage } from '@chengxiao/ui';
import { LinkButton } from '../controls/LinkButton';
import { thisYear } from '../controls/budget-years';
import { useSession } from '../session/session';
import { reviewRoutes } from './routes.graphql';
import { useRouteText } from './routes.i18n';

export type ShownRoute = ReviewRoutesQuery['reviewRoutes']['routes'][number];

/** The routes that may hold here, in words; finance changes its own. */
export function RoutesPage() {
  const t = useRouteText();
  const { position } = useSession();
  const { data, error, refetch } = useQuery(reviewRoutes);
  const known = data?.reviewRoutes;
  const year = thisYear() + 1;
  const holding = known && routeInForce(known.routes, year, known.ancestry);
  const own = known?.routes.find(({ divisionCode }) => divisionCode === position.divisionCode);
  return (
    <DetailPage
      title={t('title')}
      loading={!known && !error}
      problem={problemOf(error)}
      onRetry={() => void refetch()}
      actions={known?.editable && !own && <LinkButton to="/review-routes/edit">{t('set')}</LinkButton>}
    >
      <p className="cx-lead">{t('lead')}</p>
      {known?.routes.length === 0 && <EmptyState title={t('noneTitle')} text={t('noneText')} />}
      {known?.routes.map((route) => (
        <Section
          key={route.id}
          title={`${route.divisionName} · ${t('from', { year: route.fromYear })}`}
          extra={
            known.editable &&
            route.divisionCode === position.divisionCode && (
              <LinkButton to={`/review-routes/edit?year=${route.fromYear}`}>{t('change')}</LinkButton>
            )
          }
        >
          {route === holding && (
            <p>
              <StateTag label={t('inForce', { year })} tone="success" />
            </p>
          )}
          <RouteWords route={route} />
        </Section>
      ))}
    </DetailPage>
  );
}

/** A route in words. */
function RouteWords({ route: { steps, keyAmount, samePerson, setBy } }: { route: ShownRoute }) {
  const t = useRouteText();
  const language = useLanguage();
  return (
    <>
      <ol>
        {steps.map(({ key, role, section, workingDays, name }) => (
          <li key={key}>{t('step', { name: name[language], who: t(`who.${section ?? role}`), days: workingDays })}</li>
        ))}
      </ol>
      <p>
        {keyAmount ? (
          <>
            {t('key')} <Money value={keyAmount} />
          </>
        ) : (
          t('noKey')
        )}
      </p>
      <p className="cx-hint">
        {t(samePerson ? 'samePerson' : 'separatePersons')}{' '}
        {steps.some(({ role }) => role === 'department') && t('skipped')}{' '}
        {setBy ? t('setBy', { name: setBy }) : t('shipped')}
      </p>
    </>
  );
}
