import { useCommand, usePaged } from '@chengxiao/client';
import { messageKindNames, messageKinds } from '@chengxiao/domain';
import { FilterChoice, PageTitle, ProblemNote, useLanguage, useToast } from '@chengxiao/ui';
import { Button } from 'antd';
import { LinkButton } from '../controls/LinkButton';
import { useUrlFilter } from '../hooks/use-url-filter';
import { useYearless } from '../shell/year/year-offer';
import { MessageList } from './MessageList';
import { markAllMessagesRead, messages } from './messages.graphql';
import { useMessageText } from './messages.i18n';
import './messages.css';

/** What concerns me and is not mine to do, day by day. */
export function MessagesPage() {
  const t = useMessageText();
  const language = useLanguage();
  const { success } = useToast();
  useYearless(t('yearless'));
  const [filter, setFilter] = useUrlFilter(['kind', 'show']);
  const kind = messageKinds.find((each) => each === filter.kind) ?? null;
  const unread = filter.show === 'unread' ? true : filter.show === 'read' ? false : null;
  const paged = usePaged(messages, 'messages', { first: 50, filter: { kind, unread } });
  const readAll = useCommand(markAllMessagesRead);
  const isNarrowed = kind !== null || unread !== null;
  const newest = isNarrowed ? undefined : paged.page?.nodes[0]?.id;
  const all = async (): Promise<void> => {
    const { problem } = await readAll.run({ upTo: newest ?? null });
    if (!problem) success(t('allRead'));
  };
  return (
    <section className="cx-page">
      <header className="cx-head">
        <div>
          <PageTitle title={t('title')} />
          <p className="cx-lead">{t('lead')}</p>
        </div>
        <div className="cx-head-actions">
          <Button loading={readAll.busy} onClick={() => void all()}>
            {t('readAll')}
          </Button>
          <LinkButton to="/messages/settings">{t('settings')}</LinkButton>
        </div>
      </header>
      <div className="cx-filters">
        <FilterChoice
          label={t('kind')}
          value={kind ?? ''}
          options={messageKinds.map((value) => ({ value, label: messageKindNames[value][language] }))}
          onChange={(value) => setFilter({ kind: value })}
        />
        <FilterChoice
          label={t('show')}
          value={filter.show}
          options={[
            { value: 'unread', label: t('unreadOnly') },
            { value: 'read', label: t('readOnly') },
          ]}
          onChange={(value) => setFilter({ show: value })}
        />
      </div>
      <ProblemNote problem={readAll.problem} />
      <MessageList paged={paged} narrowed={isNarrowed} />
    </section>
  );
}
