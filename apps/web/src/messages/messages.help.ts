import type { ModuleHelp } from '../shell/help/help';

export const help: ModuleHelp = {
  '/messages': {
    zh: {
      what: '列出与您有关、不需要您办理的事项：审核通过、退回、批复、暂停、答复等，按日期排列，可按类别和已读未读筛选。',
      who: ['本人：点开即为已读，可标为未读；需要办理的事项见“我的待办”。'],
    },
    en: {
      what: 'What concerns you and is not yours to do: passed, returned, approved, held, answered and the like, day by day.',
      who: [
        'You: opening a message reads it, and it can be marked as unread again; what you have to do stands under "My tasks".',
      ],
    },
  },
  '/messages/settings': {
    zh: {
      what: '选择接收哪些类别的消息，以及是否以邮件寄送未读消息的摘要。',
      who: ['本人：关闭的类别不再列出，重新打开后仍可查看；邮箱在“我的账户”中填写。'],
    },
    en: {
      what: 'Choose of which kinds of message you are told, and whether a digest of the unread ones is mailed to you.',
      who: [
        'You: a kind that is off is not listed; switched on again it is there as before. Your address stands under "My account".',
      ],
    },
  },
};
