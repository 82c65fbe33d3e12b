import { dateText } from '../calendar';
import type { Text } from '../messages';
import { exactWanText, sum, toWan } from '../money';
import {
  basisOf,
  type BudgetReplyContent,
  type BudgetReplyDraft,
  type RepliedProject,
} from '../approvals/budget-reply';
import { columnLabel, type FormLayout, label, prose, listSection, value } from './layout';

/** What the letter of a reply (批复) shows. */
export type ReplyData = BudgetReplyContent &
  BudgetReplyDraft & {
    /** How many forms F1 follow in the same document. */
    readonly annexes: number;
    /** Whose projects are shown where it is no more than an extract 摘录: name of the organisation that declared them. */
    readonly extractFor?: string | undefined;
  };

/**
 * Projects whose forms F1 follow a letter in one document: about five seconds of work. A letter about more is letter and
 * table; its forms are fetched one by one.
 */
export const mostAnnexes = 30;

const total = ({ projects }: ReplyData): string => sum(projects.map(({ amount }) => amount));

/** Of the approval, of the provisions that ask for targets with the budget, and of what is approved with it. */
const legalBasis = (data: ReplyData): Text => {
  const { year, approvedOn, approvalNo, projects, extractFor } = data;
  const wan = exactWanText(total(data));
  const basis = basisOf(data);
  const which: Text = extractFor
    ? { zh: `其中${extractFor}申报的`, en: `Of them, ${extractFor} declared the following:` }
    : { zh: '现将你部门', en: 'The targets of your department are approved as follows:' };
  return {
    zh: `　　${year}年度预算已于${dateText(approvedOn, 'zh')}经人民代表大会审查批准（${approvalNo}）。根据${basis.join('、')}的规定，绩效目标随预算一并批复。${which.zh}${year}年度${projects.length}个项目的预算绩效目标${extractFor ? '' : '批复'}如下，金额合计${wan}万元。`,
    en: `The budget of ${year} was approved by the people's congress on ${approvedOn} (${approvalNo}). Under ${basis.join(' and ')}, targets are approved together with the budget. ${which.en} projects ${projects.length}, money ${wan} (10,000 yuan).`,
  };
};

const duty: Text = {
  zh: '　　请严格按照批复的绩效目标组织预算执行，并据此开展绩效监控和绩效评价。批复的绩效目标一般不予调整；确需调整的，按规定程序报批。',
  en: 'Carry out the budget by the approved targets, which monitoring and evaluation go by. They are not changed as a rule; where they must be, the change is asked for and approved.',
};

const annex = ({ annexes }: ReplyData): Text =>
  annexes > 0
    ? {
        zh: `　　附件：项目支出绩效目标申报表（${annexes}份）`,
        en: `Annex: forms F1 (${annexes})`,
      }
    : {
        zh: '　　各项目的绩效目标申报表另行提供，请在系统内逐项下载。',
        en: 'Form F1 of each project is provided apart: download it in the system.',
      };

const line = (show: (data: ReplyData) => string | Text, align: 'left' | 'right' = 'left') => [
  value<ReplyData>('text', show, { colSpan: 5, align }),
];
type Numbered = RepliedProject & { readonly no: number };

const opening = prose<ReplyData>(() => [
  line(({ department }) => ({ zh: `${department}：`, en: `To ${department}:` })),
  line(legalBasis),
]);

const table = listSection<ReplyData, Numbered>({
  header: [
    [
      columnLabel('序号', 'No.'),
      columnLabel('项目代码', 'Project code'),
      columnLabel('项目名称', 'Project'),
      columnLabel('金额（万元）', 'Amount (10,000 yuan)'),
      columnLabel('年度绩效目标', 'Annual goal'),
    ],
  ],
  items: ({ projects }) => projects.map((project, index) => ({ ...project, no: index + 1 })),
  row: [
    value('number', ({ no }) => String(no), { align: 'center' }),
    value('text', ({ projectCode }) => projectCode, { align: 'center' }),
    value('text', ({ projectName }) => projectName),
    value('money', ({ amount }) => toWan(amount)),
    value('text', ({ annualGoal }) => annualGoal),
  ],
  foot: [
    [
      label({ zh: '合计', en: 'Sum' }, { heads: 'row', colSpan: 3 }),
      value<ReplyData>('money', (data) => toWan(total(data))),
      value<ReplyData>('text', () => null),
    ],
  ],
});

const closing = prose<ReplyData>(() => [
  line(() => duty),
  line(annex),
  line(({ issuer }) => issuer, 'right'),
  line(({ issuedOn }) => ({ zh: dateText(issuedOn, 'zh'), en: issuedOn }), 'right'),
]);

/** The reply of finance to a department (批复) with the table of its approved targets. */
export const replyLayout: FormLayout<ReplyData> = {
  form: 'reply',
  version: 1,
  paper: 'portrait',
  parts: [
    {
      name: 'reply',
      title: ({ department, year, extractFor }) => ({
        zh: `关于批复${department}${year}年度预算绩效目标的通知${extractFor ? '（摘录）' : ''}`,
        en: `Approval of the performance targets of ${department} for ${year}${extractFor ? ' (extract)' : ''}`,
      }),
      subtitle: ({ documentNo }) => ({ zh: documentNo, en: documentNo }),
      widths: [12, 40, 46, 26, 62],
      sections: [opening, table, closing],
      notes: () => [],
    },
  ],
};
