import { type Cells, checkNotice, type NoticeDraft, noticeFields, openCells, today } from '@chengxiao/domain';
import { DateInput, FormField, TextField } from '@chengxiao/ui';
import { useRef } from 'react';
import { v7 as uuid } from 'uuid';
import { DraftedForm } from '../forms/DraftedForm';
import { problemFrom } from '../api/problem-from';
import { useMove } from '../hooks/use-move';
import { useFeedbackText } from './feedback.i18n';
import { sendResultNotice } from './notice.graphql';

type Notice = Cells<NoticeDraft>;

/** Finance feeds the result of a filed evaluation back to the managing unit. */
export function SendNoticeForm({ evaluationId }: { evaluationId: string }) {
  const t = useFeedbackText();
  // Repeating the same request sends one notice, not two.
  const requestId = useRef(uuid());
  const { move } = useMove(sendResultNotice, t('send.done'));
  return (
    <DraftedForm<Notice>
      kind="resultNotice"
      subject={evaluationId}
      initial={openCells(noticeFields)}
      check={(notice) => problemFrom(checkNotice(notice, today()))}
      ask={({ dueDate }) => ({
        title: t('send.submit'),
        lines: [t('send.ask', { dueDate })],
        okText: t('send.submit'),
        final: true,
      })}
      send={(input) => move({ evaluationId, input, requestId: requestId.current })}
      submitText={t('send.submit')}
    >
      {(notice, set) => (
        <div className="cx-fields">
          <TextField
            path="problems"
            label={t('send.problems')}
            required
            wide
            rows={4}
            maxLength={2000}
            value={notice.problems}
            onChange={(problems) => set({ problems })}
          />
          <TextField
            path="requirements"
            label={t('send.requirements')}
            required
            wide
            rows={4}
            maxLength={2000}
            value={notice.requirements}
            onChange={(requirements) => set({ requirements })}
          />
          <FormField path="dueDate" label={t('send.dueDate')} required hint={t('send.dueHint')}>
            <DateInput value={notice.dueDate} onChange={(dueDate) => set({ dueDate })} />
          </FormField>
        </div>
      )}
    </DraftedForm>
  );
}
