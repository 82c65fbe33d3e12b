import { useQuery } from '@apollo/client/react';
import { useCommand } from '@chengxiao/client';
import { DateText, useToast } from '@chengxiao/ui';
import { WordDialog } from '../controls/WordDialog';
import { lastReminder, remindUnsubmitted } from './home.graphql';
import { useHomeText } from './home.i18n';

type RemindUnsubmittedProps = { title: string; year: number; late: boolean; onClose: () => void };

/** 催办 with a word to all who have not submitted, beside when one did so last. */
export function RemindUnsubmitted({ title, year, late, onClose }: RemindUnsubmittedProps) {
  const t = useHomeText();
  const { success } = useToast();
  const { data } = useQuery(lastReminder, { variables: { year }, fetchPolicy: 'network-only' });
  const { run, busy, problem } = useCommand(remindUnsubmitted);
  const send = async (opinion: string): Promise<boolean> => {
    const { value } = await run({ year, late, opinion });
    if (!value) return false;
    success(value.count > 0 ? t('remind.done', { n: value.count }) : t('remind.already'));
    return true;
  };
  const lead = data?.lastReminder ? (
    <>
      {t('remind.last')} <DateText value={data.lastReminder} time />
    </>
  ) : (
    data && t('remind.never', { year })
  );
  const words = { title, lead, okText: t('remind.send'), label: t('remind.word') };
  return <WordDialog {...words} {...{ busy, problem, onClose }} onSend={send} />;
}
