import { texts } from '@chengxiao/ui';

/** The words that all bulk acts share. */
export const useBulkText = texts('bulk', {
  zh: {
    state: { queued: '排队中', running: '办理中', done: '已完成', failed: '未完成' },
    leave: '可以离开本页，办理会继续。',
    fact: { by: '办理人', at: '发起时间', ended: '结束时间' },
    rows: '逐项结果',
    project: '项目名称',
    unit: '实施单位',
    outcome: '结果',
    all: '全部',
    why: '原因',
    none: '没有符合条件的结果',
    noneText: '请选择其他结果查看。',
    more: '加载更多',
  },
  en: {
    state: { queued: 'Queued', running: 'Running', done: 'Done', failed: 'Not finished' },
    leave: 'You may leave this page; it goes on.',
    fact: { by: 'By', at: 'Started', ended: 'Ended' },
    rows: 'Results',
    project: 'Project',
    unit: 'Carried out by',
    outcome: 'Result',
    all: 'All',
    why: 'Why',
    none: 'No such result',
    noneText: 'Choose another result.',
    more: 'Load more',
  },
});
