import { useQuery } from '@apollo/client/react';
import { useCommand } from '@chengxiao/client';
import { DateText, FormScope, TextField, useToast } from '@chengxiao/ui';
import { Modal } from 'antd';
import { useState } from 'react';
import { lastReminder, remindUnsubmitted } from './home.graphql';
import { useHomeText } from './home.i18n';

type RemindUnsubmittedProps = { title: string; year: number; late: boolean; onClose: () => void };

/** 催办 with a word to all who have not submitted, beside when one did so last. */
export function RemindUnsubmitted({ title, year, late, onClose }: RemindUnsubmittedProps) {
  const t = useHomeText();
  const { success } = useToast();
  const [opinion, setOpinion] = useState('');
  const { data } = useQuery(lastReminder, { variables: { year }, fetchPolicy: 'network-only' });
  const { run, busy, problem } = useCommand(remindUnsubmitted);
  const send = async (): Promise<void> => {
    const { value } = await run({ year, late, opinion });
    if (!value) return;
    success(value.count > 0 ? t('remind.done', { n: value.count }) : t('remind.already'));
    onClose();
  };
  return (
    <Modal
      open
      title={title}
      okText={t('remind.send')}
      confirmLoading={busy}
      onOk={() => void send()}
      onCancel={onClose}
    >
      <FormScope problem={problem}>
        {data && (
          <p className="cx-hint">
            {data.lastReminder ? (
              <>
                {t('remind.last')} <DateText value={data.lastReminder} time />
              </>
            ) : (
              t('remind.never', { year })
            )}
          </p>
        )}
        <TextField
          path="opinion"
          label={t('remind.word')}
          rows={2}
          maxLength={1000}
          value={opinion}
          onChange={setOpinion}
        />
      </FormScope>
    </Modal>
  );
}
