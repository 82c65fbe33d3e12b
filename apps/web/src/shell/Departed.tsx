import { useQuery } from '@apollo/client/react';
import { dayText, useLanguage } from '@chengxiao/ui';
import type { ReactNode } from 'react';
import { departure } from './departure.graphql';
import { Nowhere } from './Nowhere';
import { useShellText } from './shell.i18n';

/** By whom something was taken away, when and why, and who can be asked; `otherwise` where nothing is known of it. */
export function Departed({ id, otherwise }: { id: string; otherwise: ReactNode }) {
  const t = useShellText();
  const language = useLanguage();
  const { data, loading } = useQuery(departure, { variables: { id } });
  if (loading) return null;
  const taken = data?.departure;
  if (!taken) return otherwise;
  const { action, at, actorName: who, actorOrg: org, reason } = taken;
  const of = action === 'assignment_withdraw' ? 'withdrawn' : 'removed';
  return (
    <Nowhere title={t(`gone.${of}`)}>
      <p>{t(`gone.${of}Text`, { who, org, day: dayText(at, language) })}</p>
      {reason && <p>{t('gone.reason', { reason })}</p>}
      <p>{t('gone.ask', { who, org })}</p>
    </Nowhere>
  );
}
