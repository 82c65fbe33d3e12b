import { declaredTotal, hasMidterm, type LintRuleId, shortForm } from '@chengxiao/domain';
import { FormScope, Note, Section } from '@chengxiao/ui';
import { type ReactNode, useCallback, useMemo, useRef } from 'react';
import { FindingActions } from '../../lint/finding-actions';
import { FindingMark } from '../../lint/FindingMark';
import { FindingPanel } from '../../lint/FindingPanel';
import type { ShownFinding } from '../../lint/finding';
import { FixButtons, FixProvider } from '../../lint/FixButtons';
import { FixKindButton, FixKindProvider, useFixKinds } from '../../lint/FixKind';
import { FixOffer } from '../../lint/FixOffer';
import { useLintText } from '../../lint/lint.i18n';
import { SimilarTargets } from '../../lint/SimilarTargets';
import { type Marks, useMarks } from '../../lint/use-marks';
import { toProblemFields } from '../../api/problem-from';
import { useDraftedForm } from '../../hooks/use-drafted-form';
import type { StoredObject } from '../../hooks/use-merging';
import { IndicatorGrid } from './IndicatorGrid';
import type { LintInput } from '../findings/lint-form';
import { PlanGrid } from './PlanGrid';
import { ShortPlan } from './ShortPlan';
import { ShortRows } from './ShortRows';
import { useShortText } from './short.i18n';
import { completed, type IndicatorCells, type TargetForm as Form } from './target-form';
import { CarriedNote, Unchanged } from './Unchanged';
import { type Confirming, useConfirming } from './use-carried';
import { TargetFoot } from './TargetFoot';
import { TargetGoals } from './TargetGoals';
import { useTargetText } from '../targets.i18n';
import { useFormCheck } from '../findings/use-form-check';
import { type Grids, useFixing, useGrids } from '../findings/use-fixing';
import { useFormFindings } from '../findings/use-form-findings';
import { type Save, useSubmission } from './use-submission';
import '../targets.css';
import { FieldMessage } from '../../forms/FieldMessage';

export type TargetFormProps = {
  id: string;
  /** What is in force for the division and year, and what the form is examined against. */
  lintInput: LintInput;
  /** What is changed. */
  stored: StoredObject;
  initial: Form;
  /** The approved form that is adjusted: it stands beside what is typed. */
  approved?: Form;
  /** Reasons of the last return by row id. */
  reasons: ReadonlyMap<string, string>;
  /** Where leaving without saving leads; the page of the target unless said otherwise. */
  home?: string;
  /** Its files, before the buttons that send it; an adjustment has them beside its reason. */
  files?: ReactNode;
  /** Saves, and submits when `andSubmit`; answers the refusal with paths of the screen, or null when all was done. */
  onSave: Save;
};

const panel = 'findings';

/** Form F1 and the performance plan, to be filled in. Mount it once its data is there. */
export function TargetForm(props: TargetFormProps) {
  const { id, lintInput, stored, initial, approved, reasons, home = `/targets/${props.id}`, files, onSave } = props;
  const { frame } = lintInput;
  const shortText = useShortText();
  const drafted = useDraftedForm<Form, boolean>({
    kind: 'target',
    subject: id,
    stored,
    initial,
    revive: (kept) => completed(kept, initial),
    check: (typed, andSubmit) => submission.check(typed, andSubmit),
    send: (typed, andSubmit) => submission.send(typed, andSubmit),
  });
  const { form, set, setForm: change, busy, draft } = drafted;
  const { examined, checkNow: now } = useFormCheck(lintInput, form);
  const submission = useSubmission(now, onSave, drafted.adopt);
  const findings = useFormFindings(examined);
  const marks = useMarks(findings);
  const grids = useGrids();
  const confirming = useConfirming(lintInput, form, change);
  const fixing = useFixing(form, grids, set, now);
  const { fixAll } = fixing;
  const allOf = useCallback((rule: LintRuleId) => fixAll(findings, rule), [fixAll, findings]);
  const { kinds, dialog } = useFixKinds(findings, panel, allOf);
  const { tried, marked } = submission;
  const checks = useMemo(() => (tried ? toProblemFields(examined.checks) : undefined), [tried, examined]);
  const faults = checks?.length ?? 0;
  const parts = { form, approved, lintInput, reasons, marks, findings, grids, confirming, onChange: set };
  const short = frame.formKind === 'short';
  // What a longer form held stays in sight until it is taken out: hidden, it would keep this one back for good.
  const held = useRef(false);
  held.current ||= form.midtermGoal !== '' || form.midterm.length > 0;
  const midterm = held.current || (!short && hasMidterm(frame));
  return (
    <FindingActions value={FixButtons}>
      <FixProvider value={fixing.fix}>
        <FixKindProvider value={kinds}>
          <FormScope problem={drafted.problem} marked={marked} findings={checks}>
            {confirming && <CarriedNote confirming={confirming} year={frame.year} />}
            {short && <Note type="info" title={shortText('title')} description={shortText('lead')} />}
            <TargetGoals {...{ form, approved, frame, midterm, marks, confirming }} onChange={set} />
            <Half half="annual" {...parts} />
            {midterm && <Half half="midterm" {...parts} />}
            <Plan {...parts} />
            <Findings {...{ form, lintInput, findings, fixing, faults }} ready={examined.form !== null} />
            {files}
            <TargetFoot
              {...{ home, busy, draft, findings, faults, panel }}
              onSave={(andSubmit) => void drafted.submit(andSubmit)}
            />
          </FormScope>
          {dialog}
        </FixKindProvider>
      </FixProvider>
    </FindingActions>
  );
}

type PartProps = {
  form: Form;
  approved: Form | undefined;
  lintInput: LintInput;
  reasons: ReadonlyMap<string, string>;
  marks: Marks;
  findings: readonly ShownFinding[];
  grids: Grids;
  confirming: Confirming | null;
  onChange: (change: Partial<Form>) => void;
};

/** The indicators of the year, or of the whole period. */
function Half({
  half,
  form,
  approved,
  lintInput,
  reasons,
  marks,
  findings,
  grids,
  confirming,
  onChange,
}: PartProps & { half: 'annual' | 'midterm' }) {
  const t = useTargetText();
  const hint =
    half === 'annual'
      ? t('form.annualHint', { total: declaredTotal(lintInput.pack, form.annual) })
      : t('form.midtermHint');
  const rows = {
    hint,
    lintInput,
    marks,
    confirming,
    rows: form[half],
    approved: approved?.[half],
    handle: grids[half],
    onChange: (next: IndicatorCells[]) => onChange({ [half]: next }),
  };
  return (
    <Section title={t(`section.${half}`)} extra={<PartMark findings={findings} path={half} />}>
      {lintInput.frame.formKind === 'short' && half === 'annual' ? (
        <ShortRows {...rows} />
      ) : (
        <IndicatorGrid {...rows} half={half} reasons={reasons} />
      )}
      <FieldMessage path={half} />
    </Section>
  );
}

function Plan({ form, approved, lintInput: { frame }, marks, grids, confirming, onChange }: PartProps) {
  const t = useTargetText();
  const steps = {
    rows: form.planSteps,
    approved: approved?.planSteps,
    yearFunds: frame.yearFunds,
    onChange: (planSteps: Form['planSteps']) => onChange({ planSteps }),
  };
  return (
    <Section title={t('section.plan')}>
      <p className="cx-hint">{t('form.planHint')}</p>
      {frame.formKind === 'short' && form.planSteps.length <= shortForm.planSteps ? (
        <ShortPlan {...steps} />
      ) : (
        <PlanGrid {...steps} marks={marks} handle={grids.planSteps} />
      )}
      {confirming && <Unchanged confirming={confirming} block="planSteps" />}
      <FieldMessage path="planSteps" />
    </Section>
  );
}

/** What is found about a whole part of the form. */
function PartMark({ findings, path }: { findings: readonly ShownFinding[]; path: string }) {
  const found = findings.filter((each) => each.path === path);
  return found.length > 0 ? <FindingMark findings={found} /> : null;
}

type FindingsProps = {
  form: Form;
  lintInput: LintInput;
  ready: boolean;
  /** Cells that keep the form back. */
  faults: number;
  findings: readonly ShownFinding[];
  fixing: ReturnType<typeof useFixing>;
};

const ofRule = (rule: LintRuleId) => (
  <div className="lint-acts">
    <FixKindButton rule={rule} />
  </div>
);

/** The panel below the form, where nothing that is typed into moves when a finding comes or goes. */
function Findings({ form, lintInput: { context }, ready, faults, findings, fixing: { offer } }: FindingsProps) {
  const lintText = useLintText();
  const names = useMemo(() => form.annual.map(({ name }) => name).filter(Boolean), [form.annual]);
  const text = names.join('\n');
  const more = useCallback(
    ({ rule }: ShownFinding) => rule === 'L06' && <SimilarTargets context={context} names={text.split('\n')} />,
    [context, text],
  );
  const note = useMemo(() => <FixOffer offer={offer} />, [offer]);
  return (
    <FindingPanel
      id={panel}
      {...{ findings, ready, note, more }}
      ofRule={ofRule}
      portion={40}
      noneText={faults === 0 ? lintText('noneText') : undefined}
    />
  );
}
