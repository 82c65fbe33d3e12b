import { type Finding, finding } from '../messages';
import { D, sum } from '../money';
import { exAnteMarks } from './keys';
import type { RulePack } from './rule-pack';

/** Points of a form that make 100. */
function checkMaxima(maxima: Readonly<Record<string, string>>, path: string): Finding[] {
  const total = sum(Object.values(maxima));
  return new D(total).eq(100) ? [] : [finding(path, 'packMaximaNot100', { sum: total })];
}

/** Bounds that fall, the first within 100. */
function checkFalling(bounds: readonly (readonly [path: string, bound: string])[]): Finding[] {
  return bounds.flatMap(([path, bound], index) => {
    const above = bounds[index - 1]?.[1];
    if (above === undefined) return new D(bound).gt(100) ? [finding(path, 'packBandBeyond', { top: '100' })] : [];
    return new D(bound).lt(above) ? [] : [finding(path, 'packBandOrder')];
  });
}

/** What would keep the forms of ex-ante assessment and F3 from judging rightly. */
export const checkForms = ({ exAnte, reviewForm }: RulePack): Finding[] => [
  ...checkMaxima(exAnte.maxima, 'exAnte.maxima'),
  ...(new D(exAnte.marks.excellent).eq(1) ? [] : [finding('exAnte.marks.excellent', 'packNoFullMarks')]),
  ...exAnteMarks.flatMap((mark, index) => {
    const better = exAnteMarks[index - 1];
    return better && new D(exAnte.marks[mark]).gt(exAnte.marks[better])
      ? [finding(`exAnte.marks.${mark}`, 'packShareOrder')]
      : [];
  }),
  ...checkFalling([
    ['exAnte.support.total', exAnte.support.total],
    ['exAnte.supportAfterChange.total', exAnte.supportAfterChange.total],
  ]),
  ...checkMaxima(reviewForm.maxima, 'reviewForm.maxima'),
  ...checkFalling(
    (['excellent', 'good', 'medium'] as const).map((grade) => [`reviewForm.grades.${grade}`, reviewForm.grades[grade]]),
  ),
];
