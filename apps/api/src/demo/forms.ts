import {
  applyFix,
  blockingOf,
  D,
  type EvaluationForm,
  type FrozenTarget,
  type Indicator,
  lintTarget,
  type MonitoringContent,
  type RulePack,
  sum,
  type TargetReview,
} from '@chengxiao/domain';
import type { IndicatorInput, PlanStepInput, TargetInput } from '@chengxiao/dto';
import { subjectOf } from '../lint';
import { draftOf } from '../targets';
import type { DemoClaims } from './plan';
import { projectTypeOf, type Sample, sampleFunds, type SampleRow } from './samples';

const level1: Readonly<Record<string, string>> = {
  产出指标: 'output',
  效益指标: 'benefit',
  满意度指标: 'satisfaction',
};
const level2: Readonly<Record<string, string>> = {
  数量指标: 'quantity',
  质量指标: 'quality',
  时效指标: 'timeliness',
  成本指标: 'cost',
  经济效益指标: 'economic',
  社会效益指标: 'social',
  生态效益指标: 'ecological',
  可持续影响指标: 'sustainable',
  服务对象满意度指标: 'service',
};
const natures = { POS: 'positive', REV: 'reverse', QUAL: 'qualitative' } as const;
const directions = { GE: 'ge', LE: 'le', EQ: 'eq', TEXT: null } as const;

const isText = (row: SampleRow): boolean => row.nature === 'QUAL';

const indicator = (row: SampleRow): IndicatorInput => ({
  period: 'annual',
  level1: level1[row.l1] ?? '',
  level2: level2[row.l2] ?? '',
  name: row.l3,
  nature: natures[row.nature as keyof typeof natures],
  direction: directions[row.op as keyof typeof directions],
  value: isText(row) ? null : String(row.target),
  standard: isText(row) ? String(row.target) : '',
  unit: row.unit,
  weight: String(row.weight),
  basis: 'plan',
  note: '',
});

/** The declaration of a sample: its goal, every indicator, and a plan in three steps. */
export function targetForm(sample: Sample, year: number, unit: string): TargetInput {
  const funds = sum(sampleFunds(sample).map((fund) => fund.budget));
  const step = (name: string, method: string, from: string, to: string, amount: string): PlanStepInput => ({
    name,
    method,
    funds: amount,
    startDate: `${year}-${from}`,
    endDate: `${year}-${to}`,
    resources: '项目台账、会计账簿',
    responsible: unit,
  });
  return {
    annualGoal: sample.goal,
    midtermGoal: '',
    indicators: sample.rows.map(indicator),
    planSteps: [
      step('编制实施方案', '集体研究，报主管部门备案', '01-01', '03-31', '0.00'),
      step('组织实施', '按合同和进度支付', '04-01', '11-30', funds),
      step('验收和绩效自评', '对照指标逐项核验', '12-01', '12-31', '0.00'),
    ],
  };
}

/**
 * The declaration as it can be submitted: what the indicator check blocks in a disclosed form is put right as the check
 * proposes: one row of one sample, positive and ≤ (L01), and weights where the pack has others (L12).
 */
export function correctedForm(sample: Sample, year: number, unit: string, pack: RulePack): TargetInput {
  const input = targetForm(sample, year, unit);
  const project = {
    name: sample.name,
    startDate: `${year}-01-01`,
    endDate: `${year}-12-31`,
    projectType: projectTypeOf(sample),
  };
  const funds = sampleFunds(sample).map(({ source, budget: amount }) => ({ year, source, amount }));
  const blocking = blockingOf(lintTarget(pack, subjectOf(project, year, funds, draftOf(input))));
  return blocking.flatMap(({ fixes }) => fixes.slice(0, 1)).reduce(applyFix<TargetInput>, input);
}

/** The same for a project of two years: what the first quantity of the year comes to in both. */
export function withMidterm(input: TargetInput): TargetInput {
  const row = input.indicators?.find(({ value, nature }) => value && nature !== 'qualitative');
  if (!row) return input;
  const midterm = { ...row, period: 'midterm' as const, name: `两年${row.name ?? ''}`, weight: null };
  const { annualGoal, indicators } = input;
  return { ...input, midtermGoal: `两年内：${annualGoal ?? ''}`, indicators: [...(indicators ?? []), midterm] };
}

/**
 * The returned form as the unit left it half-way: the row finance asked to quantify has a figure now, but the wrong
 * direction, and a hint of the template stands in the goal. `ids` are those of the rows, so that the reasons stay at them.
 */
export function partlyCorrected(sample: Sample, year: number, unit: string, ids: readonly string[]): TargetInput {
  const input = targetForm(sample, year, unit);
  const quantified = {
    name: '每名学生每年减少支出',
    nature: 'positive',
    direction: 'le',
    value: '800',
    standard: '',
    unit: '元',
  } as const;
  return {
    ...input,
    annualGoal: `${sample.goal}(限100字以内)`,
    indicators: (input.indicators ?? []).map((row, index) => ({
      ...row,
      ...(row.nature === 'qualitative' ? quantified : {}),
      ...(ids[index] && { id: ids[index] }),
    })),
  };
}

/** A review on the four points of 四(一)2. */
export const review = (
  decision: 'forward' | 'pass' | 'return',
  opinion: string,
  rowReasons: TargetReview['rowReasons'] = [],
): TargetReview => {
  const fitting = { fit: 'fit', opinion: '' } as const;
  const relevance = decision === 'return' ? ({ fit: 'unfit', opinion: '个别指标未量化' } as const) : fitting;
  return {
    decision,
    opinion,
    rowReasons,
    scores: null,
    points: { completeness: fitting, relevance, appropriateness: fitting, feasibility: fitting },
  };
};

/** The row of the sample behind a frozen indicator; names are unique within a sample. */
const rowOf = (sample: Sample, { name }: Indicator): SampleRow => {
  const row = sample.rows.find((each) => each.l3 === name);
  if (!row) throw new Error(`no row ${name} in ${sample.id}`);
  return row;
};

/** The score a unit gives itself where the rule gives `score` of `weight`; samples have two decimals at most. */
function claimOf(claims: DemoClaims | undefined, score: number, weight: number): string | null {
  if (!claims) return null;
  if (claims === 'full') return String(weight);
  return claims === 'exact' ? String(score) : D.max(0, new D(score).minus('0.5')).toFixed();
}

/** A self-evaluation with the file's own figures; a reason the file leaves out is marked as added. */
export function evaluationForm(sample: Sample, target: FrozenTarget, claims?: DemoClaims): EvaluationForm {
  const funds = sampleFunds(sample);
  const late = new D(sample.exec).lt(new D(sample.budget).times('0.9'));
  return {
    funds: funds.map(({ source, initial, budget, executed }) => ({ source, initial, budget, executed })),
    items: target.indicators.map((each) => {
      const row = rowOf(sample, each);
      const differs = !isText(row) && row.actual !== row.target;
      return {
        indicatorId: each.id,
        actual: String(row.actual),
        band: isText(row) ? 'full' : null,
        enteredScore: isText(row) ? String(row.score) : null,
        claimedScore: claimOf(claims, row.score, row.weight),
        notApplicable: false,
        reason: row.reason || (differs ? '原表未载明原因（演示补记）：实际完成与目标存在差异，下年度据实调整。' : ''),
      };
    }),
    goalCompletion: `${sample.goal}。本年度实际执行 ${sample.exec} 万元。`,
    problems:
      sample.rows
        .map((row) => row.reason)
        .filter(Boolean)
        .join(';') || '未发现突出问题',
    measures: '加强进度调度，及时支付，下年度科学设定指标值。',
    claimedBudgetScore: claimOf(claims, sample.budgetScore, 10),
    executionReason: late ? '部分合同跨年结算（演示补记）' : '',
  };
}

/** A monitoring form up to October: ten twelfths of the money and of what accumulates over the year, modelled from the file's year-end figures. */
export function monitoringForm(sample: Sample, target: FrozenTarget): MonitoringContent {
  const part = (amount: string) => new D(amount).times(10).div(12).toFixed(2);
  const funds = sampleFunds(sample);
  const of = (key: 'initial' | 'executed', kinds: (source: string) => boolean) =>
    sum(funds.filter((fund) => kinds(fund.source)).map((fund) => fund[key]));
  const fund = (kind: 'total' | 'fiscal' | 'other', kinds: (source: string) => boolean) => ({
    kind,
    initialBudget: of('initial', kinds),
    executed: part(of('executed', kinds)),
    expected: of('executed', kinds),
  });
  return {
    funds: [
      fund('total', () => true),
      fund('fiscal', (source) => source === 'fiscal'),
      fund('other', (source) => source !== 'fiscal'),
    ],
    items: target.indicators.map((each) => {
      const row = rowOf(sample, each);
      const short = Number(row.score) < Number(row.weight);
      const accumulates = row.l2 === '数量指标' && typeof row.actual === 'number' && row.actual > 12;
      return {
        indicatorId: each.id,
        progress: accumulates ? new D(row.actual).times(10).div(12).toDecimalPlaces(2).toFixed() : String(row.actual),
        expected: String(row.actual),
        cause: short ? 'other' : null,
        causeNote: short ? row.reason || '全年预计低于目标' : '',
        likelihood: short ? 'possible' : 'certain',
        measures: short ? '加密调度，逐站落实整改，年底前复核' : '',
      };
    }),
  };
}
