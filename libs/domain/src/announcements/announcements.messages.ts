/** What the rules of announcements say to people. */
export const announcementMessages = {
  announcementWithoutBody: { zh: '发布前请填写正文', en: 'Write the text before you publish it' },
  announcementWithoutAudience: { zh: '发布前请选择发送范围', en: 'Choose whom it is for before you publish it' },
  announcementOfOthers: {
    zh: '通知公告只由起草的财政部门修改',
    en: 'An announcement is changed by the finance bureau that writes it',
  },
} as const;
