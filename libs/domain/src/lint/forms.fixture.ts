import { readFileSync } from 'node:fs';
import type { EvaluationContent } from '../evaluation/evaluation';
import { scoreEvaluation } from '../evaluation/evaluation.rules';
import type { Fund } from '../library/project';
import { D } from '../money';
import type { IndicatorRow } from '../targets/target';
import { applyFix } from './fix';
import type { EvaluationClaims, LintContext, LintFinding, LintSubject } from './lint';
import { lintEvaluation } from './lint-evaluation';
import { lintTarget } from './lint-target';
import { lintPack, samples, sampleContent, sampleSubject } from './sample-forms.fixture';

type Cells = Readonly<Record<string, string | null>>;
/** A form of data/lint/forms.json: a sample project with cells changed, rows left out or added. */
export type LintForm = {
  readonly id: string;
  /** The rule it was written for; null for samples as they were disclosed and for rows judged before the rules were run on them. */
  readonly rule: string | null;
  readonly kind: 'defect' | 'clean' | 'sample' | 'unseen';
  readonly why: string;
  readonly sample: string;
  readonly about: 'target' | 'evaluation';
  readonly subject?: Partial<Pick<LintSubject, 'projectName' | 'total' | 'midtermTotal'>>;
  readonly frame?: Partial<LintSubject['frame']>;
  readonly funds?: readonly Fund[];
  readonly drop?: readonly number[];
  readonly set?: Cells;
  readonly add?: readonly (Partial<IndicatorRow> & Pick<IndicatorRow, 'name'>)[];
  readonly context?: LintContext;
  /** Cells of the claims; null where the form is one of the system itself and claims nothing. */
  readonly claims?: Cells | null;
};

const read = <T>(name: string): T =>
  JSON.parse(readFileSync(new URL(`../../data/lint/${name}.json`, import.meta.url), 'utf8')) as T;

export const lintForms = read<readonly LintForm[]>('forms');
/** What each form is to be told: `L01 indicators.1.direction`. */
export const lintTruth = read<Readonly<Record<string, readonly string[]>>>('truth');

const blankRow: IndicatorRow = {
  id: '',
  period: 'annual',
  level1: 'output',
  level2: 'quantity',
  name: '',
  nature: 'positive',
  direction: 'ge',
  value: null,
  standard: '',
  unit: '',
  weight: null,
  basis: 'plan',
  note: '',
};

const written = <T extends object>(form: T, cells: Cells = {}): T =>
  applyFix(form, {
    changes: Object.entries(cells).map(([path, value]) => ({ path, value })),
  });

const sampleOf = (form: LintForm) => {
  const sample = samples.find(({ id }) => id === form.sample);
  if (!sample) throw new Error(`No sample ${form.sample} for ${form.id}`);
  return sample;
};

export function subjectOf(form: LintForm): LintSubject {
  const base = sampleSubject(sampleOf(form));
  const changed = written(base.draft, form.set);
  const kept = changed.indicators.filter((_, index) => !form.drop?.includes(index));
  const added = (form.add ?? []).map((row, index) => ({ ...blankRow, id: `a${index}`, ...row }));
  return {
    ...base,
    ...form.subject,
    frame: { ...base.frame, ...form.frame },
    funds: form.funds ?? base.funds,
    draft: { ...changed, indicators: [...kept, ...added] },
  };
}

export const contentOf = (form: LintForm): EvaluationContent => written(sampleContent(sampleOf(form)), form.set);

/** What an honest form would claim, with the cells of the fixture over it. */
export function claimsOf(form: LintForm): EvaluationClaims | null {
  if (form.claims === null) return null;
  const content = contentOf(form);
  const { rows, budgetScore, total } = scoreEvaluation(lintPack, content);
  const percent = (part: string | null, whole: string | null): string | null =>
    new D(whole ?? 0).isZero()
      ? null
      : new D(part ?? 0)
          .div(whole ?? 1)
          .times(100)
          .toFixed(2);
  const honest: EvaluationClaims = {
    rulePack: lintPack.name.zh,
    items: rows.map(({ score }) => ({ score })),
    funds: content.funds.map(({ budget, executed }) => ({ rate: percent(executed, budget) })),
    rate: null,
    budgetScore,
    total,
  };
  return written(honest, form.claims);
}

/** What the linter says of a form. */
export const findingsOf = (form: LintForm): LintFinding[] =>
  form.about === 'target'
    ? lintTarget(lintPack, subjectOf(form), form.context)
    : lintEvaluation(lintPack, contentOf(form), claimsOf(form));
