import { texts } from '@chengxiao/ui';

/** What the keys of the desk do. */
export const useDeskKeyText = texts('deskKeys', {
  zh: {
    next: '下一项',
    previous: '上一项',
    open: '打开选中的项目',
    choose: '选中，供批量办理',
    allFit: '四个要点全部符合',
    pass: '通过，看下一个',
    back: '退回：到总体意见',
    transfer: '转办',
    skip: '跳过',
    undo: '30 秒内撤回决定',
    search: '查找',
    found: '从查找到清单',
    list: '回到清单',
  },
  en: {
    next: 'Next',
    previous: 'Previous',
    open: 'Open the selected project',
    choose: 'Select for an act on many',
    allFit: 'All four points fit',
    pass: 'Pass and open the next',
    back: 'Return: to the general opinion',
    transfer: 'Hand over',
    skip: 'Skip',
    undo: 'Take a decision back within 30 seconds',
    search: 'Search',
    found: 'From the search to the list',
    list: 'Back to the list',
  },
});
