import type { Readable } from 'node:stream';
import { type Actor, deferralReason, type Language, say, type TargetState } from '@chengxiao/domain';
import { exportPages, csvStream } from '../kit/export-pages';
import type { Db } from '../kit/db';
import { type DeferralFilter, deferredPage, type DeferredRow } from './deferrals.reads';

const headings: Record<Language, readonly string[]> = {
  zh: [
    '年度',
    '项目代码',
    '项目名称',
    '区划代码',
    '主管部门',
    '实施单位',
    '预算金额(元)',
    '预算状态',
    '绩效目标',
    '原因',
    '取消日期',
    '决定文号',
  ],
  en: [
    'Year',
    'Project code',
    'Project name',
    'Division code',
    'Department',
    'Unit',
    'Budget (yuan)',
    'Budget line',
    'Target',
    'Reason',
    'Cancelled on',
    'Decision',
  ],
};
/** The words of the list's page: a file and the page it comes from name a state alike. */
const lineStates: Record<Language, Record<DeferredRow['lineState'], string>> = {
  zh: { proposed: '待批复', deferred: '已缓批', cancelled: '已取消', approved: '已批复' },
  en: { proposed: 'Proposed', deferred: 'Deferred', cancelled: 'Cancelled', approved: 'Approved' },
};
const targetStates: Record<Language, Record<TargetState, string>> = {
  zh: {
    draft: '草稿',
    submitted: '已送审，待审核',
    returned: '已退回，待修改',
    passed: '审核通过',
    approved: '已批复',
  },
  en: {
    draft: 'Draft',
    submitted: 'Submitted, to be reviewed',
    returned: 'Returned, to be revised',
    passed: 'Passed',
    approved: 'Approved',
  },
};
const undeclared: Record<Language, string> = { zh: '尚未申报', en: 'Not declared' };

const cellsOf = (row: DeferredRow, language: Language) => [
  row.year,
  row.projectCode,
  row.projectName,
  row.divisionCode,
  row.departmentName,
  row.orgName,
  row.amount,
  lineStates[language][row.lineState],
  row.targetState ? targetStates[language][row.targetState] : undeclared[language],
  row.cancelReason ?? say(deferralReason(row.targetState), language),
  row.cancelledOn,
  row.cancelDocumentNo,
];

/** One line a project, UTF-8 with its mark, so that spreadsheets read the Chinese. */
export async function deferralFile(
  db: Db,
  actor: Actor,
  filter: DeferralFilter,
  language: Language,
): Promise<Readable> {
  const pages = await exportPages((request) => db.as(actor, (tx) => deferredPage(tx, actor, filter, request)));
  return csvStream(headings[language], pages, (row) => cellsOf(row, language));
}
