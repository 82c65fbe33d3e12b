import { DataTable, DateText, ListSkeleton, type Problem, ProblemNote, Section, useToast } from '@chengxiao/ui';
import { Button, Modal } from 'antd';
import { useCallback, useEffect, useState } from 'react';
import { rest } from '../api/rest';
import { useSigningOut } from '../drafts/use-signing-out';
import { useSessionControl } from './session';
import { useShellText } from '../shell/shell.i18n';

/** One session as GET /api/sessions lists it. */
type OwnSession = { id: string; createdAt: string; lastSeenAt: string; userAgent: string | null; current: boolean };

const browser = /(Edg|Firefox|Chrome|Safari)\/(\d+)/;
const system = /Windows|Mac OS X|Android|iPhone|Linux/;

/** Browser and system in two words, from the long line browsers send. */
function deviceOf(agent: string | null): string | null {
  const [, name, version] = browser.exec(agent ?? '') ?? [];
  const on = system.exec(agent ?? '')?.[0];
  return name ? [`${name === 'Edg' ? 'Edge' : name} ${version ?? ''}`, on].filter(Boolean).join(' · ') : null;
}

/** Where one is signed in, with the means to end it. */
export function SessionList() {
  const t = useShellText();
  const { success } = useToast();
  const [asking, setAsking] = useState(false);
  const { signOutEverywhere } = useSessionControl();
  const leaving = useSigningOut();
  const [sessions, setSessions] = useState<OwnSession[]>();
  const [problem, setProblem] = useState<Problem | null>(null);
  const load = useCallback(async () => {
    const answer = await rest<OwnSession[]>('GET', '/api/sessions');
    setProblem(answer.problem);
    if (answer.value) setSessions(answer.value);
  }, []);
  useEffect(() => void load(), [load]);
  const end = async (id: string): Promise<void> => {
    const { problem: refused } = await rest('DELETE', `/api/sessions/${id}`);
    setProblem(refused);
    if (refused) return;
    success(t('accountPage.ended'));
    await load();
  };
  const endAll = async (): Promise<void> => {
    setAsking(false);
    await leaving.signOut(async () => setProblem(await signOutEverywhere()));
  };
  const named = (session: OwnSession): string => deviceOf(session.userAgent) ?? t('accountPage.unknownDevice');
  return (
    <Section
      title={t('accountPage.sessions')}
      extra={
        <Button danger onClick={() => setAsking(true)}>
          {t('accountPage.endAll')}
        </Button>
      }
    >
      <Modal
        open={asking}
        title={t('accountPage.endAll')}
        okText={t('accountPage.endAll')}
        cancelText={t('accountPage.stay')}
        onOk={() => void endAll()}
        onCancel={() => setAsking(false)}
      >
        {t('accountPage.endAllAsk')}
      </Modal>
      {leaving.dialog}
      <ProblemNote problem={problem} onRetry={() => void load()} />
      {!sessions && !problem && <ListSkeleton rows={2} />}
      {sessions && (
        <DataTable
          caption={t('accountPage.sessions')}
          rows={sessions}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'device',
              title: t('accountPage.device'),
              render: (each) => `${named(each)}${each.current ? ` (${t('accountPage.thisOne')})` : ''}`,
            },
            {
              key: 'createdAt',
              title: t('accountPage.started'),
              kind: 'date',
              render: ({ createdAt }) => <DateText value={createdAt} time />,
            },
            {
              key: 'lastSeenAt',
              title: t('accountPage.seen'),
              kind: 'date',
              render: ({ lastSeenAt }) => <DateText value={lastSeenAt} time />,
            },
            {
              key: 'end',
              title: t('accountPage.end'),
              render: (each) =>
                each.current ? null : (
                  <Button
                    size="small"
                    aria-label={t('accountPage.endOf', { device: named(each) })}
                    onClick={() => void end(each.id)}
                  >
                    {t('accountPage.end')}
                  </Button>
                ),
            },
          ]}
        />
      )}
    </Section>
  );
}
