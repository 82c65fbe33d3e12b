import {
  type Cells,
  applyFix,
  blockingOf,
  checkCarried,
  checkTarget,
  type Finding,
  type Fund,
  type LintChange,
  type LintContext,
  type LintFinding,
  lintTarget,
  notLinted,
  pickFields,
  type RulePack,
  type TargetFrame,
  type TargetHead,
  targetHeadFields,
} from '@chengxiao/domain';
import { toFormPath } from '../declaration/short-form';
import { blocksOf, type CarriedSource } from '../declaration/carried-source';
import { onScreen, type Sent, toDraft, type TargetForm } from '../declaration/target-form';

/** What a form is examined against; it stays the same while one types. */
export type LintInput = {
  readonly pack: RulePack;
  readonly frame: TargetFrame;
  readonly projectName: string;
  readonly funds: readonly Fund[];
  readonly context: LintContext;
  /** What a continuing project was begun from; null for others. */
  readonly carried: CarriedSource | null;
  /** Division and function of expenditure whose library indicators are offered. */
  readonly place: { readonly divisionCode: string; readonly functionCode: string };
};

/** The findings about a form, each with the path of its cell on the screen. */
export type FormFindings = {
  /** The form that was examined, and against what; null before the first time. */
  readonly form: TargetForm | null;
  readonly input: LintInput | null;
  /** Findings of the declaration check that the linter does not report too. */
  readonly checks: readonly Finding[];
  readonly findings: readonly LintFinding[];
};

/** Rows are counted on the screen: blank ones have numbers too, and each half counts from one. */
function numberOnScreen<T extends Finding>(found: T, { indicators }: Sent): T {
  const row = found.params?.['row'];
  const index = typeof row === 'number' ? indicators[row - 1]?.split('.')[1] : undefined;
  return index === undefined ? found : { ...found, params: { ...found.params, row: Number(index) + 1 } };
}

/** The cell of a finding. L11, a dimension without indicators, has no cell and is shown at the annual half of the form. */
const placeOf = ({ rule, path }: LintFinding, sent: Sent): string => (rule === 'L11' ? 'annual' : onScreen(path, sent));

/** Everything that can be said of a form as it is typed: the same rules that the API runs when it is submitted. */
export function lintForm(input: LintInput, form: TargetForm): FormFindings {
  const { pack, frame, projectName, funds, context } = input;
  const sent = toDraft(form);
  // The form states no totals of its own: the money of the project is their only source.
  const subject = { draft: sent.draft, frame, projectName, funds, total: null, midtermTotal: null };
  const linted = lintTarget(pack, subject, context);
  const toShownPath = toFormPath(frame.formKind ?? 'full');
  const same = input.carried
    ? checkCarried(blocksOf(input.carried, frame.year, sent.draft, form.confirmed), sent.draft)
    : [];
  return {
    form,
    input,
    // As on submission: a finding of the declaration check is dropped only where a blocking lint finding covers it.
    checks: [...notLinted(checkTarget(pack, sent.draft, frame), blockingOf(linted)), ...same].map((found) => ({
      ...numberOnScreen(found, sent),
      path: found.key === 'midtermMissing' ? 'midterm' : toShownPath(onScreen(found.path, sent)),
    })),
    findings: linted.map((found) => ({
      ...numberOnScreen(found, sent),
      path: toShownPath(placeOf(found, sent)),
      fixes: found.fixes.map(({ label, changes }) => ({
        label,
        changes: changes.map(({ path, value }) => ({ path: onScreen(path, sent), value })),
      })),
    })),
  };
}

/** The form with cells of the screen written; parts that no change concerns stay the same objects. */
export function applyChanges(form: TargetForm, changes: readonly LintChange[]): TargetForm {
  const texts = changes.map(({ path, value }) => ({ path, value: value ?? '' }));
  const next = applyFix(form, { changes: texts });
  const concerns = (part: keyof TargetForm): boolean =>
    texts.some(({ path }) => path === part || path.startsWith(`${part}.`));
  return {
    ...pickFields<Cells<TargetHead>>(targetHeadFields, next),
    confirmed: form.confirmed,
    annual: concerns('annual') ? reuseRows(form.annual, next.annual) : form.annual,
    midterm: concerns('midterm') ? reuseRows(form.midterm, next.midterm) : form.midterm,
    planSteps: concerns('planSteps') ? reuseRows(form.planSteps, next.planSteps) : form.planSteps,
  };
}

/** Rows without a change stay the same objects, so that the grid draws only those with one. */
const reuseRows = <Row extends object>(before: Row[], after: readonly Row[]): Row[] =>
  before.map((row, index) => {
    const next = after[index] ?? row;
    return Object.entries(next).every(([key, value]) => row[key as keyof Row] === value) ? row : next;
  });
