import type { f1Fields, F1List, TargetHead, Text } from '@chengxiao/domain';

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

/** What differs: a field, or a whole row of a list. */
export function fieldLabel(list: F1List | null, field: string | null): Text {
  const known: Readonly<Record<string, Text>> = labels[list ?? 'form'];
  return (field ? known[field] : list && rows[list]) ?? text(field ?? '', field ?? '');
}
