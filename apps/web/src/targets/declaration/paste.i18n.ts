import { texts } from '@chengxiao/ui';

/** What is said about indicators that are pasted. */
export const usePasteText = texts('pasteIndicators', {
  zh: {
    guessed: '没有表头，各列是按内容认出来的，请核对。',
    undirected: '{{n}} 行没有写明方向（{{names}}）：有指标性质的按性质填入，没有的按“=”填入，请核对。',
  },
  en: {
    guessed: 'There is no heading: the columns were told by what they hold. Check them.',
    undirected:
      '{{n}} (row states|rows state) no direction ({{names}}): it follows the nature, or is = where that is not stated. Check it.',
  },
});
