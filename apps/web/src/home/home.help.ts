import type { ModuleHelp } from '../shell/help/help';

export const help: ModuleHelp = {
  '/': {
    zh: {
      what: '首页：本年申报季到了哪一步、现在要办什么、什么时候到期、刚刚发生了什么。',
      who: ['所有人：点开一项即到办理它的页面。', '页头的“预算年度”决定看哪一年。'],
    },
    en: {
      what: 'Home: where the season stands, what is to be done now and until when, and what just happened.',
      who: [
        'Everybody: one click opens the page where a thing is done.',
        'The budget year in the header says which year is shown.',
      ],
    },
  },
  '/season': {
    zh: {
      what: '一个预算年度申报季的各个阶段和起止日期；没有自行设定时沿用上级。',
      who: ['财政部门：设定本区划各阶段的日期，期限和首页随之改变。', '其他人：查看。'],
    },
    en: {
      what: 'The stages of the season of a budget year and their days; without days of its own a division follows the one above.',
      who: ['Finance: sets the days of its division; deadlines and homes follow them.', 'Everybody else: reads them.'],
    },
  },
};
