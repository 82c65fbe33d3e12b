import type { ModuleHelp } from '../shell/help/help';

export const help: ModuleHelp = {
  '/': {
    zh: { what: '首页：现在要办什么、什么时候到期、刚刚发生了什么。', who: ['所有人：点开一项即到办理它的页面。'] },
    en: {
      what: 'Home: what is to be done now, until when, and what just happened.',
      who: ['Everybody: one click opens the page where a thing is done.'],
    },
  },
  '/todo': {
    zh: {
      what: '等您办理的事项，先到期的在前；还有您发起的和已办的。',
      who: ['所有人：点开即办；您发起的事项逾期未办时可以催办。'],
    },
    en: {
      what: 'What waits for you, due first; also what you submitted and what you did.',
      who: ['Everybody: open and do it; remind of what you submitted and is late.'],
    },
  },
};
