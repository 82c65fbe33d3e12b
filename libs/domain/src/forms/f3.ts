import type { Text } from '../messages';
import type { PointFit } from '../targets/target.review';
import { columnLabel, fixedSection, type FormLayout, type LayoutCell, listSection, rowLabel, value } from './layout';

/** Key projects are scored 打分, all others ticked 定性. */
export type F3Mode = 'scored' | 'ticked';

/** One point of the review. */
export type F3Point = {
  /** 审核内容, for example 一、完整性; equal neighbours are merged. */
  readonly group: Text;
  /** 审核要点. */
  readonly item: Text;
  /** Points there are; null where nothing is scored. */
  readonly max: string | null;
  readonly score: string | null;
  /** Null while not judged. */
  readonly fit: PointFit | null;
  readonly opinion: string;
};
/** What form F3 shows: one review of a target. */
export type F3Data = {
  readonly project: string;
  readonly orgName: string;
  readonly year: number;
  readonly mode: F3Mode;
  readonly points: readonly F3Point[];
  /** Of a scored review. */
  readonly total: string | null;
  /** 优良中差, or the decision where nothing is scored. */
  readonly grade: Text | null;
  readonly opinion: string;
  readonly reviewer: string;
  readonly date: string;
  /** Which step of the review this is. */
  readonly step: Text;
};

const textCell = (show: (data: F3Data) => string | Text | null, colSpan: number): LayoutCell<F3Data> =>
  value<F3Data>('text', show, { colSpan });
const fits: Readonly<Record<PointFit, Text>> = {
  fit: { zh: '符合', en: 'fits' },
  partly: { zh: '基本符合', en: 'fits partly' },
  unfit: { zh: '不符合', en: 'does not fit' },
};

const header = fixedSection<F3Data>(() => [
  [rowLabel('项目名称', 'Project'), textCell(({ project }) => project, 4)],
  [
    rowLabel('实施单位', 'Unit'),
    textCell(({ orgName }) => orgName, 1),
    rowLabel('审核环节', 'Step', { colSpan: 2 }),
    textCell(({ step }) => step, 1),
  ],
]);

const head = (mode: F3Mode) => [
  [
    columnLabel('审核内容', 'Subject'),
    columnLabel('审核要点', 'Point'),
    ...(mode === 'scored'
      ? [columnLabel('分值', 'Points'), columnLabel('得分', 'Score')]
      : [columnLabel('审核结论', 'Finding', { colSpan: 2 })]),
    columnLabel('审核意见', 'Opinion'),
  ],
];

const judgementCells = (mode: F3Mode): LayoutCell<F3Point>[] =>
  mode === 'scored'
    ? [
        value('number', ({ max }) => max, { align: 'center' }),
        value('number', ({ score }) => score, { align: 'center' }),
      ]
    : [value('text', ({ fit }) => fit && fits[fit], { colSpan: 2, align: 'center' })];

const points = (mode: F3Mode) =>
  listSection<F3Data, F3Point>({
    header: head(mode),
    items: (data) => data.points,
    row: [
      value('text', ({ group }) => group, { align: 'center' }),
      value('text', ({ item }) => item),
      ...judgementCells(mode),
      value('text', ({ opinion }) => opinion),
    ],
    merged: [0],
    when: (data) => data.mode === mode,
  });

const foot = fixedSection<F3Data>(({ mode }) => [
  ...(mode === 'scored'
    ? [
        [
          rowLabel('总分', 'Total', { colSpan: 3 }),
          value<F3Data>('number', ({ total }) => total, { align: 'center' }),
          textCell(() => null, 1),
        ],
      ]
    : []),
  [rowLabel('审核结果', 'Result'), textCell(({ grade }) => grade, 4)],
  [rowLabel('总体意见', 'General opinion'), textCell(({ opinion }) => opinion, 4)],
  [
    rowLabel('审核人', 'Reviewer'),
    textCell(({ reviewer }) => reviewer, 1),
    rowLabel('审核日期', 'Date', { colSpan: 2 }),
    value<F3Data>('date', ({ date }) => date),
  ],
]);

/** Form F3, 绩效目标审核表, scored or ticked. */
export const f3Layout: FormLayout<F3Data> = {
  form: 'F3',
  version: 1,
  paper: 'portrait',
  parts: [
    {
      name: 'review',
      title: () => ({ zh: '绩效目标审核表', en: 'Review of a performance target (F3)' }),
      subtitle: ({ year }) => ({ zh: `（${year} 年度）`, en: `(year ${year})` }),
      widths: [30, 66, 17, 17, 56],
      sections: [header, points('scored'), points('ticked'), foot],
      notes: () => [],
    },
  ],
};
