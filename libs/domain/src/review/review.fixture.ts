import type { ReviewRoute, ReviewStep } from './route';

export const department: ReviewStep = {
  key: 'department',
  role: 'department',
  section: null,
  workingDays: 5,
  name: { zh: '主管部门审核', en: 'Department' },
};
export const business: ReviewStep = {
  key: 'business',
  role: 'finance',
  section: 'business',
  workingDays: 5,
  name: { zh: '财政业务科室审核', en: 'Finance, business section' },
};
export const performance: ReviewStep = {
  key: 'performance',
  role: 'finance',
  section: 'performance',
  workingDays: 3,
  name: { zh: '财政绩效科室审核', en: 'Finance, performance section' },
};
/** The route of the region. */
export const route: ReviewRoute = {
  steps: [department, business, performance],
  keyAmount: '50000000.00',
  samePerson: false,
};
