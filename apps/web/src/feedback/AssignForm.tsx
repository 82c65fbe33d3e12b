import { useQuery } from '@apollo/client/react';
import { problemOf } from '@chengxiao/client';
import {
  type AssignmentDraft,
  assignmentFields,
  type Cells,
  checkAssignment,
  type Finding,
  openCells,
  today,
} from '@chengxiao/domain';
import { Choice, DateInput, FormField, TextField } from '@chengxiao/ui';
import { useRef } from 'react';
import { v7 as uuid } from 'uuid';
import { DraftedForm } from '../forms/DraftedForm';
import { problemFrom } from '../api/problem-from';
import { useMove } from '../hooks/use-move';
import { assignEvaluation, evaluatorFirms } from './assignment.graphql';
import { useFeedbackText } from './feedback.i18n';

type Task = Cells<AssignmentDraft>;
const missing: Finding = { path: 'evaluatorOrgId', key: 'required' };

/** Finance hands a filed evaluation to a third-party firm. */
export function AssignForm({ evaluationId }: { evaluationId: string }) {
  const t = useFeedbackText();
  const { data, error } = useQuery(evaluatorFirms);
  // Repeating the same request assigns once, not twice.
  const requestId = useRef(uuid());
  const { move } = useMove(assignEvaluation, t('assign.done'));
  const firms = data?.evaluatorFirms ?? [];
  return (
    <DraftedForm<Task>
      kind="assignment"
      subject={evaluationId}
      initial={openCells(assignmentFields)}
      check={(task) => problemFrom([...(task.evaluatorOrgId ? [] : [missing]), ...checkAssignment(task, today())])}
      send={(input) => move({ evaluationId, input, requestId: requestId.current })}
      submitText={t('assign.submit')}
      failure={problemOf(error)}
    >
      {(task, set) => (
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
          <TextField
            path="task"
            label={t('assign.task')}
            required
            wide
            hint={t('assign.taskHint')}
            rows={4}
            maxLength={2000}
            value={task.task}
            onChange={(task) => set({ task })}
          />
        </div>
      )}
    </DraftedForm>
  );
}
