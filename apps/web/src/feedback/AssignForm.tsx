import { useQuery } from '@apollo/client/react';
import { problemOf } from '@chengxiao/client';
import { checkAssignment, type Finding, today } from '@chengxiao/domain';
import { Choice, DateInput, FormField, FormScope, type Problem } from '@chengxiao/ui';
import { Button, Input } from 'antd';
import { useRef, useState } from 'react';
import { v7 as uuid } from 'uuid';
import { DraftChip } from '../drafts/DraftChip';
import { problemFrom } from '../api/problem-from';
import { useDraft } from '../drafts/use-draft';
import { useMove } from '../hooks/use-move';
import { assignEvaluation, evaluatorFirms } from './assignment.graphql';
import { useFeedbackText } from './feedback.i18n';

type Task = { evaluatorOrgId: string; dueDate: string; task: string };
const missing: Finding = { path: 'evaluatorOrgId', key: 'required' };

/** Finance hands a filed evaluation to a third-party firm. */
export function AssignForm({ evaluationId }: { evaluationId: string }) {
  const t = useFeedbackText();
  const { data, error } = useQuery(evaluatorFirms);
  const [task, setTask] = useState<Task>({ evaluatorOrgId: '', dueDate: '', task: '' });
  const [problem, setProblem] = useState<Problem | null>(null);
  // Repeating the same request assigns once, not twice.
  const requestId = useRef(uuid());
  const { move, busy } = useMove(assignEvaluation, t('assign.done'));
  const draft = useDraft('assignment', evaluationId, task, setTask);
  const set = (change: Partial<Task>): void => setTask((old) => ({ ...old, ...change }));
  const send = async (): Promise<void> => {
    const found = problemFrom([...(task.evaluatorOrgId ? [] : [missing]), ...checkAssignment(task, today())]);
    if (found) return setProblem(found);
    const refused = await move({ evaluationId, input: task, requestId: requestId.current });
    setProblem(refused);
    if (!refused) await draft.discard();
  };
  const firms = data?.evaluatorFirms ?? [];
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <FormScope problem={problem ?? problemOf(error)}>
        <div className="cx-fields">
          <FormField
            path="evaluatorOrgId"
            label={t('assign.firm')}
            required
            hint={data && firms.length === 0 ? t('assign.noFirms') : undefined}
          >
            <Choice
              value={task.evaluatorOrgId}
              options={firms.map(({ id, name }) => ({ value: id, label: name }))}
              onChange={(evaluatorOrgId) => set({ evaluatorOrgId })}
            />
          </FormField>
          <FormField path="dueDate" label={t('assign.dueDate')} required>
            <DateInput value={task.dueDate} onChange={(dueDate) => set({ dueDate })} />
          </FormField>
          <FormField path="task" label={t('assign.task')} required wide hint={t('assign.taskHint')}>
            <Input.TextArea
              rows={4}
              maxLength={2000}
              value={task.task}
              onChange={(event) => set({ task: event.target.value })}
            />
          </FormField>
        </div>
        <div className="cx-form-foot">
          <Button htmlType="submit" type="primary" loading={busy}>
            {t('assign.submit')}
          </Button>
          <DraftChip draft={draft} />
        </div>
      </FormScope>
    </form>
  );
}
