import type { ModuleHelp } from '../shell/help/help';

export const help: ModuleHelp = {
  '/people': {
    zh: {
      what: '本级和下级的人员、现任岗位和账户状态；按姓名、单位、角色查找。',
      who: ['系统管理员：新建人员，选中后打印口令通知单。', '安全管理员：查看人员，对可疑账户强制下线。'],
    },
    en: {
      what: 'People of this level and below, the positions they hold and whether they may sign in; found by name, organisation and role.',
      who: [
        'System administrator: makes accounts, and prints letters with one-time passwords for those chosen.',
        'Security administrator: looks, and ends the sessions of accounts that are suspect.',
      ],
    },
  },
  '/people/:id': {
    zh: {
      what: '一个人员的岗位（何时任职、何时离任）、账户状态和办理过程。',
      who: [
        '系统管理员：任职、免职、停用或启用、修改、打印口令通知单；本级的三员由上一级管理。',
        '安全管理员：查看会话，强制下线。',
      ],
    },
    en: {
      what: 'One person: positions with their first and last days, the account, and what happened to it.',
      who: [
        'System administrator: gives and ends positions, disables and enables, changes, prints the letter; administrators of the own level are the level above’s.',
        'Security administrator: sees the open sessions and ends them.',
      ],
    },
  },
  '/account-events': {
    zh: {
      what: '账户日志：谁在什么时候建立、停用了账户，给予、免去了岗位，重置了口令，结束了会话；上方提醒近30天的异常。',
      who: ['审计管理员：核对系统管理员和安全管理员的操作；可以改看全部人员。', '安全管理员：查看登录和登录失败。'],
    },
    en: {
      what: 'The log of accounts: who made or disabled them, gave or ended positions, reset passwords and ended sessions, and when; bursts of the last 30 days are told above.',
      who: [
        'Audit administrator: checks what the system and security administrators did, or what everybody did.',
        'Security administrator: looks at sign-ins and those that failed.',
      ],
    },
  },
};
