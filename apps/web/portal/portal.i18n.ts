import { texts } from '@chengxiao/ui';

export const usePortalText = texts('portal', {
  zh: { title: '预算绩效信息公开' },
  en: { title: 'Budget performance, disclosed' },
});
