import { checkNotice, today } from '@chengxiao/domain';
import { DateInput, FormField, FormScope, type Problem } from '@chengxiao/ui';
import { Button, Input } from 'antd';
import { useRef, useState } from 'react';
import { v7 as uuid } from 'uuid';
import { DraftChip } from '../drafts/DraftChip';
import { problemFrom } from '../api/problem-from';
import { useDraft } from '../drafts/use-draft';
import { useMove } from '../hooks/use-move';
import { useFeedbackText } from './feedback.i18n';
import { sendResultNotice } from './notice.graphql';

type Notice = { problems: string; requirements: string; dueDate: string };

/** Finance feeds the result of a filed evaluation back to the managing unit. */
export function SendNoticeForm({ evaluationId }: { evaluationId: string }) {
  const t = useFeedbackText();
  const [notice, setNotice] = useState<Notice>({ problems: '', requirements: '', dueDate: '' });
  const [problem, setProblem] = useState<Problem | null>(null);
  // Repeating the same request sends one notice, not two.
  const requestId = useRef(uuid());
  const { move, busy } = useMove(sendResultNotice, t('send.done'));
  const draft = useDraft('resultNotice', evaluationId, notice, setNotice);
  const set = (change: Partial<Notice>): void => setNotice((old) => ({ ...old, ...change }));
  const send = async (): Promise<void> => {
    const found = problemFrom(checkNotice(notice, today()));
    if (found) return setProblem(found);
    const refused = await move({ evaluationId, input: notice, requestId: requestId.current });
    setProblem(refused);
    if (!refused) await draft.discard();
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <FormScope problem={problem}>
        <div className="cx-fields">
          <FormField path="problems" label={t('send.problems')} required wide>
            <Input.TextArea
              rows={4}
              maxLength={2000}
              value={notice.problems}
              onChange={(event) => set({ problems: event.target.value })}
            />
          </FormField>
          <FormField path="requirements" label={t('send.requirements')} required wide>
            <Input.TextArea
              rows={4}
              maxLength={2000}
              value={notice.requirements}
              onChange={(event) => set({ requirements: event.target.value })}
            />
          </FormField>
          <FormField path="dueDate" label={t('send.dueDate')} required hint={t('send.dueHint')}>
            <DateInput value={notice.dueDate} onChange={(dueDate) => set({ dueDate })} />
          </FormField>
        </div>
        <div className="cx-form-foot">
          <Button htmlType="submit" type="primary" loading={busy}>
            {t('send.submit')}
          </Button>
          <DraftChip draft={draft} />
        </div>
      </FormScope>
    </form>
  );
}
