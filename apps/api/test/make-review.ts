import type { ReviewStep } from '@chengxiao/domain';

/** The steps of the full route, with days of their own. */
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
export const fullRoute = [department, business, performance] as const;
