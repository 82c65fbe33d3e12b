import type { ModuleHelp } from '../shell/help/help';

export const help: ModuleHelp = {
  '/': {
    zh: {
      what: '首页：本年申报季到了哪一步、现在要办什么、什么时候到期、刚刚发生了什么。',
      who: [
        '所有人：点开一项即到办理它的页面。',
        '财政部门：“需要我决定”列出工作台以外要逐项决定的事项；科室先看本科室待审。',
        '政府：待决定的预算建议按期限和金额排列，写明审定后和不决定的后果。',
        '页头的“预算年度”决定看哪一年；待办不分年度，都在这里。',
      ],
    },
    en: {
      what: 'Home: where the season stands, what is to be done now and until when, and what just happened.',
      who: [
        'Everybody: one click opens the page where a thing is done.',
        'Finance: what is decided one by one, beside the review desk; a section sees its own queue first.',
        'Government: budget proposals by deadline and money, with what follows and what if nothing is decided.',
        'The budget year in the header says which year is shown; what waits is here of every year.',
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
