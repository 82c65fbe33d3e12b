import type { Text } from '../messages';
import type { IndicatorDirection, IndicatorNature } from '../rule-pack/indicator';

/** 指标性质 as the forms print it. */
export const natureLabels: Readonly<Record<IndicatorNature, Text>> = {
  positive: { zh: '正向', en: 'positive' },
  reverse: { zh: '反向', en: 'reverse' },
  qualitative: { zh: '定性', en: 'qualitative' },
};

/** 指标方向 as the forms print it. */
export const directionLabels: Readonly<Record<IndicatorDirection, Text>> = {
  gt: { zh: '大于', en: '“greater than”' },
  ge: { zh: '大于等于', en: '“at least”' },
  eq: { zh: '等于', en: '“equal”' },
  lt: { zh: '小于', en: '“less than”' },
  le: { zh: '小于等于', en: '“at most”' },
};
