import { texts } from '@chengxiao/ui';

export const useCarriedText = texts('carried', {
  zh: {
    declareFrom: '沿用 {{from}} 年度目标申报 {{year}} 年度',
    title: '与 {{year}} 年度比较',
    lead: '本表沿用 {{year}} 年度已批复的目标。送审前请逐项确认不变或作修改。',
    old: '沿用的是 {{year}} 年度目标，不是上一年度，请逐项核对。',
    state: { open: '待确认', confirmed: '确认不变', changed: '已修改', added: '新增', removed: '未沿用' },
    confirm: '{{part}}与 {{year}} 年度相同，确认不变',
    confirmRow: '确认第 {{n}} 行不变',
    stale: '自 {{year}} 年未变',
    part: { annualGoal: '年度目标', midtermGoal: '中期目标', planSteps: '计划' },
    former: '{{year}} 年度：{{text}}',
    formerPlan: '{{year}} 年度共 {{n}} 个步骤',
    gone: '未沿用的指标：{{names}}',
  },
  en: {
    declareFrom: 'Declare {{year}} from the target of {{from}}',
    title: 'Against {{year}}',
    lead: 'This form began with the approved target of {{year}}. Confirm or change every part before you submit it.',
    old: 'It began with the target of {{year}}, which is not last year: look at every part again.',
    state: { open: 'to confirm', confirmed: 'unchanged', changed: 'changed', added: 'new', removed: 'left out' },
    confirm: '{{part}}: the same as in {{year}}, confirmed',
    confirmRow: 'Confirm that row {{n}} is unchanged',
    stale: 'unchanged since {{year}}',
    part: { annualGoal: 'Annual goal', midtermGoal: 'Mid-term goal', planSteps: 'Plan' },
    former: '{{year}}: {{text}}',
    formerPlan: '{{year}}: steps {{n}}',
    gone: 'Indicators left out: {{names}}',
  },
});
