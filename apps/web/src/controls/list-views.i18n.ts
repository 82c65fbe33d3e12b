import { texts } from '@chengxiao/ui';

/** What the lists of projects and targets have in common. */
export const useListViewText = texts('listViews', {
  zh: { all: '全部', mine: '待我处理', money: '资金' },
  en: { all: 'All', mine: 'Waiting for me', money: 'Money' },
});
