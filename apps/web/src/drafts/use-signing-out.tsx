import { useApolloClient } from '@apollo/client/react';
import { unwrap } from '@chengxiao/client';
import { Modal } from 'antd';
import { useState } from 'react';
import { forgetSearches } from '../search/recent';
import { useSession } from '../session/session';
import { formDraft, saveFormDraft } from './draft.graphql';
import { useDraftText } from './drafts.i18n';
import { dropLocally, localDraft, localKeys, type LocalKey } from './local-drafts';
import { flushDrafts, stopDrafts } from './open-drafts';

type SignOut = () => Promise<unknown>;

/**
 * Signing out on a computer that others may use: what was typed is handed to the server first, then nothing of it stays
 * in the browser. What the server could not take is asked about once.
 */
export function useSigningOut() {
  const t = useDraftText();
  const client = useApolloClient();
  const { position, positions } = useSession();
  const [asking, setAsking] = useState<{ readonly count: number; readonly out: SignOut } | null>(null);
  const own = (): LocalKey[] => localKeys([position, ...positions].map(({ id }) => id));

  /** Whether the server has it, or something newer. */
  const handIn = async ({ form, subject, ...key }: LocalKey): Promise<boolean> => {
    const kept = localDraft({ form, subject, ...key });
    // A draft belongs to the position it was typed in.
    if (!kept || key.position !== position.id) return !kept;
    const { body, base, savedAt } = kept;
    try {
      const variables = { form, subject };
      const { data } = await client.query({ query: formDraft, variables, fetchPolicy: 'network-only' });
      if (data?.formDraft && data.formDraft.savedAt > savedAt) return true;
      const sent = await client.mutate({
        mutation: saveFormDraft,
        variables: { ...variables, body, base, baseVersion: null },
      });
      return sent.data !== undefined && unwrap(sent.data.saveFormDraft).problem === null;
    } catch {
      return false;
    }
  };
  const leave = async (out: SignOut): Promise<void> => {
    stopDrafts();
    own().forEach(dropLocally);
    forgetSearches();
    setAsking(null);
    await out();
  };
  const signOut = async (out: SignOut): Promise<void> => {
    await flushDrafts();
    const handed = await Promise.all(own().map(handIn));
    const count = handed.filter((done) => !done).length;
    if (count > 0) setAsking({ count, out });
    else await leave(out);
  };
  const dialog = asking && (
    <Modal
      open
      title={t('leaving.title', { n: asking.count })}
      okText={t('leaving.out')}
      okButtonProps={{ danger: true }}
      cancelText={t('leaving.stay')}
      onOk={() => void leave(asking.out)}
      onCancel={() => setAsking(null)}
    >
      {t('leaving.text')}
    </Modal>
  );
  return { signOut, dialog };
}
