import type { ModuleHelp } from '../shell/help/help';

export const help: ModuleHelp = {
  '/todo': {
    zh: {
      what: '等您办理的事项，先到期的在前；还有您发起的和已办的。',
      who: [
        '所有人：点开即办；您发起的事项逾期未办时可以催办。',
        '选择预算年度后只看该年度和不分年度的事项，其他年度还有多少会写明。',
      ],
    },
    en: {
      what: 'What waits for you, due first; also what you submitted and what you did.',
      who: [
        'Everybody: open and do it; remind of what you submitted and is late.',
        'A budget year that is chosen shows what belongs to it and to none; how much waits of others is told.',
      ],
    },
  },
};
