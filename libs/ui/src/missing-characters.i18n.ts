import { texts } from './texts';

export const useMissingText = texts('missing', {
  zh: {
    title: '有字符打印不出来',
    text: '下列字符没有可用的字形。PDF 中以编码代替；直接打印时，本机也没有相应字体的会成为空框。建议返回改用其他写法。',
    go: '仍要继续',
    back: '返回',
    line: '下列字符没有可用的字形，本机也没有相应字体的印出来是空框：{{named}}。',
    named: '{{character}} {{code}}（{{place}}）',
    between: '；',
    page: '页面',
  },
  en: {
    title: 'Some characters cannot be printed',
    text: 'No typeface has these characters. In a PDF their numbers stand in their place; printed from here they are empty boxes unless this machine has a font for them. Better go back and write them another way.',
    go: 'Go on all the same',
    back: 'Back',
    line: 'No typeface has these characters; they are empty boxes unless this machine has a font for them: {{named}}.',
    named: '{{character}} {{code}} ({{place}})',
    between: '; ',
    page: 'page',
  },
});
