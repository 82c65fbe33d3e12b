/** What sign-in and passwords say to people. */
export const identityMessages = {
  signInFailed: { zh: '用户名或密码不正确', en: 'The user name or the password is not right' },
  lockedOut: {
    zh: '失败次数过多，请在 {minutes} 分钟后再试',
    en: 'Too many failed attempts; try again in {minutes} (minute|minutes)',
  },
  slowDown: {
    zh: '尝试过于频繁，请在 {seconds} 秒后再试',
    en: 'Too many attempts at once; try again in {seconds} (second|seconds)',
  },
  passwordLength: { zh: '密码应为 {min} 至 {max} 个字符', en: 'The password needs {min} to {max} characters' },
  passwordKinds: {
    zh: '密码应至少包含大写、小写、数字、符号中的 {kinds} 种',
    en: 'The password needs {kinds} of: capitals, small letters, digits, symbols',
  },
  passwordKnown: { zh: '密码过于常见或包含用户名', en: 'The password is too common or contains the user name' },
  passwordSame: { zh: '新密码不能与原密码相同', en: 'The new password must differ from the old one' },
  passwordWrong: { zh: '原密码不正确', en: 'The current password is not right' },
  viewStale: {
    zh: '这个视图已在另一个窗口中改动，现在显示的是最新的内容；请再试一次',
    en: 'The view was changed in another window; it is shown as it is now. Try again',
  },
  viewGone: {
    zh: '这个视图已经不在：可能已在另一个窗口中删除',
    en: 'The view is not there any more: it may have been removed in another window',
  },
  tooManyViews: {
    zh: '一个清单最多保存 {max} 个视图；请先删除不用的',
    en: 'A list keeps {max} views at most; remove one first',
  },
  notMailAddress: {
    zh: '应为邮箱地址，例如 name@example.cn',
    en: 'Must be an e-mail address, for example name@example.cn',
  },
  passwordMustChange: { zh: '请先修改初始密码', en: 'Change the first password before anything else' },
} as const;
