import type {
  BudgetClaim,
  EvaluationEntry,
  EvaluationFund,
  EvaluationTexts,
  f1Fields,
  F1List,
  MonitoringFund,
  MonitoringItem,
  TargetHead,
  Text,
} from '@chengxiao/domain';

const text = (zh: string, en: string): Text => ({ zh, en });

/** What the fields of form F1 are called. */
const labels = {
  form: { annualGoal: text('年度目标', 'Annual goal'), midtermGoal: text('中期目标', 'Mid-term goal') },
  indicators: {
    period: text('年度或中期', 'Annual or mid-term'),
    level1: text('一级指标', 'Level 1'),
    level2: text('二级指标', 'Level 2'),
    name: text('三级指标', 'Level 3'),
    nature: text('指标性质', 'Nature'),
    direction: text('指标方向', 'Direction'),
    value: text('指标值', 'Value'),
    unit: text('计量单位', 'Unit'),
    weight: text('分值', 'Points'),
    basis: text('设定依据', 'Basis'),
    standard: text('指标标准', 'Standard'),
    note: text('备注', 'Remark'),
  },
  planSteps: {
    name: text('工作程序', 'Work step'),
    method: text('方式方法', 'Method'),
    funds: text('资金需求', 'Funds'),
    startDate: text('开始日期', 'Start'),
    endDate: text('完成日期', 'End'),
    resources: text('信息资源', 'Information'),
    responsible: text('职责分工', 'Duties'),
  },
} satisfies { readonly form: Record<keyof TargetHead, Text> } & {
  readonly [L in F1List]: Record<keyof (typeof f1Fields)[L], Text>;
};
const rows: Readonly<Record<F1List, Text>> = {
  indicators: text('指标行', 'Indicator row'),
  planSteps: text('计划步骤', 'Plan step'),
};

type Labels = Readonly<Record<string, Readonly<Record<string, Text>>>>;
/** What differs is called: a field that stands alone, one of a list, or a whole row of it. */
const labelIn =
  (known: Labels, rowsOf: Readonly<Record<string, Text>>) =>
  (list: string | null, field: string | null): Text =>
    (field ? known[list ?? 'form']?.[field] : rowsOf[list ?? '']) ?? text(field ?? '', field ?? '');

/** What differs in form F1. */
export const targetLabel = labelIn(labels, rows);

const given = { funds: text('资金行', 'Row of money'), items: text('指标行', 'Indicator row') };

/** What differs in form F4. */
export const reportLabel = labelIn(
  {
    funds: {
      initialBudget: text('年初预算数', 'Initial budget'),
      executed: text('执行数', 'Executed'),
      expected: text('全年预计执行数', 'Expected for the year'),
    } satisfies Record<Exclude<keyof MonitoringFund, 'kind'>, Text>,
    items: {
      progress: text('执行情况', 'Reached'),
      expected: text('全年预计完成情况', 'Expected for the year'),
      cause: text('偏差原因', 'Why it deviates'),
      causeNote: text('原因说明', 'Explanation'),
      likelihood: text('完成目标可能性', 'Likelihood'),
      measures: text('拟采取的措施', 'Measures'),
    } satisfies Record<Exclude<keyof MonitoringItem, 'indicatorId'>, Text>,
  },
  given,
);

/** What differs in form F5. */
export const evaluationLabel = labelIn(
  {
    form: {
      goalCompletion: text('年度目标实际完成情况', 'What was reached of the goal'),
      problems: text('存在问题', 'Problems'),
      measures: text('改进措施', 'Measures'),
      executionReason: text('执行率偏低的原因', 'Why execution is low'),
      claimedBudgetScore: text('预算执行率自评得分', 'Own score of budget execution'),
    } satisfies Record<keyof (EvaluationTexts & BudgetClaim), Text>,
    funds: {
      initial: text('年初预算数', 'Initial budget'),
      budget: text('全年预算数', 'Budget of the year'),
      executed: text('全年执行数', 'Executed'),
    } satisfies Record<Exclude<keyof EvaluationFund, 'source'>, Text>,
    items: {
      actual: text('实际完成值', 'Reached value'),
      band: text('完成档次', 'Band'),
      enteredScore: text('评定得分', 'Given score'),
      claimedScore: text('自评得分', 'Own score'),
      applies: text('是否适用', 'Applies'),
      reason: text('偏差原因分析及改进措施', 'Why it deviates, and what is done'),
    } satisfies Record<Exclude<keyof EvaluationEntry, 'notApplicable'> | 'applies', Text>,
  },
  given,
);
