/** What the project library says to people. */
export const libraryMessages = {
  projectWithoutFunds: { zh: '请先填写项目资金来源和金额', en: 'State where the money comes from and how much first' },
  projectNotInLibrary: {
    zh: '项目尚未入库，不能安排预算（先有项目、后安排资金）',
    en: 'The project is not in the library; no budget line without it',
  },
  functionCodeForm: { zh: '支出功能分类科目应为 7 位数字', en: 'The function class has seven digits' },
  unknownPlace: { zh: '实施地点不是有效的区划', en: 'The place is not a known division' },
  fundYearOutside: {
    zh: '资金年度应在项目期 {from} 至 {to} 年内',
    en: 'The year must lie within the project period {from} to {to}',
  },
  fundTwice: { zh: '同一年度、同一来源重复', en: 'The same year and source appear twice' },
  fundTooLarge: { zh: '金额超过 1,000 亿元，请核对', en: 'More than 100 billion yuan; check it' },
  parentOfFirstLevel: { zh: '一级项目不再归入其他项目', en: 'A first-level project has no project above it' },
  fundsOfFirstLevel: {
    zh: '一级项目不填资金，其金额是所属二级项目之和',
    en: 'A first-level project states no funds; its amount is the sum of its second-level projects',
  },
  expenseYearWithoutFunds: {
    zh: '{year} 年没有项目资金，请先填写该年资金，或改选年度',
    en: 'The project has no funds of {year}; state them first, or choose another year',
  },
  expenseTwice: {
    zh: '同一年度、同一经济分类重复，请合并',
    en: 'The same class appears twice in a year; put them together',
  },
  expensesDiffer: {
    zh: '{year} 年按经济分类合计 {stated} 万元，与当年项目资金 {total} 万元相差 {difference} 万元',
    en: 'The classes of {year} add up to {stated} ten thousand yuan, the funds to {total}: a difference of {difference}',
  },
  firstLevelByDepartment: {
    zh: '一级项目由主管部门申报',
    en: 'First-level projects are proposed by the department',
  },
  firstLevelWithoutLine: {
    zh: '一级项目不直接安排预算、不单独申报绩效目标，请在所属二级项目上办理',
    en: 'A first-level project gets no budget line and no target of its own; use its second-level projects',
  },
  unknownTransfer: {
    zh: '该转移支付没有下达本地区，或本地区尚未签收',
    en: 'This transfer was not handed to your division, or is not acknowledged yet',
  },
  unknownParent: {
    zh: '所选一级项目不存在、已终止，或不属于本部门',
    en: 'The first-level project is unknown, ended, or of another department',
  },
  levelWithChildren: {
    zh: '该一级项目下已有二级项目，不能改为二级项目',
    en: 'It has second-level projects below and stays first-level',
  },
  fundsOfYearMissing: {
    zh: '项目没有安排 {year} 年度资金计划，请单独填写预算金额',
    en: 'The project plans no funds for {year}; propose its amount by itself',
  },
  budgetLineExists: { zh: '该项目本年度已安排预算', en: 'The project already has a budget line for this year' },
  budgetLineCancelled: {
    zh: '该项目本年度预算已取消；需要安排的，请恢复原预算',
    en: 'The budget line of this year is cancelled; restore it instead of proposing another',
  },
  budgetYearOver: {
    zh: '{year} 年度已结束，取消的预算不再恢复；请在以后年度重新安排',
    en: 'The year {year} is over; a cancelled line stays cancelled. Propose money in a later year',
  },
  amountUnchanged: { zh: '与现有金额相同，请填写调整后的金额', en: 'The amount is as it was; state the new one' },
  increaseNeedsDocument: {
    zh: '追加预算须填写批准文件的文号和日期，例如 财预〔2026〕12号',
    en: 'More money needs the number and date of the document that grants it, for example 财预〔2026〕12号',
  },
  increaseBeforeApproval: {
    zh: '预算批复前只能调减；需要增加的，预算批复后凭文件追加',
    en: 'Before the budget is approved a line can only get less; more is added by a document after that',
  },
  increaseWaits: {
    zh: '已有追加申请待另一人确认，确认、不同意或撤回后再调整',
    en: 'An increase waits for another person; it is confirmed, declined or withdrawn before the next change',
  },
  projectHeld: {
    zh: '项目已由财政部门暂停（{no}），暂停期间不办理；恢复后再办',
    en: 'Finance has suspended the project ({no}); nothing is done about it until it is resumed',
  },
  projectInUse: {
    zh: '项目已有附件、事前绩效评估或所属二级项目，请先删除，再删除项目草稿',
    en: 'The project has files, an ex-ante assessment or projects below it; remove those before the draft',
  },
  notOfLastYear: {
    zh: '项目不在 {year} 年执行，不能延续',
    en: 'The project did not run in {year}; there is nothing to continue',
  },
  alreadyContinued: {
    zh: '已延续为 {name}（{code}）',
    en: 'Continued already as {name} ({code})',
  },
  carriedFundsUnconfirmed: {
    zh: '资金按上年带入，请核对金额并保存后再提交',
    en: 'The money was carried over from last year: check the amounts and save before you submit',
  },
  lineOfIdleProject: {
    zh: '项目已结项或终止，不能恢复预算',
    en: 'The project is closed or terminated; its money is not restored',
  },
} as const;
