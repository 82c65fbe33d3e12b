import type { ModuleHelp } from '../shell/help/help';

export const help: ModuleHelp = {
  '/rule-packs/:id/what-if': {
    zh: {
      what: '用这份规则把某年度已备案的自评重新计分，看得分和等级怎样变化；不影响任何结果。',
      who: ['财政部门：选择年度开始试算，可离开后再看。'],
    },
    en: {
      what: 'Score the filed evaluations of a year again under these rules and see what would change; nothing is affected.',
      who: ['Finance: chooses a year and starts; it goes on when you leave.'],
    },
  },
  '/rule-packs/:id/what-if/:whatIfId': {
    zh: { what: '一次试算的结果：等级的变化，变化最大的项目。', who: ['财政部门：据此决定是否启用或再改规则。'] },
    en: {
      what: 'The result of one what-if: how grades move, and which projects change most.',
      who: ['Finance: decides whether to activate or to change the rules.'],
    },
  },
};
