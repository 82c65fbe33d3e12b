import { useQuery } from '@apollo/client/react';
import { finding } from '@chengxiao/domain';
import { Confirmation, DataTable, DateText, FormScope, type Problem, Section, TextField } from '@chengxiao/ui';
import { Button } from 'antd';
import { useState } from 'react';
import { problemFrom } from '../api/problem-from';
import { useMove } from '../hooks/use-move';
import { endSessions, personSessions } from './people.graphql';
import { usePeopleText } from './people.i18n';

/** Where a person is signed in now, and the way to end all of it. */
export function PersonSessions({ id, name }: { id: string; name: string }) {
  const t = usePeopleText();
  const { data } = useQuery(personSessions, { variables: { id }, fetchPolicy: 'cache-and-network' });
  const [asking, setAsking] = useState(false);
  const sessions = data?.person.sessions ?? [];
  return (
    <Section
      title={t('sessions')}
      count={sessions.length}
      extra={
        <Button danger onClick={() => setAsking(true)}>
          {t('endSessions')}
        </Button>
      }
    >
      {sessions.length === 0 ? (
        <p className="cx-hint">{t('sessionsEmpty')}</p>
      ) : (
        <DataTable
          caption={t('sessions')}
          rows={sessions}
          rowKey={({ id: key }) => key}
          columns={[
            { key: 'address', title: t('session.address'), render: ({ address }) => address },
            {
              key: 'began',
              title: t('session.began'),
              kind: 'date',
              render: ({ createdAt }) => <DateText value={createdAt} time />,
            },
            {
              key: 'seen',
              title: t('session.seen'),
              kind: 'date',
              render: ({ lastSeenAt }) => <DateText value={lastSeenAt} time />,
            },
          ]}
        />
      )}
      {asking && <EndSessions id={id} name={name} onClose={() => setAsking(false)} />}
    </Section>
  );
}

function EndSessions({ id, name, onClose }: { id: string; name: string; onClose: () => void }) {
  const t = usePeopleText();
  const [reason, setReason] = useState('');
  const [wrong, setWrong] = useState<Problem | null>(null);
  const { move, busy, problem } = useMove(endSessions, t('sessionsEnded'));
  const send = async (): Promise<void> => {
    const found = problemFrom(reason.trim() ? [] : [finding('reason', 'required')]);
    setWrong(found);
    if (!found && (await move({ id, reason })) === null) onClose();
  };
  return (
    <Confirmation
      title={t('endSessions')}
      okText={t('endSessions')}
      lines={[t('endSessionsLine', { name })]}
      danger
      busy={busy}
      onOk={send}
      onCancel={onClose}
    >
      <FormScope problem={wrong ?? problem}>
        <TextField
          path="reason"
          label={t('reason')}
          required
          autoFocus
          rows={3}
          maxLength={1000}
          value={reason}
          onChange={(text) => {
            setReason(text);
            setWrong(null);
          }}
        />
      </FormScope>
    </Confirmation>
  );
}
