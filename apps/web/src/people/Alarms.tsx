import { useQuery } from '@apollo/client/react';
import { AppLink, DateText, Note } from '@chengxiao/ui';
import { alarms } from './account-events.graphql';
import { useAccountEventText } from './account-events.i18n';

/** So many are told above the log; the others are in it. */
const most = 5;

/** 异常提醒: bursts of the last month, each leading to what the log says of that person. */
export function Alarms() {
  const t = useAccountEventText();
  const { data } = useQuery(alarms, { fetchPolicy: 'cache-and-network' });
  const found = data?.alarms ?? [];
  if (found.length === 0) return null;
  return (
    <Note
      type="warning"
      role="status"
      title={t('alarms', { n: found.length })}
      description={
        <>
          {found.slice(0, most).map(({ id, kind, actorName, actorOrg, count, lastAt, addresses }) => (
            <p key={id}>
              <AppLink href={`/account-events?by=everyone&search=${encodeURIComponent(actorName)}`}>
                {t(`alarm.${kind}`, { who: actorName, org: actorOrg, n: count })}
              </AppLink>{' '}
              <DateText value={lastAt} time />{' '}
              {addresses.length > 0 && t('alarmFrom', { addresses: addresses.join(', ') })}
            </p>
          ))}
          {found.length > most && <p>{t('alarmsMore', { n: found.length - most })}</p>}
        </>
      }
    />
  );
}
