import type { DepartmentOpinion } from '../evaluation/department-opinion';
import type { BudgetClaim, EvaluationFund, EvaluationItem, EvaluationTexts } from '../evaluation/evaluation';
import type { FundSource } from '../library/project';
import type { Text } from '../messages';
import type { RulePack } from '../rule-pack/rule-pack';
import { ruleOf } from '../rule-pack/rule-of';
import type { Choices } from './field-reading';

/** What form F5 shows: what was reached of a target, and the points the rules give. */
export type F5Data = EvaluationTexts &
  BudgetClaim & {
    readonly year: number;
    readonly projectName: string;
    readonly projectCode: string;
    readonly departmentName: string;
    readonly orgName: string;
    readonly annualGoal: string;
    readonly funds: readonly EvaluationFund[];
    readonly items: readonly (EvaluationItem & { readonly score: string | null })[];
    /** The pack that scores it. */
    readonly pack: RulePack;
    /** Points of budget execution; null until it can be scored. */
    readonly budgetScore: string | null;
    readonly total: string | null;
    /** As the pack names it. */
    readonly grade: Text | null;
    /** 备案编号 and its day; null until it is filed. */
    readonly filed: { readonly no: string; readonly on: string } | null;
    /** What the department sees otherwise, and the total by that; null where it sees the form alike. */
    readonly opinions: readonly DepartmentOpinion[];
    readonly opinionTotal: string | null;
    /** Why it came back; null where it did not, or was handed in again. */
    readonly returned: string | null;
  };

/** Rows of the official money table, and of sources it has no row for. */
export const evaluationFundWords: Readonly<Record<FundSource, Text>> = {
  fiscal: { zh: '其中：当年财政拨款', en: 'of which fiscal money of the year' },
  governmentFund: { zh: '政府性基金', en: 'Government funds' },
  stateCapital: { zh: '国有资本经营预算', en: 'State capital' },
  carryover: { zh: '上年结转资金', en: 'Carried over' },
  central: { zh: '中央补助', en: 'Central grants' },
  local: { zh: '地方资金', en: 'Local money' },
  other: { zh: '其他资金', en: 'Other money' },
};
export const fundTotalWords: Text = { zh: '年度资金总额', en: 'Total of the year' };

/** What stands where nothing is scored. */
export const noScore = '—';

/** Sources that stand in every form, filled in or not. */
const usualSources: readonly FundSource[] = ['fiscal', 'carryover', 'other'];

const isFiscal = ({ source }: EvaluationFund): boolean => source === 'governmentFund' || source === 'stateCapital';

/** The rows of the money table: what the form has, and the usual ones that it has not. */
export const evaluationFundRows = (funds: readonly EvaluationFund[]): EvaluationFund[] => [
  ...funds,
  ...usualSources
    .filter((source) => !funds.some((fund) => fund.source === source || (source === 'fiscal' && isFiscal(fund))))
    .map((source) => ({ source, initial: null, budget: null, executed: null })),
];

/** Whether an indicator applies, as the form says it. */
export const appliesWords: Choices = [
  ['yes', { zh: '是', en: 'yes' }],
  ['no', { zh: '否', en: 'no' }],
];

/** The bands that rows of a form may reach, by their key. */
export function bandWords({ pack, items }: Pick<F5Data, 'pack' | 'items'>): Choices {
  const described = items.filter(({ nature }) => nature === 'qualitative');
  const bands = described.flatMap((item) => ruleOf(pack, 'qualitative', item).bands);
  return [...new Map(bands.map(({ key, name }) => [key, name]))];
}
