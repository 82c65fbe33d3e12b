import { useCommand } from '@chengxiao/client';
import { type EvaluationAction, say } from '@chengxiao/domain';
import { FormField, FormScope, Note, Section, TextField, useLanguage } from '@chengxiao/ui';
import { Input } from 'antd';
import { useMemo } from 'react';
import { Attachments } from '../attachments/Attachments';
import { FormFoot } from '../forms/FormFoot';
import { useDraftedForm } from '../hooks/use-drafted-form';
import { useSaveAndSubmit } from '../hooks/use-save-and-submit';
import { problemFrom } from '../api/problem-from';
import { rulePackOf } from '../rule-packs/rule-pack-of';
import { BudgetClaim } from './BudgetClaim';
import { EvaluationFundsGrid } from './EvaluationFundsGrid';
import { EvaluationItemsGrid } from './EvaluationItemsGrid';
import { type FillForm, formOf, inputOf, liveScore, type ShownEvaluation } from './evaluation-form';
import { DepartmentOpinions } from './DepartmentOpinions';
import { moveEvaluation, saveDepartmentOpinion, saveEvaluation } from './evaluation.graphql';
import { departmentForm, withSaid } from './opinion-form';
import { useOpinionText } from './opinion.i18n';
import { useSheetText } from './sheet.i18n';
import { LiveScorePanel } from './LiveScorePanel';
import { actionsAt } from '../controls/action-places';
import { useBecame } from '../became/use-became';
import { evaluationActionPlaces } from './evaluation-actions';

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
  const said = useOpinionText();
  const { opinable } = evaluation;
  const [passOn] = actionsAt(evaluationActionPlaces, evaluation.allowedActions, 'form');
  const save = useSaving(evaluation, passOn);
  const { form, setForm, problem, busy, draft, submit } = useDraftedForm<FillForm, boolean>({
    // What a department says is another form than the unit's, though it has the same cells.
    kind: opinable ? 'evaluationOpinion' : 'evaluation',
    subject: evaluation.id,
    stored: evaluation,
    initial: () => (opinable ? { ...departmentForm(evaluation), opinionReason: '' } : formOf(evaluation)),
    check: (typed) => problemFrom(liveScore(pack, typed).wrong),
    send: async (typed, andSubmit) => {
      const { saved, problem: refused } = await save(typed, andSubmit);
      // What was typed is saved, though it was not passed on.
      if (saved && refused) onDone();
      return refused;
    },
    onDone,
  });
  const live = useMemo(() => liveScore(pack, form), [pack, form]);
  const findings = useMemo(
    () => [...live.wrong, ...live.missing].map((each) => ({ path: each.path, message: say(each, language) })),
    [live, language],
  );
  return (
    <FormScope problem={problem} findings={findings}>
      {opinable ? (
        <Note type="info" role="status" title={said('lead')} />
      ) : (
        <DepartmentOpinions
          evaluation={evaluation}
          onAdopt={(each) => setForm((old) => withSaid(evaluation, old, [each]))}
        />
      )}
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
      <Attachments subjectType="evaluation" subjectId={evaluation.id} />
      {opinable && (
        <TextField
          path="reason"
          label={said('reason')}
          hint={said('reasonHint')}
          rows={2}
          maxLength={1_000}
          value={form.opinionReason ?? ''}
          onChange={(opinionReason) => setForm((old) => ({ ...old, opinionReason }))}
        />
      )}
      <FormFoot
        busy={busy}
        draft={draft}
        submit={passOn && { text: opinable ? said('submit') : t(`form.${passOn}`), run: () => void submit(true) }}
        save={{ text: opinable ? said('save') : t('form.save'), run: () => void submit(false) }}
      />
    </FormScope>
  );
}

type Change = (change: (old: FillForm) => FillForm) => void;

/** Saves, and passes on what was saved. */
function useSaving({ id, version, opinable, projectName }: ShownEvaluation, passOn: PassOn | undefined) {
  const t = useSheetText();
  const said = useOpinionText();
  const became = useBecame();
  const saving = useCommand(saveEvaluation, { refetch: false });
  const opining = useCommand(saveDepartmentOpinion, { refetch: false });
  const moving = useCommand(moveEvaluation, { refetch: false });
  return useSaveAndSubmit({
    version,
    store: (form: FillForm, known) => {
      const sent = { id, version: known, input: inputOf(form) };
      return opinable ? opining.run({ ...sent, reason: form.opinionReason ?? null }) : saving.run(sent);
    },
    submit: (saved) => moving.run({ id, action: passOn ?? 'submit', version: saved.version, reason: null }),
    words: {
      saved: opinable ? said('saved') : t('form.saved'),
      submitted: became(`evaluation.${passOn ?? 'submit'}`, projectName),
    },
  });
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
