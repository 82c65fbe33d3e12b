import { texts } from '@chengxiao/ui';

/** Where the review of something stands. */
export const useStandingText = texts('reviewStanding', {
  zh: {
    title: '审核进度',
    waitsAt: '待{{step}}',
    due: '办理期限',
    late: '逾期 {{n}} 个工作日',
    assignee: '承办人',
    submittedBy: '送审',
    forwarded: '上一环节审核意见',
    waits: '办理方',
    role: { department: '待主管部门审核', finance: '待财政部门审核' },
  },
  en: {
    title: 'Review',
    waitsAt: 'Waits for: {{step}}',
    due: 'Due',
    late: '{{n}} working days late',
    assignee: 'Assigned to',
    submittedBy: 'Submitted',
    forwarded: 'Opinion of the step before',
    waits: 'Waits for',
    role: { department: 'The department', finance: 'Finance' },
  },
});
