import { texts } from '@chengxiao/ui';
import { pageNames } from '../shell/page-names';

/** Words of the page on how far self-scores lie above the rule. */
export const useInflationText = texts('inflation', {
  zh: {
    title: pageNames.zh.inflation,
    lead: '偏差指数 = 自评得分高于规则得分的部分之和 ÷ 已填自评得分各项的分值之和，按单位汇总已送审和已备案的自评。',
    filter: { year: '评价年度', sort: '排序' },
    sort: { index: '指数从高到低', excess: '偏高分从多到少', name: '单位名称' },
    column: {
      org: '单位',
      department: '主管部门',
      division: '区划',
      evaluations: '自评数',
      excess: '偏高分 / 分值',
      index: '偏差指数',
      rank: '位次',
      trend: '历年指数',
      direction: '比上一次',
    },
    rankOf: '{{rank}} / {{of}}',
    yearIndex: '{{year}} 年 {{index}}',
    and: '，',
    direction: { rising: '上升', falling: '下降', level: '持平' },
    noTrend: '没有更早的数据',
    rankNote: {
      division: '位次在同一区划的单位之间排列，指数相同的位次相同；未填自评得分的单位不排位。',
      department: '位次在本部门的单位之间排列，指数相同的位次相同；未填自评得分的单位不排位。',
    },
    empty: {
      title: '该年度没有可比的自评得分',
      text: '单位在自评表中填写自评得分，送审之后，在此与规则得分比较。可换一个年度查看。',
    },
  },
  en: {
    title: pageNames.en.inflation,
    lead: 'Index = points claimed above the rule ÷ points that could be claimed, by unit, over what was submitted and filed.',
    filter: { year: 'Evaluated year', sort: 'Order' },
    sort: { index: 'Highest index', excess: 'Most points', name: 'Name of the unit' },
    column: {
      org: 'Unit',
      department: 'Department',
      division: 'Division',
      evaluations: 'Evaluations',
      excess: 'Points above / claimed',
      index: 'Index',
      rank: 'Rank',
      trend: 'Years',
      direction: 'Since the last',
    },
    rankOf: '{{rank}} of {{of}}',
    yearIndex: '{{year}}: {{index}}',
    and: ', ',
    direction: { rising: 'Rising', falling: 'Falling', level: 'Level' },
    noTrend: 'Nothing earlier',
    rankNote: {
      division: 'Ranked among the units of a division; equal ones share a rank, units that claim nothing have none.',
      department:
        'Ranked among the units of the department; equal ones share a rank, units that claim nothing have none.',
    },
    empty: {
      title: 'No self-scores to compare in this year',
      text: 'Units state the scores they give themselves on the form; once it is submitted they are compared with the rule here. Try another year.',
    },
  },
});
