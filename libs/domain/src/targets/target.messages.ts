/** What declaration, review and approval of targets say to people. */
export const targetMessages = {
  projectNotAdmitted: {
    zh: '项目尚未入库或已暂停，不能办理绩效目标',
    en: 'The project is not in the library, or is suspended; no target work on it',
  },
  targetYearOutside: {
    zh: '年度应在项目期 {from} 至 {to} 年内',
    en: 'The year must lie within the project period {from} to {to}',
  },
  targetExists: { zh: '该项目本年度已申报绩效目标', en: 'The project already has a target for this year' },
  midtermOfShortProject: {
    zh: '项目期不跨年，不填写中期目标和指标',
    en: 'A project of one year has no mid-term goal or indicators',
  },
  nameRepeated: { zh: '指标名称与第 {row} 行重复', en: 'The same indicator stands in row {row}' },
  qualitativeWithValue: {
    zh: '定性指标不填写指标值和方向，请在指标标准中说明',
    en: 'A qualitative row has a standard, no value and no direction',
  },
  valueNegative: {
    zh: '指标值不能为负数；下降的写明“下降率”“减少量”等名称，填正数（降幅不超过 5% 写作小于等于 5）',
    en: 'A target value must not be negative: name a decline as one and state a positive number (a fall of at most 5 % is ≤ 5)',
  },
  midtermWithWeight: { zh: '中期指标不设分值', en: 'Mid-term rows carry no weight' },
  indicatorsMissing: { zh: '请填写年度绩效指标', en: 'State the annual indicators' },
  midtermMissing: { zh: '项目期跨年，请填写中期绩效指标', en: 'A project of several years needs mid-term indicators' },
  planMissing: { zh: '请填写预算绩效计划', en: 'Write the performance plan' },
  stepOutsideProject: { zh: '应在项目期 {from} 至 {to} 内', en: 'Must lie within the project period {from} to {to}' },
  planOverFunds: {
    zh: '计划资金合计 {sum:wan} 万元，超过本年度项目资金 {funds:wan} 万元',
    en: 'The steps need {sum:wan} × 10,000 yuan, more than {funds:wan} × 10,000 yuan of the year',
  },
  fundsMissing: {
    zh: '项目本年度没有资金安排，请先在项目库补充',
    en: 'The project has no money in this year; state it in the library first',
  },
  shortTooManyIndicators: { zh: '简易表最多 {max} 个指标', en: 'The short form has room for {max} indicators' },
  shortOneStep: { zh: '简易表的计划只填一个步骤', en: 'The plan of the short form is one step' },
  shortWithoutMidterm: { zh: '简易表不填中期目标和指标', en: 'The short form has no mid-term half' },
  formKindChanged: {
    zh: '项目资金或简易表标准已变化，适用的表式不同了，请重新填写保存后送审',
    en: 'The money of the project, or the limit of the short form, has changed, and with it the form; save it again before submitting',
  },
  noApprovedTarget: { zh: '该年度没有已批复的绩效目标', en: 'There is no approved target of that year' },
  fromYearNotEarlier: { zh: '只能沿用以前年度的目标', en: 'Only the target of an earlier year can be continued' },
  carriedUnconfirmed: {
    zh: '与上年相同，请确认不变或作修改',
    en: 'The same as last year: confirm that it is unchanged, or change it',
  },
  ruleOfThePast: { zh: '只能规定本年度和以后年度', en: 'A rule can be made for this year and later ones only' },
  idRepeated: { zh: '行编号重复', en: 'The row identifier appears twice' },
  pointNotFit: { zh: '有要点不符合的，不能通过', en: 'Nothing passes while a point does not fit' },
  partlyWithoutOpinion: {
    zh: '基本符合的，请写明还要补充什么',
    en: 'Say what is still to be added where a point fits only partly',
  },
  returnWithoutReason: {
    zh: '退回须说明原因：填写总体意见或逐行原因',
    en: 'A return needs a general reason or reasons for rows',
  },
  reasonWithoutRow: { zh: '所指的指标不在本目标内', en: 'This indicator is not part of the target' },
  reviewNeeded: {
    zh: '此操作须填写审核意见、选择人员或随预算批复，请使用相应功能办理',
    en: 'This goes with a review, a person or the bulk approval of the budget; it has a command of its own',
  },
  budgetNotApproved: {
    zh: '预算尚未经人民代表大会批准，不能批复绩效目标',
    en: "The people's congress has not approved the budget; targets are approved with it",
  },
  targetOfCancelledLine: {
    zh: '项目本年度预算已取消，绩效目标不予批复；恢复预算后再办理',
    en: 'The money of the year is cancelled; the target is not approved unless it is restored',
  },
  targetWithoutLine: { zh: '项目没有安排本年度预算，不能批复', en: 'The project has no budget line for the year' },
  budgetApprovedBefore: {
    zh: '本年度预算批准已登记：{documentNo}',
    en: "The approval of this year's budget is already recorded: {documentNo}",
  },
  approvalInUse: {
    zh: '已依据本登记办理批复，预算年度不能更正',
    en: 'Targets were approved under this record: its year cannot be corrected',
  },
  approvalUnchanged: {
    zh: '年度、批准日期、批准文号与现登记相同，没有需要更正的内容',
    en: 'Year, date and number are as they are recorded: there is nothing to correct',
  },
  approvalAfterAdjustment: {
    zh: '依据本登记批复的绩效目标已于 {date} 调整，批准日期不能晚于该日',
    en: 'A target approved under this record was adjusted on {date}: the approval cannot be later than that',
  },
  correctionDuringBulkApproval: {
    zh: '批量批复正在办理，办结后再更正登记',
    en: 'A bulk approval is under way; the record is corrected when it is done',
  },
  approvalInFuture: { zh: '批准日期不能晚于今天', en: 'The date of approval must not be in the future' },
  approvalYearOff: {
    zh: '{year} 年度预算应在上年或当年批准',
    en: 'The budget of {year} is approved in that year or the one before',
  },
  replyInFuture: { zh: '批复日期不能晚于今天', en: 'The date of the reply must not be in the future' },
  replyBeforeApproval: {
    zh: '批复日期不能早于预算批准日期 {approvedOn}',
    en: 'The reply cannot be dated before the approval of the budget on {approvedOn}',
  },
  replyNumberTaken: {
    zh: '文号 {documentNo} 本年度已用于另一份批复，请换一个文号',
    en: '{documentNo} is the number of another reply of the year; take another number',
  },
  replyIssuedBefore: {
    zh: '这些绩效目标已由 {documentNo} 批复该部门，此后没有新的批复或调整',
    en: '{documentNo} already tells the department of these targets; nothing was approved or adjusted since',
  },
  replyWithoutTargets: {
    zh: '该部门在本次预算批准中没有已批复的绩效目标，请先批量批复',
    en: 'The department has no approved target under this approval; run the bulk approval first',
  },
  replyDuringBulkApproval: {
    zh: '批量批复正在办理，办结后再下达批复文件',
    en: 'A bulk approval is under way; replies are issued when it is done',
  },
  bulkApprovalChanged: {
    zh: '核对名单后有项目发生变化，尚未批复任何项目；请按最新名单重新核对',
    en: 'Something changed since you looked at the names, and nothing was approved; look at the names as they are now',
  },
  goneSinceBulkApprovalBegan: {
    zh: '发起批复后情况已变化：既没有审核通过的绩效目标，也没有待批复的预算',
    en: 'Changed since the bulk approval began: there is no passed target and no money to approve',
  },
  announcedDocumentMissing: {
    zh: '写明了依据文件 {documentNo}，但没有附上：请在“依据和佐证附件”处上传该文件，再送审',
    en: 'The document {documentNo} is named and not attached: upload it under “Evidence”, then submit',
  },
  announcedFilesMissing: {
    zh: '说明中提到附件，但没有附上：请在“依据和佐证附件”处上传，再送审',
    en: 'The reasons speak of attached files and there are none: upload them under “Evidence”, then submit',
  },
  evidenceMissing: {
    zh: '没有附佐证材料：请在“依据和佐证附件”处上传调整依据或佐证，再送审',
    en: 'No evidence is attached: upload the document or proof under “Evidence”, then submit',
  },
  evidenceLater: {
    zh: '没有附佐证材料：突发事件、不可抗力可以先行申请，材料应当补附；审核时请核实情况',
    en: 'No evidence is attached: in an emergency one may ask first, and add it later; reviewers verify what happened',
  },
  adjustmentOfUnapproved: {
    zh: '绩效目标尚未批复，直接修改即可，不需要申请调整',
    en: 'The target is not approved yet: change it directly',
  },
  adjustmentUnderWay: {
    zh: '已有一项调整申请在办理中，请在原申请上继续',
    en: 'A request for an adjustment is under way; go on with that one',
  },
  adjustmentWithoutChange: {
    zh: '内容与已批复的版本相同，没有需要调整的地方',
    en: 'The content is that of the approved version: there is nothing to adjust',
  },
  adjustmentOfWeight: {
    zh: '分值批复后原则上不得调整，所选调整依据不允许改动分值',
    en: 'Points stand once approved; the chosen ground does not allow to change them',
  },
  adjustmentBeforeFormer: {
    zh: '不能早于现行版本的批准日期 {date}',
    en: 'Not before the version in force was approved, {date}',
  },
  deferredUndeclared: { zh: '没有申报绩效目标，缓批预算', en: 'No target was declared: the money is deferred' },
  deferredWithoutTarget: { zh: '没有审核通过的绩效目标，缓批预算', en: 'No passed target: the money is deferred' },
} as const;
