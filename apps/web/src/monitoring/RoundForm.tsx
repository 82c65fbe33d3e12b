import { useCommand } from '@chengxiao/client';
import { addDays, checkMonitoringRound, cutoffDate, today } from '@chengxiao/domain';
import { Choice, DateInput, FormField, FormScope, type Problem, Section } from '@chengxiao/ui';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { v4 as uuid } from 'uuid';
import { DraftChip } from '../drafts/DraftChip';
import { invalidProblem, toProblemFields } from '../api/problem-from';
import { useDraft } from '../drafts/use-draft';
import { openRound } from './monitoring-commands.graphql';
import { useMonitoringText } from './monitoring.i18n';
import { budgetYears } from '../controls/budget-years';

type Form = { year: string; cutoffMonth: string; dueDate: string; name: string };

const months = Array.from({ length: 12 }, (_, index) => String(index + 1));

/** The month before this one: what a round usually asks for. */
function usualForm(name: (year: string, month: string) => string): Form {
  const end = addDays(`${today().slice(0, 7)}-01`, -1);
  const [year, month] = [end.slice(0, 4), String(Number(end.slice(5, 7)))];
  return { year, cutoffMonth: month, dueDate: addDays(today(), 14), name: name(year, month) };
}

const inputOf = ({ year, cutoffMonth, dueDate, name }: Form) => ({
  year: Number(year),
  cutoffMonth: Number(cutoffMonth),
  dueDate,
  name: name.trim(),
});

/** Finance opens a round of its own division. */
export function RoundForm({ onCancel, onOpened }: { onCancel: () => void; onOpened: (id: string) => void }) {
  const t = useMonitoringText();
  const named = (year: string, month: string) => t('round.nameOf', { year, month });
  const [form, setForm] = useState(() => usualForm(named));
  const [requestId] = useState(() => uuid());
  const [problem, setProblem] = useState<Problem | null>(null);
  const { run, busy } = useCommand(openRound);
  const draft = useDraft('monitoringRound', 'new', form, setForm);
  const period = (change: Partial<Form>): void =>
    setForm((old) => {
      const next = { ...old, ...change };
      // A name that was not changed by hand follows the period.
      const follows = old.name === named(old.year, old.cutoffMonth);
      return follows ? { ...next, name: named(next.year, next.cutoffMonth) } : next;
    });
  const open = async (): Promise<void> => {
    const input = inputOf(form);
    const found = checkMonitoringRound(input);
    if (found.length > 0) return setProblem(invalidProblem(toProblemFields(found)));
    const { value, problem: refused } = await run({ input, requestId });
    setProblem(refused);
    if (!value) return undefined;
    await draft.discard();
    return onOpened(value.id);
  };
  return (
    <Section title={t('round.new')}>
      <FormScope problem={problem}>
        <p className="cx-lead">{t('round.scope')}</p>
        <div className="cx-fields">
          <FormField path="year" label={t('round.year')} required>
            <Choice
              value={form.year}
              placeholder={false}
              options={budgetYears()}
              onChange={(year) => period({ year })}
            />
          </FormField>
          <FormField path="cutoffMonth" label={t('round.cutoff')} required>
            <Choice
              value={form.cutoffMonth}
              placeholder={false}
              options={months.map((value) => ({ value, label: t('round.month', { n: value }) }))}
              onChange={(cutoffMonth) => period({ cutoffMonth })}
            />
          </FormField>
          <FormField
            path="dueDate"
            label={t('round.due')}
            required
            hint={`${t('round.dueHint')} ${cutoffDate(Number(form.year), Number(form.cutoffMonth))}`}
          >
            <DateInput value={form.dueDate} onChange={(dueDate) => setForm((old) => ({ ...old, dueDate }))} />
          </FormField>
          <FormField path="name" label={t('round.name')} required wide>
            <Input
              value={form.name}
              maxLength={120}
              onChange={(event) => setForm((old) => ({ ...old, name: event.target.value }))}
            />
          </FormField>
        </div>
        <div className="cx-form-foot">
          <Button type="primary" loading={busy} onClick={() => void open()}>
            {t('round.open')}
          </Button>
          <Button disabled={busy} onClick={onCancel}>
            {t('round.cancel')}
          </Button>
          <DraftChip draft={draft} />
        </div>
      </FormScope>
    </Section>
  );
}
