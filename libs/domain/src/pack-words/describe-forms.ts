import { dateText } from '../calendar';
import type { Text } from '../messages';
import { exAnteDimensions, exAnteMarks, scoreItems } from '../rule-pack/keys';
import type { RulePack } from '../rule-pack/rule-pack';
import { reviewItemNames } from '../review/form-f3';
import { exAnteDimensionNames, exAnteMarkNames } from '../library/ex-ante';
import {
  joinTexts,
  type PackStatement,
  percent,
  percentFigure,
  pointsFigure,
  sentence,
  statement,
  wholeFigure,
} from './statement';

const comma: Text = { zh: '、', en: ', ' };

/** 事前绩效评估: points of the dimensions, what marks give, and from where on a project is supported. */
export function describeExAnte({ exAnte }: RulePack): PackStatement[] {
  const { clause, maxima, marks, support, supportAfterChange } = exAnte;
  const points = exAnteDimensions.map((key) =>
    sentence('packGroup', { names: exAnteDimensionNames[key], weight: maxima[key] }),
  );
  const shares = exAnteMarks.map((key) =>
    sentence('packMark', { name: exAnteMarkNames[key], share: percent(marks[key]) }),
  );
  const bounds = { total: support.total, ofDimension: percent(support.ofDimension), after: supportAfterChange.total };
  return [
    statement(
      'exAnte.maxima',
      sentence('packMaxima', { points: joinTexts(points, comma) }),
      clause,
      exAnteDimensions.map((key) => pointsFigure(`exAnte.maxima.${key}`, maxima[key])),
    ),
    statement(
      'exAnte.marks',
      sentence('packMarks', { marks: joinTexts(shares, comma) }),
      clause,
      exAnteMarks.map((key) => percentFigure(`exAnte.marks.${key}`, marks[key])),
    ),
    statement('exAnte.support', sentence('packSupport', bounds), clause, [
      pointsFigure('exAnte.support.total', support.total),
      percentFigure('exAnte.support.ofDimension', support.ofDimension),
      pointsFigure('exAnte.supportAfterChange.total', supportAfterChange.total),
    ]),
  ];
}

/** 绩效目标审核表: points of the rows, and from where on it is 优, 良 and 中. */
export function describeReviewForm({ reviewForm: { clause, maxima, grades } }: RulePack): PackStatement[] {
  const points = scoreItems.map((key) => sentence('packGroup', { names: reviewItemNames[key], weight: maxima[key] }));
  return [
    statement(
      'reviewForm.maxima',
      sentence('packMaxima', { points: joinTexts(points, comma) }),
      clause,
      scoreItems.map((key) => pointsFigure(`reviewForm.maxima.${key}`, maxima[key])),
    ),
    statement(
      'reviewForm.grades',
      sentence('packReviewGrades', grades),
      clause,
      (['excellent', 'good', 'medium'] as const).map((key) => pointsFigure(`reviewForm.grades.${key}`, grades[key])),
    ),
  ];
}

/** 退回修改: until when what was returned is mended. */
export const describeMending = ({ mending: { clause, workingDays } }: RulePack): PackStatement[] => [
  statement('mending.workingDays', sentence('packMending', { n: workingDays }), clause, [
    wholeFigure('mending.workingDays', workingDays),
  ]),
];

/** 预算批复: what the letter to a department cites. */
export const describeReply = ({ reply: { basis } }: RulePack): PackStatement[] =>
  basis.map(({ provision, from }, at) =>
    statement(
      `reply.basis.${at}`,
      from === null
        ? sentence('packReplyBasis', { provision })
        : sentence('packReplyBasisFrom', { provision, from: { zh: dateText(from, 'zh'), en: from } }),
      null,
    ),
  );
