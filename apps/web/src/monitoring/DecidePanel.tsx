import { useCommand } from '@chengxiao/client';
import { addDays, checkDecision, type DecisionDraft, monitoringDecisions, today } from '@chengxiao/domain';
import { Choice, DateInput, FormField, FormScope, type Problem, Section, useToast } from '@chengxiao/ui';
import { Alert, Button, Input } from 'antd';
import { useState } from 'react';
import { DraftChip } from '../drafts/DraftChip';
import { invalidProblem, toProblemFields } from '../api/problem-from';
import { useDraft } from '../drafts/use-draft';
import { decideReport } from './monitoring-commands.graphql';
import { useMonitoringText } from './monitoring.i18n';
import type { Report } from './report';

const empty: DecisionDraft = { decision: 'normal', opinion: '', deadline: null, requirement: '', reason: '' };

/** Working days to dispose of a warning are ten; two weeks of the calendar hold them. */
const usualDeadline = (): string => addDays(today(), 14);

/** Finance decides on a submitted report. */
export function DecidePanel({ report: { id, version } }: { report: Report }) {
  const t = useMonitoringText();
  const { success } = useToast();
  const [form, setForm] = useState(empty);
  const [problem, setProblem] = useState<Problem | null>(null);
  const { run, busy } = useCommand(decideReport);
  const draft = useDraft('monitoringDecision', id, form, setForm);
  const set = (change: Partial<DecisionDraft>): void => setForm((old) => ({ ...old, ...change }));
  const decide = async (): Promise<void> => {
    const found = checkDecision(form);
    if (found.length > 0) return setProblem(invalidProblem(toProblemFields(found)));
    const { problem: refused } = await run({ id, version, input: form });
    setProblem(refused);
    if (refused) return undefined;
    success(t('decide.done'));
    return draft.discard();
  };
  return (
    <Section title={t('decide.title')}>
      <FormScope problem={problem}>
        <div className="cx-fields">
          <FormField path="decision" label={t('decide.decision')} required>
            <Choice
              value={form.decision}
              placeholder={false}
              options={monitoringDecisions.map((value) => ({ value, label: t(`decision.${value}`) }))}
              onChange={(decision) =>
                set({ decision, deadline: decision === 'correct' ? (form.deadline ?? usualDeadline()) : null })
              }
            />
          </FormField>
          {form.decision === 'correct' && (
            <FormField path="deadline" label={t('decide.deadline')} required>
              <DateInput value={form.deadline} onChange={(deadline) => set({ deadline: deadline || null })} />
            </FormField>
          )}
          <FormField path="opinion" label={t('decide.opinion')} required wide>
            <Input.TextArea
              rows={3}
              maxLength={1000}
              value={form.opinion}
              onChange={(event) => set({ opinion: event.target.value })}
            />
          </FormField>
          {form.decision === 'correct' && (
            <FormField path="requirement" label={t('decide.requirement')} required wide>
              <Input.TextArea
                rows={3}
                maxLength={1000}
                value={form.requirement}
                onChange={(event) => set({ requirement: event.target.value })}
              />
            </FormField>
          )}
          {form.decision === 'suspend' && (
            <FormField path="reason" label={t('decide.reason')} required wide>
              <Input.TextArea
                rows={3}
                maxLength={1000}
                value={form.reason}
                onChange={(event) => set({ reason: event.target.value })}
              />
            </FormField>
          )}
        </div>
        {form.decision === 'suspend' && <Alert type="warning" showIcon title={t('decide.suspendNote')} />}
        <div className="cx-form-foot">
          <Button type="primary" danger={form.decision === 'suspend'} loading={busy} onClick={() => void decide()}>
            {t('decide.submit')}
          </Button>
          <DraftChip draft={draft} />
        </div>
      </FormScope>
    </Section>
  );
}
