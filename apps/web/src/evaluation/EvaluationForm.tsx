import { useCommand } from '@chengxiao/client';
import { type EvaluationAction, say } from '@chengxiao/domain';
import { FormField, FormScope, type Problem, Section, useLanguage, useToast } from '@chengxiao/ui';
import { Button, Input } from 'antd';
import { useEffect, useMemo, useState } from 'react';
import { DraftChip } from '../drafts/DraftChip';
import { invalidProblem } from '../api/problem-from';
import { rulePackOf } from '../rule-packs/rule-pack-of';
import { type Draft, useDraft } from '../drafts/use-draft';
import { BudgetClaim } from './BudgetClaim';
import { EvaluationFundsGrid } from './EvaluationFundsGrid';
import { EvaluationItemsGrid } from './EvaluationItemsGrid';
import { type FillForm, formOf, inputOf, liveScore, type ShownEvaluation } from './evaluation-form';
import { moveEvaluation, saveEvaluation } from './evaluation.graphql';
import { useSheetText } from './sheet.i18n';
import { LiveScorePanel } from './LiveScorePanel';

type FormProps = {
  evaluation: ShownEvaluation;
  /** Something was saved or passed on. */
  onDone: () => void;
};
type PassOn = Extract<EvaluationAction, 'report' | 'submit'>;

/** Form F5 while it is filled in: scores follow every key by the same rules that score it when it is saved. */
export function EvaluationForm({ evaluation, onDone }: FormProps) {
  const t = useSheetText();
  const language = useLanguage();
  const pack = rulePackOf(evaluation);
  const [form, setForm] = useState(() => formOf(evaluation));
  const draft = useDraft('evaluation', evaluation.id, form, setForm);
  const { save, busy, problem } = useSave(evaluation.id, setForm, draft, onDone);
  const live = useMemo(() => liveScore(pack, form), [pack, form]);
  const findings = useMemo(
    () => [...live.wrong, ...live.missing].map((each) => ({ path: each.path, message: say(each, language) })),
    [live, language],
  );
  const passOn = evaluation.allowedActions.find(
    (action): action is PassOn => action === 'report' || action === 'submit',
  );
  const wrong = live.wrong.map((each) => ({ path: each.path, message: say(each, language) }));
  return (
    <FormScope problem={problem} findings={findings}>
      <Section title={t('money.title')}>
        <EvaluationFundsGrid rows={form.funds} onChange={(funds) => setForm((old) => ({ ...old, funds }))} />
        <BudgetClaim
          claimed={form.claimedBudgetScore ?? ''}
          result={live.result}
          onChange={(claimedBudgetScore) => setForm((old) => ({ ...old, claimedBudgetScore }))}
        />
      </Section>
      <Section title={t('goal.title')}>
        <Texts form={form} expected={evaluation.annualGoal} onChange={setForm} />
      </Section>
      <Section title={t('item.title')}>
        <EvaluationItemsGrid
          pack={pack}
          rows={form.items}
          onChange={(items) => setForm((old) => ({ ...old, items }))}
        />
      </Section>
      <LiveScorePanel pack={pack} live={live} />
      <div className="cx-form-foot">
        {passOn && (
          <Button type="primary" loading={busy} onClick={() => void save(form, wrong, passOn)}>
            {t(`form.${passOn}`)}
          </Button>
        )}
        <Button disabled={busy} onClick={() => void save(form, wrong)}>
          {t('form.save')}
        </Button>
        <DraftChip draft={draft} />
      </div>
    </FormScope>
  );
}

type Change = (change: (old: FillForm) => FillForm) => void;

/** Saves, and passes on what was saved; the draft is dropped once the server has it. */
function useSave(id: string, change: Change, draft: Draft, onDone: () => void) {
  const t = useSheetText();
  const { success } = useToast();
  const saving = useCommand(saveEvaluation, { refetch: false });
  const moving = useCommand(moveEvaluation, { refetch: false });
  const [problem, setProblem] = useState<Problem | null>(null);
  const [saved, setSaved] = useState(0);
  const { discard } = draft;
  useEffect(() => {
    if (saved === 0) return;
    void discard().then(onDone);
    // Only a save drops the draft, not a new identity of the callbacks.
  }, [saved]);
  const save = async (form: FillForm, wrong: Problem['fields'], passOn?: PassOn): Promise<void> => {
    if (wrong && wrong.length > 0) {
      setProblem(invalidProblem(wrong));
      return;
    }
    setProblem(null);
    const kept = await saving.run({ id, version: form.base, input: inputOf(form) });
    if (!kept.value) {
      setProblem(kept.problem);
      return;
    }
    const { version } = kept.value;
    change((old) => ({ ...old, base: version }));
    if (passOn) {
      const moved = await moving.run({ id, action: passOn, version, reason: null });
      setProblem(moved.problem);
      if (!moved.problem) success(t('form.movedOn'));
    } else success(t('form.saved'));
    setSaved((count) => count + 1);
  };
  return { save, busy: saving.busy || moving.busy, problem };
}

type TextsProps = { form: FillForm; expected: string; onChange: Change };

function Texts({ form, expected, onChange }: TextsProps) {
  const t = useSheetText();
  const area = (key: 'goalCompletion' | 'problems' | 'measures' | 'executionReason', rows: number) => (
    <Input.TextArea
      rows={rows}
      value={form[key]}
      onChange={(event) => {
        const { value } = event.target;
        onChange((old) => ({ ...old, [key]: value }));
      }}
    />
  );
  return (
    <div className="cx-fields">
      <div className="cx-field cx-wide">
        <strong>{t('goal.expected')}</strong>
        <span className="evaluation-text">{expected}</span>
      </div>
      <FormField path="goalCompletion" label={t('goal.completion')} required wide>
        {area('goalCompletion', 3)}
      </FormField>
      <FormField path="executionReason" label={t('money.reason')} hint={t('money.reasonHint')} wide>
        {area('executionReason', 2)}
      </FormField>
      <FormField path="problems" label={t('goal.problems')} wide>
        {area('problems', 2)}
      </FormField>
      <FormField path="measures" label={t('goal.measures')} wide>
        {area('measures', 2)}
      </FormField>
    </div>
  );
}
