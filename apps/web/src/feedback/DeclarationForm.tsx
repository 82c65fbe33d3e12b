import { checkDeclaration } from '@chengxiao/domain';
import { Choice, FormField, FormScope, type Problem, TextField, useConfirm } from '@chengxiao/ui';
import { useState } from 'react';
import { problemFrom } from '../api/problem-from';
import { FormFoot } from '../forms/FormFoot';
import { useMove } from '../hooks/use-move';
import { declareInterest } from './assignment.graphql';
import { useAssignmentText } from './assignment.i18n';

/** An evaluator declares whether there is a conflict of interest; without it there is no opinion. */
export function DeclarationForm({ id, version }: { id: string; version: number }) {
  const t = useAssignmentText();
  const [answer, setAnswer] = useState<'' | 'none' | 'conflict'>('');
  const [note, setNote] = useState('');
  const [problem, setProblem] = useState<Problem | null>(null);
  const { move, busy } = useMove(declareInterest, t('declare.done'));
  const confirm = useConfirm();
  const conflict = answer === 'conflict';
  const send = async (): Promise<void> => {
    const unanswered = answer === '' ? [{ path: 'conflict', key: 'required' as const }] : [];
    const found = problemFrom([...unanswered, ...checkDeclaration({ conflict, note })]);
    setProblem(found);
    if (found || answer === '') return;
    const question = {
      title: t('declare.submit'),
      lines: [t(`declare.ask.${answer}`)],
      okText: t('declare.submit'),
      final: true,
    };
    if (await confirm(question)) setProblem(await move({ id, version, conflict, note: note || null }));
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
          <FormField path="conflict" label={t('declare.question')} required wide>
            <Choice
              value={answer}
              options={(['none', 'conflict'] as const).map((value) => ({ value, label: t(`declare.${value}`) }))}
              onChange={setAnswer}
            />
          </FormField>
          {conflict && (
            <TextField
              path="note"
              label={t('declare.note')}
              required
              wide
              hint={t('declare.noteHint')}
              rows={3}
              maxLength={1000}
              value={note}
              onChange={setNote}
            />
          )}
        </div>
        <FormFoot busy={busy} submit={{ text: t('declare.submit') }} />
      </FormScope>
    </form>
  );
}
