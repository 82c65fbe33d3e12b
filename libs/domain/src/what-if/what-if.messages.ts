/** What the rules of this module say to people. */
export const whatIfMessages = {
  whatIfDiscarded: { zh: '已作废的规则包不能试算', en: 'A discarded rule pack cannot be tried' },
  whatIfNotOurs: {
    zh: '此规则包不适用于本地区；可以试算本级和上级的规则包，以及样本',
    en: 'This rule pack does not apply here; try one of your division, of one above it, or a pattern',
  },
  whatIfNotSound: {
    zh: '规则包有 {findings} 处问题，改正后才能试算',
    en: 'The pack has {findings} (fault|faults); it can be tried once they are corrected',
  },
  whatIfNothingFiled: {
    zh: '{year} 年度本地区没有已备案的自评，无可试算',
    en: 'No evaluation of {year} was filed here, so there is nothing to score again',
  },
  whatIfUnderWay: {
    zh: '此规则包对该年度的试算正在进行，请等它完成或先取消',
    en: 'This pack is being tried on that year already; wait for it, or cancel it first',
  },
} as const;
