/** What the check of weights and dimensions says to people. */
export const rulePackMessages = {
  unknownLevel1: { zh: '一级指标不在指标框架内', en: 'Not a level-1 indicator of the framework' },
  unknownLevel2: { zh: '二级指标不属于所选一级指标', en: 'Not a level-2 indicator of this dimension' },
  weightNotPositive: { zh: '分值应大于 0', en: 'The weight must be greater than 0' },
  weightTooFine: { zh: '分值最多 {scale} 位小数', en: 'A weight has at most {scale} decimals' },
  weightsOfLevel1: {
    zh: '本类指标分值合计为 {sum}，应为 {expected}',
    en: 'The weights of this dimension add up to {sum}; they must be {expected}',
  },
  weightsTotal: {
    zh: '指标分值合计为 {sum}，应为 {expected}',
    en: 'The weights add up to {sum}; they must be {expected}',
  },
  level1Missing: { zh: '缺少必设的一级指标', en: 'A required dimension has no indicator' },
} as const;
