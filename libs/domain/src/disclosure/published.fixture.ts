import { gradeWith } from '../evaluation/grades.fixture';
import type { PublishedIndicator, PublishedProject } from './publication';

const row: PublishedIndicator = {
  level1: { key: 'output', zh: '产出指标', en: 'Output' },
  level2: { key: 'quantity', zh: '数量指标', en: 'Quantity' },
  name: '养护里程',
  nature: 'positive',
  direction: 'ge',
  value: '180',
  standard: '',
  unit: '公里',
  weight: '50',
  actual: '180',
  score: '50.00',
  notApplicable: false,
};

/** A filed project with nothing personal in it. */
export const published: PublishedProject = {
  kind: 'result',
  year: 2026,
  projectCode: '15060026T000000000001',
  projectName: '农村牧区公路养护工程',
  divisionCode: '150600',
  divisionName: '鄂尔多斯市',
  departmentName: '交通运输局',
  orgName: '公路养护中心',
  functionCode: '2140106',
  funds: [{ source: 'fiscal', budget: '31200000.00', executed: '30000000.00' }],
  budgetAmount: '31200000.00',
  executedAmount: '30000000.00',
  annualGoal: '完成农村牧区公路养护180公里,路况良好率稳步提高。',
  indicators: [row, { ...row, name: '按期完工率', value: '95', unit: '%', weight: '40', actual: '90', score: '37.89' }],
  total: '97.51',
  grade: gradeWith('excellent'),
  filingNo: '150600-2026-0001',
  rectification: null,
  proposal: null,
  summary: '完成养护180公里',
};
