import { useQuery } from '@apollo/client/react';
import { useCommand } from '@chengxiao/client';
import { DateText, Note, useToast } from '@chengxiao/ui';
import { useState } from 'react';
import { type KeptWord, WordDialog } from '../controls/WordDialog';
import { lastReminder, remindUnsubmitted } from './home.graphql';
import { useHomeText } from './home.i18n';

type RemindUnsubmittedProps = KeptWord & { title: string; year: number; late: boolean; onClose: () => void };

/** 催办 with a word to all who have not submitted, beside when one did so last. */
export function RemindUnsubmitted({ title, year, late, onClose, ...kept }: RemindUnsubmittedProps) {
  const t = useHomeText();
  const { success } = useToast();
  const { data } = useQuery(lastReminder, { variables: { year }, fetchPolicy: 'network-only' });
  const { run, busy, problem } = useCommand(remindUnsubmitted);
  const [already, setAlready] = useState(false);
  const send = async (opinion: string): Promise<boolean> => {
    const { value } = await run({ year, late, opinion });
    setAlready(value?.count === 0);
    if (!value?.count) return false;
    success(t('remind.done', { n: value.count }));
    return true;
  };
  const lead = data && (
    <>
      {data.lastReminder ? (
        <>
          {t('remind.last')} <DateText value={data.lastReminder} time />{' '}
        </>
      ) : (
        t('remind.never', { year })
      )}
      {t('remind.daily')}
    </>
  );
  const note = already && <Note type="warning" title={t('remind.already')} />;
  const words = { title, lead, note, okText: t('remind.send'), label: t('remind.word') };
  return <WordDialog {...words} {...kept} {...{ busy, problem, onClose }} onSend={send} />;
}
