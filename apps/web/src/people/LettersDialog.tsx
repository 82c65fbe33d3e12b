import { Confirmation, type Problem, ProblemNote, useToast } from '@chengxiao/ui';
import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import { keepAnswer } from '../shell/keep-answer';
import { usePeopleText } from './people.i18n';

type LettersDialogProps = {
  people: readonly { readonly id: string; readonly name: string }[];
  onDone: () => void;
  onCancel: () => void;
};

/** Makes one-time passwords and keeps their letters as a PDF: they are nowhere else. */
export function LettersDialog({ people, onDone, onCancel }: LettersDialogProps) {
  const t = usePeopleText();
  const { success } = useToast();
  const client = useApolloClient();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const make = async (): Promise<void> => {
    setBusy(true);
    const refused = await keepAnswer('/api/people/letters', {
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ids: people.map(({ id }) => id) }),
    });
    setBusy(false);
    setProblem(refused);
    if (refused) return;
    success(t('lettersDone'));
    void client.refetchQueries({ include: 'active' }).catch(() => undefined);
    onDone();
  };
  return (
    <Confirmation
      title={people.length === 1 ? `${t('letters')}: ${people[0]?.name ?? ''}` : t('lettersOf', { n: people.length })}
      okText={t('lettersMake')}
      lines={[t('lettersLines.new'), t('lettersLines.once'), t('lettersLines.good')]}
      focusOk
      busy={busy}
      onOk={make}
      onCancel={onCancel}
    >
      <ProblemNote problem={problem} />
    </Confirmation>
  );
}
