/** What the rules of people and positions say. */
export const peopleMessages = {
  administratorsOfLevelAbove: {
    zh: '本级的系统管理员、安全管理员、审计管理员由上一级系统管理员管理',
    en: 'Administrators of one’s own level are looked after by the system administrator of the level above',
  },
  administratorsApart: {
    zh: '系统管理员、安全管理员、审计管理员互相排斥，也不能同时担任业务岗位',
    en: 'System, security and audit administrators exclude each other and every position of business',
  },
  positionHeld: { zh: '这段时间内已经担任该岗位', en: 'The position is held in this time already' },
  roleNotThere: { zh: '该单位没有这个角色', en: 'This organisation has no such role' },
  sectionOfFinance: { zh: '只有财政部门的岗位分科室', en: 'Only positions of a finance bureau have a section' },
  untilBeforeFrom: { zh: '截止日不能早于起始日', en: 'The last day cannot lie before the first' },
  untilPast: {
    zh: '截止日不能早于今天；需要立即生效的，请选择立即免去',
    en: 'The last day cannot be past; to end it now, end it at once',
  },
  usernameForm: {
    zh: '用户名由汉字、字母、数字、点、横线、下划线组成，并以汉字、字母或数字开头',
    en: 'A user name is made of letters, digits, full stops, hyphens and underscores, and begins with a letter or digit',
  },
  usernameTaken: { zh: '用户名已被使用', en: 'The user name is taken' },
  lettersName: { zh: '口令通知单', en: 'Password letters' },
  tooManyLetters: { zh: '一次最多打印 {max} 份口令通知单', en: 'At most {max} letters are printed at once' },
} as const;
