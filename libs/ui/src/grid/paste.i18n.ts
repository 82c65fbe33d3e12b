import { texts } from '../texts';

/** What is said about a pasted block. */
export const usePasteText = texts('paste', {
  zh: {
    title: '粘贴内容识别结果',
    lead: '已按内容对应到本表各列，共 {{rows}} 行。请看一眼，没有问题就填入；填入后按 Ctrl+Z 可一次撤销。',
    read: '已按内容对应到各列，请看一眼',
    table: '识别结果',
    from: '粘贴的原文',
    take: '填入表格',
    raw: '不拆分，按原来的列粘贴',
    cancel: '取消',
    overwrites: '将改写第 {{first}} 至 {{last}} 行已有的内容。',
    overwritesOne: '将改写第 {{n}} 行已有的内容。',
    faults: '{{n}} 处不符合本列的要求，标为红色，填入后仍可修改。',
    cut: '本表最多 {{max}} 行，最后 {{n}} 行放不下，不会填入：{{texts}}',
    left: '以下内容没有可填的格子：{{texts}}',
  },
  en: {
    title: 'What was pasted',
    lead: 'Matched with the columns of this table, {{rows}} (row|rows). Have a look, and fill them in if they are right; Ctrl+Z takes them back at once.',
    read: 'Matched with the columns of this table; have a look',
    table: 'As it was understood',
    from: 'As pasted',
    take: 'Fill in',
    raw: 'Paste by the original columns',
    cancel: 'Cancel',
    overwrites: 'What stands in rows {{first}} to {{last}} is written over.',
    overwritesOne: 'What stands in row {{n}} is written over.',
    faults:
      '{{n}} (cell does not fit its column and is|cells do not fit their columns and are) red; what is red can be mended afterwards.',
    cut: 'The table takes {{max}} rows; the last {{n}} have no room and are left out: {{texts}}',
    left: 'There is no cell for: {{texts}}',
  },
});
