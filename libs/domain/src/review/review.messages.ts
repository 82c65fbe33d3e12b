/** What the working-day calendar, the review routes and the walk of a review say to people. */
export const reviewMessages = {
  calendarOfTheRegion: {
    zh: '工作日历由自治区政府或财政厅维护',
    en: 'The calendar is kept by the government or the finance bureau of the region',
  },
  calendarWithoutDays: { zh: '请填写通知中的放假和调休上班日期', en: 'Enter the days that the notice names' },
  calendarOtherYear: {
    zh: '应为 {year} 年的日期（元旦可自上年 12 月起）',
    en: 'Must be a day of {year}; the New Year may begin in December',
  },
  calendarDayTwice: { zh: '同一日期只填一次', en: 'The same day stands here twice' },
  calendarMakeUpOnWeekday: {
    zh: '调休上班应为周六或周日',
    en: 'A make-up working day is a Saturday or a Sunday',
  },
  seasonStageMissing: { zh: '每个环节都要有起止日期', en: 'Every stage has its first and last day' },
  seasonStageTwice: { zh: '同一环节只填一次', en: 'The same stage stands here twice' },
  seasonEndsBeforeItStarts: { zh: '截止日期不能早于开始日期', en: 'The last day is before the first' },
  seasonFarAway: { zh: '日期离 {year} 年过远', en: 'The day is years away from {year}' },
  routeOfPerformance: {
    zh: '审核流程由财政绩效科室维护',
    en: 'The performance section of the finance bureau keeps the route',
  },
  routeEndsWithFinance: {
    zh: '最后一个环节应由财政部门审核',
    en: 'The last step belongs to the finance bureau',
  },
  departmentAfterFinance: {
    zh: '主管部门应在财政部门之前审核',
    en: 'The department reviews before the finance bureau does',
  },
  sectionOfDepartment: { zh: '主管部门环节不设财政科室', en: 'A step of the department has no section' },
  keyAmountOfTargets: {
    zh: '重点项目金额标准只用于绩效目标审核，请留空',
    en: 'An amount that makes a key project belongs to the review of targets; leave it empty here',
  },
  routeTooLong: { zh: '最多 {max} 个环节', en: 'At most {max} steps' },
  routeKey: {
    zh: '环节标识应以小写字母开头，只含字母和数字',
    en: 'The key of a step begins with a small letter and has letters and digits only',
  },
  routeKeyTwice: { zh: '环节标识重复', en: 'Two steps have the same key' },
  noRoute: {
    zh: '本地区没有审核流程，请财政部门先设置',
    en: 'No review route is set for this place; finance sets one',
  },
  stepOfOthers: {
    zh: '当前环节由其他科室或单位办理',
    en: 'The step belongs to another section or organisation',
  },
  stepAssigned: {
    zh: '已转由他人承办；如需接手，请先转办给自己',
    en: 'It was handed to somebody else; hand it to yourself first if you take over',
  },
  stepsApart: {
    zh: '您已办理过本轮的其他环节，同一人不能办理两个环节',
    en: 'You acted at another step of this round; nobody acts at two',
  },
  opinionNotAsked: { zh: '没有请您会签，或您已提出意见', en: 'You were not asked for an opinion, or have given it' },
  opinionAwaited: {
    zh: '{names}的加签意见尚未提出，暂不能继续',
    en: 'The opinion of {names} is still awaited; it cannot go on yet',
  },
  withdrawOthers: { zh: '只有送审人可以撤回', en: 'Only who submitted it may take it back' },
  withdrawTooLate: { zh: '审核人已经办理，不能撤回', en: 'A reviewer has acted; it cannot be taken back' },
  takeBackOthers: { zh: '您没有刚刚作出的决定可以撤回', en: 'There is no decision of yours to take back' },
  takeBackTooLate: {
    zh: '作出决定已超过 {seconds} 秒，或已有人继续办理，不能撤回',
    en: 'A decision can be taken back within {seconds} seconds, and while nobody has gone on from it',
  },
  takeBackBuiltOn: {
    zh: '入库后已申报绩效目标或安排预算，不能撤回入库决定',
    en: 'A target or a budget line has been begun since; the admission cannot be taken back',
  },
  remindOneself: { zh: '当前由您办理，无需催办', en: 'It waits for you' },
  remindFromAbove: {
    zh: '本级财政部门不催办，请由申报单位、政府或上级财政部门催办',
    en: 'The declarer, the government or finance above may remind, not the bureau itself',
  },
  remindedToday: {
    zh: '本工作日已经催办过，请下一工作日再催',
    en: 'It was reminded on this working day; wait for the next one',
  },
  stepIsFirst: { zh: '已是第一个环节，请退回申报单位', en: 'This is the first step; return it to its author' },
  stepIsLast: { zh: '已是最后一个环节，请审核通过', en: 'This is the last step; pass it' },
  stepIsNotLast: { zh: '后面还有审核环节，请送下一环节', en: 'There is a step after this one; send it there' },
  rejectUnscored: {
    zh: '一般项目不评分，不符合要求的请退回',
    en: 'Only key projects are scored; return what does not fit',
  },
  pointsMissing: { zh: '请对四个要点逐项作出判断', en: 'Judge all four points' },
  scoresMissing: { zh: '重点项目请按绩效目标审核表逐项评分', en: 'A key project is scored item by item' },
  scoreOutside: {
    zh: '应为 0 至 {max} 之间的数，最多两位小数',
    en: 'Must be between 0 and {max}, with at most two decimals',
  },
  poorIsRejected: {
    zh: '评分为“差”的不得进入下一步，请不予通过',
    en: 'A target graded poor must not enter the next step; reject it',
  },
  mediumIsReturned: {
    zh: '评分为“中”的应退回修改后重新审核',
    en: 'A target graded medium is returned for change and reviewed again',
  },
  onlyPoorIsRejected: { zh: '评分为“差”的才不予通过', en: 'Only a target graded poor is rejected' },
  negotiationMissing: {
    zh: '评分为“良”的，与申报单位协商完善后方可继续；请写明商定的内容',
    en: 'A target graded good goes on after it was improved by agreement; state what was agreed',
  },
  unchangedAfterReject: {
    zh: '上一轮不予通过，请修改绩效目标后再送审',
    en: 'It was rejected; change the target before submitting it again',
  },
  nobodyToHandTo: { zh: '所选人员不能办理当前环节', en: 'This person cannot act at the step' },
  reviewerNotFree: {
    zh: '所选人员不能加签：应为本级财政部门或主管部门的其他人员',
    en: 'Ask somebody else of the bureau or the department; not the submitter, and nobody twice',
  },
  keyByAmount: {
    zh: '金额已达到重点项目标准，不能取消',
    en: 'Its amount makes it a key project; this cannot be undone',
  },
  phrasesFull: {
    zh: '最多保存 {max} 条常用意见，请先删除不用的',
    en: 'At most {max} common opinions are kept; delete some first',
  },
  bulkNothing: { zh: '筛选范围内没有可办理的事项', en: 'The filter finds nothing to act on' },
  bulkTooMuch: {
    zh: '一次最多办理 {max} 项，请缩小筛选范围',
    en: 'At most {max} at a time; narrow the filter',
  },
  bulkKeyProject: {
    zh: '重点项目须逐项评分，请单独审核',
    en: 'A key project is scored by itself; review it alone',
  },
  bulkApproval: {
    zh: '批准须填写批准日期和文号，请单独办理',
    en: 'An approval has a day and a document number of its own; decide it alone',
  },
  bulkChanged: {
    zh: '筛选范围已变化：您看到 {seen} 项，现有 {now} 项；请核对后再办理',
    en: 'The filter finds {now} now instead of the {seen} you saw; look again before you act',
  },
} as const;
