import { texts } from '@chengxiao/ui';

export const useBulkApprovalText = texts('bulkApproval', {
  zh: {
    title: '批量批复（{{year}} 年度，{{documentNo}}）',
    untitled: '批量批复',
    back: '返回预算批复',
    amount: '涉及预算',
    progress: '已办理 {{done}} 项，共 {{total}} 项',
    nothing: '没有需要办理的项目：本年度审核通过的绩效目标都已批复。',
    failed: '未能全部办理：发起人已不在岗或办理多次出错。已批复的有效，其余可继续办理。',
    again: '继续办理其余项目',
    tallies: '办理结果',
    count: '{{count}} 个',
    outcome: {
      waiting: '待办理',
      approved: '已批复',
      deferred: '缓批',
      withoutLine: '无预算',
      held: '未予批复',
    },
    preview: {
      approved: '将批复',
      held: '不能批复',
      deferred: '将缓批',
      withoutLine: '无预算，不办理',
    },
    line: '预算金额',
    code: '项目代码',
  },
  en: {
    title: 'Bulk approval ({{year}}, {{documentNo}})',
    untitled: 'Bulk approval',
    back: 'Back to the approvals',
    amount: 'Budget',
    progress: '{{done}} of {{total}} done',
    nothing: 'Nothing was left to do: every passed target of the year is approved.',
    failed:
      'Not all was done: whoever started it lost the position, or it failed again and again. What is approved stands; the rest can be taken up.',
    again: 'Take up the rest',
    tallies: 'Outcome',
    count: '{{count}}',
    outcome: {
      waiting: 'Waiting',
      approved: 'Approved',
      deferred: 'Deferred',
      withoutLine: 'No budget line',
      held: 'Not approved',
    },
    preview: {
      approved: 'To be approved',
      held: 'Cannot be approved',
      deferred: 'To be deferred',
      withoutLine: 'Without a budget line, left alone',
    },
    line: 'Budget line',
    code: 'Project code',
  },
});
