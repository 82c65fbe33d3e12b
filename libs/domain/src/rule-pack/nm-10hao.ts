import type { RulePack } from './rule-pack';
import { tree88 } from './tree-88';

const selfEvaluation = '财预〔2020〕10号';
/** The documents ask for these but give no figure; what the pack sets itself says so to whoever reads the clause. */
const selfEvaluationOwn = '财预〔2020〕10号(界限为本规则设定)';
const monitoring = '财预〔2019〕136号(预警线参照川财绩〔2025〕10号)';
const application = '内政办发〔2021〕5号(比例为本规则设定)';

/** Evaluation of project spending in Inner Mongolia: the national 10号 rules with the region's measures. */
export const nm10hao: RulePack = {
  id: 'nm-10hao-2021',
  version: 1,
  name: { zh: '内蒙古项目支出绩效评价规则(10号)', en: 'Inner Mongolia project evaluation rules (document 10)' },
  jurisdiction: '150000',
  from: '2021-01-01',
  to: null,
  cites: ['财预〔2020〕10号', '内政办发〔2021〕5号', '财预〔2015〕88号', '财预〔2019〕136号', '川财绩〔2025〕10号'],
  tree: tree88,
  weights: [
    {
      id: 'standard',
      name: { zh: '统一权重', en: 'Standard weights' },
      clause: selfEvaluation,
      weights: { output: '50', benefit: '30', satisfaction: '10' },
    },
    {
      id: 'ifNoSatisfaction',
      name: { zh: '未设满意度指标', en: 'No satisfaction indicator' },
      clause: selfEvaluation,
      when: { level1: 'satisfaction', max: 0 },
      weights: { output: '50', benefit: '40' },
    },
    {
      id: 'twoSatisfactionGroups',
      name: { zh: '两类以上服务对象', en: 'Two or more groups served' },
      clause: selfEvaluationOwn,
      when: { level1: 'satisfaction', min: 2 },
      weights: { output: '40', benefit: '30', satisfaction: '20' },
    },
  ],
  requiredLevel1: ['output', 'benefit'],
  budget: { kind: 'linear', weight: '10', cap: '1', clause: selfEvaluation },
  positive: { kind: 'ratio', clause: selfEvaluation },
  reverse: { kind: 'linearToMultiple', zeroAt: '2', clause: selfEvaluation },
  equal: { kind: 'atLeast', clause: selfEvaluation },
  qualitative: {
    clause: selfEvaluation,
    bands: [
      { key: 'full', name: { zh: '达成年度指标', en: 'Reached' }, min: '0.8' },
      {
        key: 'partial',
        name: { zh: '部分达成年度指标并具有一定效果', en: 'Partly reached, with some effect' },
        min: '0.6',
      },
      { key: 'none', name: { zh: '未达成年度指标且效果较差', en: 'Not reached, little effect' }, min: '0' },
    ],
  },
  overFulfilment: { clause: selfEvaluationOwn, flagAbove: '1.3', deductAbove: '1.5', slope: '0.2', maxShare: '0.2' },
  grades: [
    { key: 'excellent', name: { zh: '优', en: 'Excellent' }, min: '90' },
    { key: 'good', name: { zh: '良', en: 'Good' }, min: '80' },
    { key: 'medium', name: { zh: '中', en: 'Medium' }, min: '60' },
    { key: 'poor', name: { zh: '差', en: 'Poor' }, min: '0' },
  ],
  reasons: [
    { kind: 'scoreBelowWeight', clause: selfEvaluation },
    { kind: 'overFulfilment', clause: selfEvaluationOwn },
    { kind: 'deviation', tolerance: '0.3', clause: selfEvaluationOwn },
    { kind: 'executionBelow', below: '0.9', clause: selfEvaluationOwn },
  ],
  scale: 2,
  monitoring: {
    clause: monitoring,
    execution: [
      { month: 4, atLeast: '0.25' },
      { month: 6, atLeast: '0.4' },
      { month: 8, atLeast: '0.6' },
      { month: 10, atLeast: '0.8' },
    ],
    maxGap: '0.1',
    progressLevel2: ['quantity'],
    disposalDays: 10,
  },
  linkage: [
    { when: { grade: 'poor' }, kind: 'stop', share: '1', clause: application },
    { when: { grade: 'medium' }, kind: 'cut', share: '0.2', clause: application },
    { when: { executionBelow: '0.8' }, kind: 'cut', share: '0.1', clause: application },
    { when: { grade: 'good' }, kind: 'cut', share: '0.05', clause: application },
    { when: {}, kind: 'keep', share: '0', clause: application },
  ],
};
