import { useCommand } from '@chengxiao/client';
import { addDays, checkMonitoringRound, cutoffDate, today } from '@chengxiao/domain';
import { Choice, DateInput, FormField, Section, TextField } from '@chengxiao/ui';
import { Button } from 'antd';
import { useRef, useState } from 'react';
import { v4 as uuid } from 'uuid';
import { budgetYears } from '../controls/budget-years';
import { DraftedForm } from '../forms/DraftedForm';
import { problemFrom } from '../api/problem-from';
import { openRound } from './monitoring-commands.graphql';
import { useMonitoringText } from './monitoring.i18n';

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
  const [requestId] = useState(() => uuid());
  const opened = useRef<string | null>(null);
  const { run } = useCommand(openRound);
  /** A name that was not changed by hand follows the period. */
  const period = (form: Form, change: Partial<Form>): Partial<Form> => {
    const { year, cutoffMonth } = { ...form, ...change };
    return form.name === named(form.year, form.cutoffMonth) ? { ...change, name: named(year, cutoffMonth) } : change;
  };
  return (
    <Section title={t('round.new')}>
      <DraftedForm<Form>
        kind="monitoringRound"
        subject="new"
        initial={() => usualForm(named)}
        check={(form) => problemFrom(checkMonitoringRound(inputOf(form)))}
        ask={({ year, cutoffMonth, dueDate, name }) => ({
          title: t('round.open'),
          lines: [t('round.ask', { name: name.trim(), year, month: cutoffMonth, dueDate }), t('round.scope')],
          okText: t('round.open'),
          final: true,
        })}
        send={async (form) => {
          const { value, problem } = await run({ input: inputOf(form), requestId });
          opened.current = value?.id ?? null;
          return problem;
        }}
        onDone={() => opened.current && onOpened(opened.current)}
        submitText={t('round.open')}
        actions={(busy) => (
          <Button disabled={busy} onClick={onCancel}>
            {t('round.cancel')}
          </Button>
        )}
      >
        {(form, set) => (
          <>
            <p className="cx-lead">{t('round.scope')}</p>
            <div className="cx-fields">
              <FormField path="year" label={t('round.year')} required>
                <Choice
                  value={form.year}
                  placeholder={false}
                  options={budgetYears()}
                  onChange={(year) => set(period(form, { year }))}
                />
              </FormField>
              <FormField path="cutoffMonth" label={t('round.cutoff')} required>
                <Choice
                  value={form.cutoffMonth}
                  placeholder={false}
                  options={months.map((value) => ({ value, label: t('round.month', { n: value }) }))}
                  onChange={(cutoffMonth) => set(period(form, { cutoffMonth }))}
                />
              </FormField>
              <FormField
                path="dueDate"
                label={t('round.due')}
                required
                hint={`${t('round.dueHint')} ${cutoffDate(Number(form.year), Number(form.cutoffMonth))}`}
              >
                <DateInput value={form.dueDate} onChange={(dueDate) => set({ dueDate })} />
              </FormField>
              <TextField
                path="name"
                label={t('round.name')}
                required
                wide
                maxLength={120}
                value={form.name}
                onChange={(name) => set({ name })}
              />
            </div>
          </>
        )}
      </DraftedForm>
    </Section>
  );
}
