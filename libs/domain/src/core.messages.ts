export const coreMessages = {
  illegalState: { zh: '当前状态不能执行此操作', en: 'This action is not possible in the current state' },
  notYourRole: {
    zh: '此操作不属于您当前岗位的职责；如有多个岗位，请切换后再试',
    en: 'This action does not belong to the position you act in; if you hold several, switch and try again',
  },
  notYourDivision: { zh: '下级地区的项目只能查看，不能办理', en: 'Projects of divisions below yours are read-only' },
  unitHasReported: {
    zh: '单位已上报过这份表，只由单位修改和再次上报：不同之处请写在审核意见或“主管部门意见”中，或退回单位',
    en: 'The unit has reported this form and alone changes it and sends it again: state what you see otherwise in your review or as the opinion of the department, or send it back',
  },
  separationOfDuties: {
    zh: '不能审核本人提交的事项，由本单位同一职责的另一人办理；只有一人的，请系统管理员先为第二人开通账号',
    en: 'Nobody reviews what they submitted themselves: another person of your office with the same duty does it; where there is only one, ask the administrator for an account for a second',
  },
  separationOfAuthor: {
    zh: '这一事项由您本人（不论以哪个岗位）起草，不能由您审核，由本单位同一职责的另一人办理',
    en: 'You began this yourself, in whatever position, and do not judge it: another person of your office with the same duty does',
  },
  separationOfEditor: {
    zh: '您本人（不论以哪个岗位）修改过这一事项的内容，不能由您审核，由本单位同一职责的另一人办理',
    en: 'You changed what this says, in whatever position, and do not judge it: another person of your office with the same duty does',
  },
  notFound: { zh: '没有找到，或不在您的权限范围内', en: 'Not found, or outside your scope' },
  stale: {
    zh: '内容已被他人修改，请刷新后再试；您填写的内容已保留',
    en: 'Someone changed this meanwhile; reload and try again. What you typed is kept',
  },
  alreadyThere: { zh: '相同的记录已经存在，请刷新后查看', en: 'The same record is already there; reload to see it' },
  undeclaredEndpoint: { zh: '此接口未声明可访问的角色', en: 'This endpoint declares no roles' },
  signInFirst: {
    zh: '没有登录，或登录已失效，没有办理；登录后请再做一次',
    en: 'You are not signed in, or the session ended, and nothing was done; sign in and do it again',
  },
  unknownCursor: { zh: '分页位置无效', en: 'The page cursor is not one of ours' },
  firstOfSeveral: { zh: '{found}（共 {count} 处待修改）', en: '{found} (the first of {count} to mend)' },
  toCorrect: { zh: '{n} 处须改正', en: '{n} to correct' },
  badRequest: {
    zh: '请求的格式不对，没有执行；请刷新页面后再试，程序调用请对照接口说明',
    en: 'The request is not well formed, and nothing was done; reload the page and try again, or compare with the API guide',
  },
  bodyNotNeeded: {
    zh: '这个请求不应带有内容，没有执行',
    en: 'This request takes no body; nothing was done',
  },
  wrongContentType: {
    zh: '请求内容的类型不受支持；应为 application/json，文件用 multipart/form-data 并带 x-requested-with',
    en: 'The content type is not supported; send application/json, and files as multipart/form-data with x-requested-with',
  },
  valueMalformed: {
    zh: '有编号、日期或数字的写法不对，没有保存；请从列表重新打开后再填',
    en: 'An identifier, date or figure is malformed, and nothing was saved; open it from the list again',
  },
  figureTooLarge: {
    zh: '有数字超出可保存的范围，没有保存；请核对金额和数值，金额最多 16 位整数',
    en: 'A figure is larger than can be kept, and nothing was saved; check amounts and values, at most 16 digits',
  },
  tooLarge: { zh: '请求内容过大', en: 'The request is too large' },
  tooComplex: {
    zh: '查询过于复杂：{measure} 不能超过 {limit}',
    en: 'The query is too complex: {measure} may be {limit} at most',
  },
  requestIdReused: {
    zh: '此请求编号已用于其他内容，请换一个编号重新提交',
    en: 'This request id came before with something else; take another one',
  },
  crossSite: { zh: '拒绝来自其他网站的请求', en: 'Requests from another site are refused' },
  internal: { zh: '系统出错，已记录，编号 {reference}', en: 'Something failed and was logged under {reference}' },
  unavailable: { zh: '服务暂时不可用，请稍后再试', en: 'The service is not available right now; try again shortly' },
  stopping: { zh: '此服务进程即将停止，请稍后再试', en: 'This process is about to stop; try again shortly' },
  storageFull: {
    zh: '存储空间已满，没有保存；请联系管理员后再试',
    en: 'There is no room left in the storage and nothing was saved; ask the administrator, then try again',
  },
  reasonNeeded: { zh: '请填写原因', en: 'Give a reason' },
  opinionNeeded: { zh: '请填写意见', en: 'Give an opinion' },
  overBudget: { zh: '超过预算 {limit:wan} 万元', en: 'More than the budget of {limit:wan} × 10,000 yuan' },
  required: { zh: '必填', en: 'Required' },
  tooLong: { zh: '不能超过 {max} 个字', en: 'At most {max} characters' },
  forbiddenCharacters: {
    zh: '含有不允许的字符（控制字符、乱码或不完整字符），请删除后重新输入',
    en: 'Contains characters that are not allowed (control, lost or broken characters); type it again without them',
  },
  notMoney: { zh: '应为金额，最多 16 位整数、2 位小数', en: 'Must be an amount with at most 16 digits and 2 decimals' },
  negativeMoney: { zh: '金额不能为负数', en: 'An amount must not be negative' },
  notDecimal: {
    zh: '应为数字，如 1234.5，最多 12 位整数、6 位小数',
    en: 'Must be a number such as 1234.5, with at most 12 digits and 6 decimals',
  },
  figureOnTwoLines: {
    zh: '一格只写一个数字，不要换行',
    en: 'One figure in a cell, on one line',
  },
  figureDash: { zh: '没有的请留空，不写横线、斜线或“无”', en: 'Leave it empty where there is none, without a dash' },
  figureBrackets: {
    zh: '请写数字本身，如 1234；负数写 -1234，不用括号',
    en: 'Write the figure itself, such as 1234; a negative one as -1234, without brackets',
  },
  figureExponent: {
    zh: '请写出全部数字，如 1500，不用科学计数法',
    en: 'Write all digits, such as 1500, without an exponent',
  },
  figureMark: {
    zh: '请只写数字，如 120 或 1.5，去掉注码、上标和分数',
    en: 'Write digits only, such as 120 or 1.5, without note marks, superscripts and fractions',
  },
  figureComma: {
    zh: '逗号只分千位，每三位一个，如 1,234.5；小数用点，如 0.125',
    en: 'A comma parts groups of three, as in 1,234.5; decimals follow a point, as in 0.125',
  },
  figureBlank: {
    zh: '数字中间不留空格，如 125；千位分隔要每三位一个',
    en: 'No blank inside a figure, as in 125, except between groups of three',
  },
  figureSign: {
    zh: '请只写数字，如 95；方向写在“指标方向”一列',
    en: 'Write the figure only, such as 95; its direction has a column of its own',
  },
  figurePercent: {
    zh: '请只写数字，如 95；本格的单位不是 %',
    en: 'Write the figure only, such as 95; the unit here is not %',
  },
  figureUnit: {
    zh: '请只写数字，如 50，不写单位、货币符号或说明',
    en: 'Write the figure only, such as 50, without unit, currency or words',
  },
  notMoment: {
    zh: '应为带时区的时间，如 2026-03-01T08:00:00Z',
    en: 'Must be a moment with its time zone, for example 2026-03-01T08:00:00Z',
  },
  notDate: { zh: '应为有效日期（年-月-日）', en: 'Must be a valid date (year-month-day)' },
  notYear: { zh: '年度应在 2014 至 2100 之间', en: 'The year must be between 2014 and 2100' },
  notAmongChoices: {
    zh: '“{value}”不在可选范围内，可填：{choices}',
    en: '“{value}” is not one of the choices: {choices}',
  },
  documentTooLarge: { zh: '内容过大或层次过深，请删减后再试', en: 'Too large or nested too deeply; shorten it' },
  notUnderstood: { zh: '“{value}”不能识别，请改正', en: '“{value}” is not understood; correct it' },
  notChoice: { zh: '不在可选范围内，可填：{choices}', en: 'Not one of the choices: {choices}' },
  notId: { zh: '编号格式不正确，请从列表重新选择', en: 'Not an identifier; choose it from the list again' },
  notList: { zh: '应为列表，可以为空', en: 'Must be a list, which may be empty' },
  notRow: { zh: '应为一行内容，不能为空', en: 'Must be a row with its fields, not empty' },
  notTruth: { zh: '应为“是”或“否”', en: 'Must be true or false' },
  notUsable: { zh: '不能这样填写，请按本处的说明改正', en: 'Cannot be used here; correct it as this place asks' },
  notCount: { zh: '应为 {min} 至 {max} 之间的整数', en: 'Must be a whole number from {min} to {max}' },
  unknownField: { zh: '不认识的字段', en: 'Unknown field' },
  dateOrder: { zh: '结束日期不能早于开始日期', en: 'The end must not be before the start' },
} as const;
