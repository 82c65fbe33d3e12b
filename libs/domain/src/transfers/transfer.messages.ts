/** What transfers, their handing down and their cascade say to people. */
export const transferMessages = {
  transferNoPlaces: {
    zh: '本级没有下级区划，不能申报或分解下达转移支付',
    en: 'There is no division below yours to hand a transfer down to',
  },
  handedDownMeanwhile: {
    zh: '打开本页后，同事已向{places}下达。请核对已下达的内容；仍要调整的，填写调整原因后再次下达',
    en: 'While this page was open, a colleague handed something down to {places}. Look at it; to replace it, state the reason and hand down again',
  },
  transferNotConfirmed: { zh: '转移支付尚未确定或已办结，不能下达', en: 'The transfer is not fixed yet, or is closed' },
  transferNotAcknowledged: {
    zh: '请先签收上级下达的区域绩效目标，再向下分解',
    en: 'Acknowledge what was handed down to you before you hand it further down',
  },
  transferHandedDown: {
    zh: '已有区域绩效目标下达，不能退回修改；请以新文件调整',
    en: 'Regional targets were handed down already; adjust them by a new document',
  },
  transferYearOutside: {
    zh: '年度应在实施期 {from} 至 {to} 年内',
    en: 'The year must lie within the term {from} to {to}',
  },
  transferWithoutFunds: { zh: '请填写年度资金', en: 'State the money of the year' },
  yearOverTerm: { zh: '年度金额不能大于实施期金额', en: 'The year cannot have more than the whole term' },
  documentInFuture: { zh: '文件日期不能晚于今天', en: 'The date of the document must not be in the future' },
  rateNotSummed: {
    zh: '比率、单价、平均数不能求和，请改为按基数加权平均或分子分母求和',
    en: 'Rates, prices and means are never summed; choose the weighted mean or the ratio of sums',
  },
  describedNotRolledUp: { zh: '定性指标不汇总', en: 'A described indicator is not rolled up' },
  weightZero: { zh: '应大于 0', en: 'Must be greater than zero' },
  placesMissing: { zh: '请填写至少一个地区', en: 'Name at least one place' },
  placeNotBelow: { zh: '不是本级直接下级区划', en: 'Not a division straight below yours' },
  placeRepeated: { zh: '同一地区重复', en: 'The same place appears twice' },
  indicatorUnknown: { zh: '所指的指标不在本转移支付内', en: 'This indicator is not part of the transfer' },
  coreMissing: {
    zh: '核心指标“{name}”（★★★）每个地区均须下达',
    en: 'Every place must carry the core indicator {name} (★★★)',
  },
  handedMoreThanThere: {
    zh: '下达合计 {sum:wan} 万元，超过本级年度资金 {amount:wan} 万元，超出 {excess:wan} 万元',
    en: '{sum:wan} × 10,000 yuan handed down in all, {excess:wan} more than the {amount:wan} × 10,000 yuan of the year',
  },
  handedBeforeReceived: {
    zh: '下达日期不能早于本级收文日期 {date}',
    en: 'Cannot be before it was handed to you, {date}',
  },
  replaceReasonNeeded: {
    zh: '有地区已下达过，重新下达须说明调整原因',
    en: 'Some place has a target already: say why it is replaced',
  },
} as const;
