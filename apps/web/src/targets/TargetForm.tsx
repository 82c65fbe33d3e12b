import {
  declaredTotal,
  type Finding,
  hasMidterm,
  problems,
  type RulePack,
  say,
  type TargetFrame,
} from '@chengxiao/domain';
import { currentLanguage, FormField, FormScope, type Problem, Section, useFormScope } from '@chengxiao/ui';
import { Button, Input } from 'antd';
import { useMemo, useState } from 'react';
import { DraftChip } from '../DraftChip';
import { LinkButton } from '../LinkButton';
import { type Draft, useDraft } from '../use-draft';
import { IndicatorGrid } from './IndicatorGrid';
import { PlanGrid } from './PlanGrid';
import { findingsOf, malformedOf, type TargetForm as Form } from './target-form';
import { useTargetText } from './targets.i18n';
import './targets.css';

export type TargetFormProps = {
  id: string;
  /** What is in force for the division and year. */
  pack: RulePack;
  frame: TargetFrame;
  initial: Form;
  /** Reasons of the last return by row id. */
  reasons: ReadonlyMap<string, string>;
  busy: boolean;
  /** Saves, and submits when `andSubmit`; answers the refusal with paths of the screen, or null when all was done. */
  onSave: (form: Form, andSubmit: boolean, keep: (form: Form) => void) => Promise<Problem | null>;
};

const worded = (findings: readonly Finding[]) =>
  findings.map((each) => ({ path: each.path, message: say(each, currentLanguage()) }));

/** Form F1 and the performance plan, to be filled in. Mount it once its data is there. */
export function TargetForm({ id, pack, frame, initial, reasons, busy, onSave }: TargetFormProps) {
  const t = useTargetText();
  const [form, setForm] = useState(initial);
  const [tried, setTried] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const draft = useDraft('target', id, form, setForm);
  const found = useMemo(() => findingsOf(pack, form, frame), [pack, form, frame]);
  const save = async (andSubmit: boolean): Promise<void> => {
    if (andSubmit) setTried(true);
    const wrong = worded(andSubmit ? found : malformedOf(form));
    if (wrong.length > 0) {
      const { status, title } = problems.INVALID;
      setProblem({
        code: 'INVALID',
        status,
        title: title[currentLanguage()],
        detail: t('form.incomplete'),
        fields: wrong,
      });
      return;
    }
    const refused = await onSave(form, andSubmit, setForm);
    setProblem(refused);
    if (!refused) await draft.discard();
  };
  const set = (change: Partial<Form>): void => setForm((old) => ({ ...old, ...change }));
  return (
    <FormScope problem={problem} findings={tried ? worded(found) : undefined}>
      <Goals form={form} frame={frame} onChange={set} />
      <Section title={t('section.annual')}>
        <p className="cx-hint">{t('form.annualHint', { total: declaredTotal(pack, form.annual) })}</p>
        <IndicatorGrid
          half="annual"
          pack={pack}
          rows={form.annual}
          onChange={(annual) => set({ annual })}
          reasons={reasons}
        />
        <Said path="annual" />
      </Section>
      {hasMidterm(frame) && (
        <Section title={t('section.midterm')}>
          <p className="cx-hint">{t('form.midtermHint')}</p>
          <IndicatorGrid
            half="midterm"
            pack={pack}
            rows={form.midterm}
            onChange={(midterm) => set({ midterm })}
            reasons={reasons}
          />
          <Said path="midterm" />
        </Section>
      )}
      <Section title={t('section.plan')}>
        <p className="cx-hint">{t('form.planHint')}</p>
        <PlanGrid rows={form.planSteps} onChange={(planSteps) => set({ planSteps })} yearFunds={frame.yearFunds} />
        <Said path="planSteps" />
      </Section>
      <Foot id={id} busy={busy} draft={draft} onSave={(andSubmit) => void save(andSubmit)} />
    </FormScope>
  );
}

/** What stands against a whole grid. */
function Said({ path }: { path: string }) {
  const message = useFormScope().errorOf(path);
  return message ? <p className="cx-error">{message}</p> : null;
}

function Goals({
  form,
  frame,
  onChange,
}: {
  form: Form;
  frame: TargetFrame;
  onChange: (change: Partial<Form>) => void;
}) {
  const t = useTargetText();
  const [from, to] = [frame.startDate.slice(0, 4), frame.endDate.slice(0, 4)];
  const hint = (text: string): string => `${t('form.goalHint')} · ${t('form.count', { n: [...text].length })}`;
  return (
    <Section title={t('section.goals')}>
      <div className="cx-fields">
        {hasMidterm(frame) && (
          <FormField
            path="midtermGoal"
            label={t('goal.midtermYears', { from, to })}
            required
            wide
            hint={hint(form.midtermGoal)}
          >
            <Input.TextArea
              rows={4}
              value={form.midtermGoal}
              onChange={(event) => onChange({ midtermGoal: event.target.value })}
            />
          </FormField>
        )}
        <FormField path="annualGoal" label={t('goal.annual')} required wide hint={hint(form.annualGoal)}>
          <Input.TextArea
            rows={4}
            value={form.annualGoal}
            onChange={(event) => onChange({ annualGoal: event.target.value })}
          />
        </FormField>
      </div>
    </Section>
  );
}

type FootProps = { id: string; busy: boolean; draft: Draft; onSave: (andSubmit: boolean) => void };

function Foot({ id, busy, draft, onSave }: FootProps) {
  const t = useTargetText();
  return (
    <div className="cx-form-foot">
      <Button type="primary" loading={busy} onClick={() => onSave(true)}>
        {t('form.submit')}
      </Button>
      <Button disabled={busy} onClick={() => onSave(false)}>
        {t('form.save')}
      </Button>
      <LinkButton to={`/targets/${id}`}>{t('form.cancel')}</LinkButton>
      <DraftChip draft={draft} />
    </div>
  );
}
