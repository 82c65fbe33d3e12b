import { useQuery } from '@apollo/client/react';
import { type MessageSwitchesQuery, problemOf, useCommand } from '@chengxiao/client';
import { messageKindNames } from '@chengxiao/domain';
import {
  AppLink,
  BackLink,
  type Column,
  DataTable,
  ListSkeleton,
  PageTitle,
  ProblemNote,
  Section,
  useLanguage,
} from '@chengxiao/ui';
import { Switch } from 'antd';
import { messageSwitches, setMessageSwitch } from './messages.graphql';
import { useMessageText } from './messages.i18n';
import './messages.css';

type Chosen = MessageSwitchesQuery['messageSwitches'][number];

/** Of which kinds of message one is told, and how. */
export function MessageSettingsPage() {
  const t = useMessageText();
  const { data, error, refetch } = useQuery(messageSwitches);
  const setting = useCommand(setMessageSwitch);
  const problem = problemOf(error);
  const columns = useColumns((chosen) => void setting.run(chosen));
  return (
    <section className="cx-page">
      <header>
        <BackLink href="/messages" label={t('title')} />
        <PageTitle title={t('settingsPage.title')} />
        <p className="cx-lead">{t('settingsPage.lead')}</p>
      </header>
      <ProblemNote problem={problem ?? setting.problem} onRetry={error && (() => void refetch())} />
      {!data && !problem && <ListSkeleton rows={6} />}
      {data && (
        <Section title={t('settingsPage.kinds')}>
          <MailNote {...data.mailAddress} />
          <DataTable
            caption={t('settingsPage.kinds')}
            rows={data.messageSwitches}
            rowKey={({ kind }) => kind}
            columns={columns}
          />
        </Section>
      )}
    </section>
  );
}

function MailNote({ email, available }: MessageSwitchesQuery['mailAddress']) {
  const t = useMessageText();
  if (!available) return <p className="cx-hint">{t('settingsPage.noMail')}</p>;
  return (
    <p className="cx-hint">
      {email ? t('settingsPage.mailedTo', { email }) : t('settingsPage.noAddress')}{' '}
      <AppLink href="/account">{t('settingsPage.account')}</AppLink>
    </p>
  );
}

function useColumns(onChange: (chosen: Pick<Chosen, 'kind' | 'inApp' | 'email'>) => void): readonly Column<Chosen>[] {
  const t = useMessageText();
  const language = useLanguage();
  return [
    { key: 'kind', title: t('settingsPage.kind'), render: ({ kind }) => messageKindNames[kind][language] },
    ...(['inApp', 'email'] as const).map((way): Column<Chosen> => ({
      key: way,
      title: t(`settingsPage.${way}`),
      render: ({ kind, inApp, email, [way]: on }) => (
        <Switch
          checked={on}
          aria-label={t(`settingsPage.${way}Of`, { kind: messageKindNames[kind][language] })}
          onChange={(checked) => onChange({ kind, inApp, email, [way]: checked })}
        />
      ),
    })),
  ];
}
