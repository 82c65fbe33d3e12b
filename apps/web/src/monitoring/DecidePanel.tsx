import { addDays, checkDecision, type DecisionDraft, monitoringDecisions, today } from '@chengxiao/domain';
import { Choice, DateInput, FormField, Note, Section, TextField } from '@chengxiao/ui';
import { DraftedForm } from '../forms/DraftedForm';
import { problemFrom } from '../api/problem-from';
import { useMove } from '../hooks/use-move';
import { decideReport } from './monitoring-commands.graphql';
import { useMonitoringText } from './monitoring.i18n';
import type { Report } from './report';

const empty: DecisionDraft = { decision: 'normal', opinion: '', deadline: null, requirement: '', reason: '' };

/** Working days to dispose of a warning are ten; two weeks of the calendar hold them. */
const usualDeadline = (): string => addDays(today(), 14);

/** Finance decides on a submitted report. */
export function DecidePanel({ report: { id, version } }: { report: Report }) {
  const t = useMonitoringText();
  const { move } = useMove(decideReport, t('decide.done'));
  return (
    <Section title={t('decide.title')}>
      <DraftedForm<DecisionDraft>
        kind="monitoringDecision"
        subject={id}
        initial={empty}
        check={(form) => problemFrom(checkDecision(form))}
        ask={({ decision, deadline }) => ({
          title: t('decide.ask.title', { decision: t(`decision.${decision}`) }),
          lines: [t(`decide.ask.${decision}`, { deadline: deadline ?? '' })],
          okText: t('decide.submit'),
          danger: decision === 'suspend',
          final: true,
        })}
        send={(input) => move({ id, version, input })}
        submitText={t('decide.submit')}
        danger={({ decision }) => decision === 'suspend'}
      >
        {(form, set) => (
          <>
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
              <TextField
                path="opinion"
                label={t('decide.opinion')}
                required
                wide
                rows={3}
                maxLength={1000}
                value={form.opinion}
                onChange={(opinion) => set({ opinion })}
              />
              {form.decision === 'correct' && (
                <TextField
                  path="requirement"
                  label={t('decide.requirement')}
                  required
                  wide
                  rows={3}
                  maxLength={1000}
                  value={form.requirement}
                  onChange={(requirement) => set({ requirement })}
                />
              )}
              {form.decision === 'suspend' && (
                <TextField
                  path="reason"
                  label={t('decide.reason')}
                  required
                  wide
                  rows={3}
                  maxLength={1000}
                  value={form.reason}
                  onChange={(reason) => set({ reason })}
                />
              )}
            </div>
            {form.decision === 'suspend' && <Note type="warning" title={t('decide.suspendNote')} />}
          </>
        )}
      </DraftedForm>
    </Section>
  );
}
