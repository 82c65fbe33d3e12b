import { type ExAnteDraft, exAnteItems, type ExAnteMark } from '@chengxiao/domain';

/** An assessment with nothing open in it, every item marked the same. */
export const exAnteDraft = (mark: ExAnteMark = 'good', more: Partial<ExAnteDraft> = {}): ExAnteDraft => ({
  subject: 'project',
  materials: ['application', 'basis', 'estimate', 'target'],
  experts: ['张工', '李工', '王工'].map((name) => ({
    name,
    organisation: '自治区交通规划设计院',
    title: '高级工程师',
    field: '公路工程',
    noConflict: true,
  })),
  ratings: exAnteItems.map((item) => ({ item, mark, remark: '' })),
  report: { object: '公路建设项目', process: '查阅材料、现场踏勘', findings: '立项必要', suggestions: '', others: '' },
  ...more,
});
