import { texts } from '@chengxiao/ui';

/** What is said about indicators that are pasted. */
export const usePasteText = texts('pasteIndicators', {
  zh: { undirected: '粘贴的第 {{rows}} 行没有写明方向，按指标性质填入，未写性质的按“=”填入，请核对。' },
  en: {
    undirected:
      'Pasted rows {{rows}} state no direction: it follows the nature, or is = where that is not stated. Check it.',
  },
});
