import { useQuery } from '@apollo/client/react';
import { problemOf } from '@chengxiao/client';
import { reviewSubjects, routeInForce } from '@chengxiao/domain';
import { Choice, DetailPage, EmptyState, Labelled, Money, Section, StateTag, useLanguage } from '@chengxiao/ui';
import { LinkButton } from '../controls/LinkButton';
import { thisYear } from '../controls/budget-years';
import { useSession } from '../session/session';
import { PageTabs } from '../shell/PageTabs';
import { useUrlFilter } from '../hooks/use-url-filter';
import { type ShownRoute, subjectOf } from './route-form';
import { reviewRoutes } from './routes.graphql';
import { useRouteText } from './routes.i18n';

/** The routes that may hold here, in words; finance changes its own. */
export function RoutesPage() {
  const t = useRouteText();
  const { position } = useSession();
  const [filter, setFilter] = useUrlFilter(['subject']);
  const subject = subjectOf(filter.subject);
  const { data, error, refetch } = useQuery(reviewRoutes, { variables: { subject } });
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
      actions={
        known?.editable && !own && <LinkButton to={`/review-routes/edit?subject=${subject}`}>{t('set')}</LinkButton>
      }
    >
      <p className="cx-lead">{t('lead')}</p>
      <PageTabs page="reviewRoutes" />
      <Labelled label={t('subject')}>
        <Choice
          value={subject}
          placeholder={false}
          options={reviewSubjects.map((value) => ({ value, label: t(`subjects.${value}`) }))}
          onChange={(value) => setFilter({ subject: value })}
        />
      </Labelled>
      {known?.routes.length === 0 &&
        (subject === 'target' ? (
          <EmptyState title={t('noneTitle')} text={t('noneText')} />
        ) : (
          <EmptyState title={t('directTitle')} text={t('directText')} />
        ))}
      {known?.routes.map((route) => (
        <Section
          key={route.id}
          title={`${route.divisionName} · ${t('from', { year: route.fromYear })}`}
          extra={
            known.editable &&
            route.divisionCode === position.divisionCode && (
              <LinkButton to={`/review-routes/edit?subject=${subject}&from=${route.fromYear}`}>
                {t('change')}
              </LinkButton>
            )
          }
        >
          {route === holding && (
            <p>
              <StateTag label={t('inForce', { year })} tone="success" />
            </p>
          )}
          <RouteWords route={route} scored={subject === 'target'} />
        </Section>
      ))}
    </DetailPage>
  );
}

/** A route in words; only targets are scored. */
function RouteWords({ route, scored }: { route: ShownRoute; scored: boolean }) {
  const { steps, keyAmount, samePerson, setBy } = route;
  const t = useRouteText();
  const language = useLanguage();
  return (
    <>
      <ol>
        {steps.map(({ key, role, section, workingDays, name }) => (
          <li key={key}>{t('step', { name: name[language], who: t(`who.${section ?? role}`), days: workingDays })}</li>
        ))}
      </ol>
      {scored && (
        <p>
          {keyAmount ? (
            <>
              {t('key')} <Money value={keyAmount} />
            </>
          ) : (
            t('noKey')
          )}
        </p>
      )}
      <p className="cx-hint">
        {t(samePerson ? 'samePerson' : 'separatePersons')}{' '}
        {steps.some(({ role }) => role === 'department') && t('skipped')}{' '}
        {setBy ? t('setBy', { name: setBy }) : t('shipped')}
      </p>
    </>
  );
}
