import type { ModuleHelp } from '../shell/help/help';

export const help: ModuleHelp = {
  '/account': {
    zh: { what: '修改密码，填写接收消息的邮箱，查看并结束自己的登录。', who: ['本人：忘记密码请联系本单位管理员。'] },
    en: {
      what: 'Change your password, give an address for mail, see and end your own sessions.',
      who: ['You: if the password is forgotten, ask the administrator of your organisation.'],
    },
  },
};
