import { texts } from '@chengxiao/ui';

export const useShortText = texts('shortForm', {
  zh: {
    title: '简易表',
    lead: '本项目资金较少，填写简易表：一个目标、最多 5 个指标、一个步骤。审核和批复用同一张申报表。',
    indicators: '年度绩效指标',
    kind: '指标类别',
    name: '三级指标',
    aim: '指标值',
    aimHint: '连同方向和单位填写，例如 ≥95%、180公里、≤2万元、明显改善',
    weight: '分值',
    step: '主要工作',
    start: '开始日期',
    end: '完成日期',
    responsible: '职责分工',
    funds: '资金需求为年度资金',
  },
  en: {
    title: 'Short form',
    lead: 'This project has little money and uses the short form: one goal, at most 5 indicators, one step. Review and approval use the same official form.',
    indicators: 'Annual indicators',
    kind: 'Kind of indicator',
    name: 'Indicator',
    aim: 'Value',
    aimHint: 'With direction and unit, for example ≥95%, 180公里, ≤2万元, or a state such as 明显改善',
    weight: 'Points',
    step: 'Main work',
    start: 'Begins',
    end: 'Ends',
    responsible: 'Duties',
    funds: 'It needs the money of the year,',
  },
});
