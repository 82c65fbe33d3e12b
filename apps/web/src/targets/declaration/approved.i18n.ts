import { texts } from '@chengxiao/ui';

export const useApprovedText = texts('approvedForm', {
  zh: {
    was: '批复：{{text}}',
    empty: '（空）',
    added: '批复中没有',
    compared: '与批复对照：',
    removed: '批复中有、现已删去：',
    restore: '恢复“{{name}}”',
    restored: '已恢复“{{name}}”',
  },
  en: {
    was: 'Approved: {{text}}',
    empty: '(empty)',
    added: 'Not in the approved target',
    compared: 'Compared with what is approved: ',
    removed: 'Approved, and taken out here: ',
    restore: 'Put “{{name}}” back',
    restored: '“{{name}}” is back',
  },
});
