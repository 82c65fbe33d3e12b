import type { ModuleHelp } from '../shell/help/help';

export const help: ModuleHelp = {
  '/announcements': {
    zh: {
      what: '通知公告：财政部门的工作布置、培训、问题答复和表样资料，未读的有标记。',
      who: [
        '财政部门：起草、发布本级的通知，写错的撤回；也查看上级财政发给下级的通知。',
        '部门、单位、政府、审计、第三方机构：查看发给自己的通知。',
      ],
    },
    en: {
      what: 'Announcements of finance: work to be done, trainings, answers, forms and material; what is unread is marked.',
      who: [
        'Finance: writes, publishes and withdraws those of its division, and reads those that come from above.',
        'Departments, units, governments, audit and third parties: read what is for them.',
      ],
    },
  },
  '/announcements/new': {
    zh: {
      what: '起草通知公告：标题、文号、正文、发送范围、办理期限和附件。',
      who: ['财政部门：可以先保存，填好正文和发送范围后发布。'],
    },
    en: {
      what: 'Write an announcement: title, number, text, whom it is for, deadline and files.',
      who: ['Finance: saves it for later, or publishes it once text and readers are there.'],
    },
  },
  '/announcements/:id': {
    zh: {
      what: '一份通知公告的正文和附件；打开即为已读，可以打印。',
      who: [
        '发布的财政部门：发布草稿；发布后只能撤回，须说明原因，收到的人会被告知。',
        '其他人员：阅读、打印、下载附件。',
      ],
    },
    en: {
      what: 'One announcement with its files; opening it reads it, and it can be printed.',
      who: [
        'The bureau that wrote it: publishes a draft; withdraws what is published, with a reason that its readers are told.',
        'Others: read it, print it and download its files.',
      ],
    },
  },
  '/announcements/:id/edit': {
    zh: {
      what: '修改还没有发布的通知公告。',
      who: ['起草的财政部门：同一财政部门的人员都可以修改，同时修改的逐项合并。'],
    },
    en: {
      what: 'Change an announcement that is not published yet.',
      who: ['The bureau that writes it: anybody there may; what two people change at once is merged.'],
    },
  },
};
