/** What the indicator linter says of a declaration; `{zh}` and `{en}` are a label in that language. */
export const lintMessages = {
  lintPositiveAtMost: {
    zh: '指标性质为“正向”，指标方向却为“{zh}”，两者矛盾，请改正其中一项',
    en: 'The nature is positive but the direction is {en}: they contradict each other, correct one of them',
  },
  lintReverseAtLeast: {
    zh: '指标性质为“反向”，指标方向却为“{zh}”，两者矛盾，请改正其中一项',
    en: 'The nature is reverse but the direction is {en}: they contradict each other, correct one of them',
  },
  lintRankAtLeast: {
    zh: '“{name}”名次越小越好，正向或大于等于会让名次落后的得分更高，请改为反向、小于等于（前3名写作小于等于 3 名）',
    en: 'Of “{name}” a smaller place is the better one; as positive or “at least” a worse place would score more. Make it reverse and at most: among the first three is ≤ 3',
  },
  lintGoalFigure: {
    zh: '年度目标写明“{figure}”，没有指标衡量它，请增设对应的指标，或修改目标',
    en: 'The annual goal states “{figure}” and no indicator measures it: add one, or change the goal',
  },
  lintGoalUnmeasured: {
    zh: '年度目标所说的内容，没有一个定量的产出或效益指标衡量，请按目标重新设置指标',
    en: 'No measured output or benefit indicator is about what the annual goal says: derive the indicators from the goal',
  },
  lintGoalPart: {
    zh: '年度目标中“{part}”没有对应的指标，请增设指标，或从目标中删去',
    en: 'No indicator is about “{part}” of the annual goal: add one, or leave it out of the goal',
  },
  lintRateOff: {
    zh: '{part} 占 {whole} 应为 {computed}%，文中写为 {stated}%，请核对',
    en: '{part} of {whole} is {computed} %, the text says {stated} %: check the figures',
  },
  lintMoneyName: {
    zh: '“{name}”是资金本身，不是产出；预算执行率另有分值，请改为资金办成的事，如数量、人数、里程',
    en: '“{name}” is the money, not an output; execution has points of its own. State what the money brings about',
  },
  lintMoneyValue: {
    zh: '指标值 {value} {unit} 就是本年度资金，不是产出，请改列成本指标，或改为资金办成的事',
    en: 'The value {value} {unit} is the money of the year, not an output: make it a cost, or state what the money brings about',
  },
  lintFundsTotal: {
    zh: '年度资金总额 {total:wan} 万元，各来源合计 {sum:wan} 万元，相差 {difference:wan} 万元，请核对总额和各来源金额',
    en: 'In 10,000 yuan the total of the year is {total:wan}, its sources add up to {sum:wan}; {difference:wan} apart. Check the total and the sources',
  },
  lintMidtermTotal: {
    zh: '实施期资金总额 {total:wan} 万元，各年度各来源合计 {sum:wan} 万元，相差 {difference:wan} 万元，请核对',
    en: 'In 10,000 yuan the total of the whole period is {total:wan}, its years and sources add up to {sum:wan}; {difference:wan} apart. Check them',
  },
  lintPasted: {
    zh: '指标与项目“{project}”的指标 {percent}% 相同，疑似照搬，请按本项目的内容设置指标',
    en: '{percent} % of the indicators are those of “{project}”: derive them from this project instead',
  },
  lintPastedUnnamed: {
    zh: '指标与另一项目的指标 {percent}% 相同，疑似照搬，请按本项目的内容设置指标',
    en: '{percent} % of the indicators are those of another project: derive them from this project instead',
  },
  lintPercentOver: {
    zh: '“{name}”不可能达到 {value}%，最高为 100%，请核对指标值和计量单位',
    en: '“{name}” cannot be {value} %, it ends at 100 %: check value and unit',
  },
  lintPercentHigh: {
    zh: '指标值 {value}% 超过 100%，请核对；确可超过的，请在备注说明',
    en: 'The value {value} % is over 100 %: check it, or say in the note why it can be',
  },
  lintPercentFull: {
    zh: '百分比最高为 100%，“大于等于 100%”只能是等于，建议将指标方向改为“等于”',
    en: 'A percentage ends at 100, so “at least 100 %” can only be equal to it: make the direction “equal”',
  },
  lintInstruction: {
    zh: '“{text}”是填写说明，请删除并写明实际内容',
    en: '“{text}” is an instruction of the form: delete it and write the content',
  },
  lintPlaceholder: {
    zh: '“{text}”是占位符，请填写实际内容',
    en: '“{text}” is a placeholder: write the content',
  },
  lintCostAtLeast: {
    zh: '成本指标的指标方向为“{zh}”，花得越多得分越高，请改为“小于等于”',
    en: 'A cost with the direction {en} gives more points for spending more: make it “at most”',
  },
  lintDateOutsideProject: {
    zh: '“{date}”不在项目期 {from} 至 {to} 内，请核对',
    en: '“{date}” is outside the project period {from} to {to}: check it',
  },
  lintDateOutsideYear: {
    zh: '“{date}”不在 {year} 年度内，年度目标和年度指标只写本年度要完成的内容，请核对',
    en: '“{date}” is not in {year}: annual goal and indicators state what is done in the year. Check it',
  },
  lintLevelMissing: { zh: '没有“{zh}”，请至少设置一项', en: 'There is no indicator of {en}: add at least one' },
  lintWeightsOfLevel: {
    zh: '“{zh}”分值合计为 {sum}，应为 {expected}，请调整各项分值',
    en: 'The weights of {en} add up to {sum}; they must be {expected}. Adjust the rows',
  },
  lintWeightsTotal: {
    zh: '全部年度指标分值合计为 {sum}，应为 {expected}（另 {budget} 分为预算执行率），请调整',
    en: 'The weights of the annual rows add up to {sum}; they must be {expected}, with {budget} more for execution. Adjust them',
  },
  lintUnitMissing: {
    zh: '指标值 {value} 没有计量单位，请填写；系数、比值等本无单位的，填“/”',
    en: 'The value {value} has no unit: state it, or write “/” where there is none, as for a coefficient',
  },
  lintAmountTooLarge: {
    zh: '{value} {unit} 约为资金 {funds} {fundsUnit}的 {factor} 倍，疑似多写了“万”，请核对计量单位',
    en: '{value} {unit} is about {factor} times the funds of {funds} {fundsUnit}: 元 may have been written as 万元, check the unit',
  },
  lintAmountTooSmall: {
    zh: '{value} {unit} 约为资金 {funds} {fundsUnit}的 {factor} 分之一，疑似漏写了“万”，请核对计量单位',
    en: '{value} {unit} is about one part in {factor} of the funds of {funds} {fundsUnit}: 万元 may have been written as 元, check the unit',
  },
  lintPriceTooLarge: {
    zh: '单价 {value} {unit} 超过全部资金 {funds} {fundsUnit}，疑似多写了“万”，请核对计量单位',
    en: 'A price of {value} {unit} is more than all funds, {funds} {fundsUnit}: 元 may have been written as 万元, check the unit',
  },
  lintVague: {
    zh: '“{text}”没有说明怎样判断，请在指标标准或备注写明依据的文件、核查的方法或可计数的结果',
    en: '“{text}” does not say how it is judged: name the document, the check or the count in the standard or the note',
  },
  lintVagueRate: {
    zh: '“{name}”是愿望，{value}% 没有说明是什么占什么的比例，请改写指标，或在标准、备注写明计算口径',
    en: '“{name}” is a wish, and {value} % does not say of what: name a measure, or give its formula in the standard or the note',
  },
  lintDuplicate: {
    zh: '指标名称与第 {row} 行重复，同一成果会重复计分，请删除或改写',
    en: 'The same indicator stands in row {row} and would be scored twice: delete or change one',
  },
  lintNearDuplicate: {
    zh: '与第 {row} 行“{name}”几乎相同，同一成果会重复计分，请合并或写清区别',
    en: 'Nearly the same as “{name}” in row {row} and would be scored twice: merge them or make the difference plain',
  },
  lintTextValue: {
    zh: '定量指标的指标值应为数字，“{text}”不是数字，请填写数字，或改为定性指标',
    en: 'A measured indicator needs a number, “{text}” is none: state a number, or make it qualitative',
  },
  lintNumberOfDescribed: {
    zh: '定性指标不填指标值，此处填了“{text}”，请改为定量指标，或清除指标值',
    en: 'A qualitative indicator has no value, here is “{text}”: make it a measured one, or clear the value',
  },
  lintTextOfDescribed: {
    zh: '定性指标的要求写在指标标准，“{text}”请移到指标标准',
    en: 'A qualitative indicator states in its standard what is asked: move “{text}” there',
  },
  lintNumberAsStandard: {
    zh: '指标标准“{text}”是数字，请改为定量指标',
    en: 'The standard “{text}” is a number: make it a measured indicator',
  },
  lintZeroAtLeast: {
    zh: '“大于等于 0”不做也能完成，请写明要达到的数；要求不发生的，指标方向改为“等于”',
    en: '“At least 0” is reached by doing nothing: state what is to be reached, or make it “equal” where nothing may happen',
  },
  lintBelowLastYear: {
    zh: '指标值 {value} {unit} 的要求明显低于上年实际完成值 {actual} {unit}，请调整，或在备注说明理由',
    en: 'The target {value} {unit} asks for much less than last year’s actual {actual} {unit}: adjust it, or give the reason in the note',
  },
  lintBelowLastTarget: {
    zh: '指标值 {value} {unit} 的要求明显低于上年指标值 {aimed} {unit}，请调整，或在备注说明理由',
    en: 'The target {value} {unit} asks for much less than last year’s target {aimed} {unit}: adjust it, or give the reason in the note',
  },
  lintBelowPeers: {
    zh: '指标值 {value} {unit} 的要求明显低于 {count} 个同类目标的中位数 {median} {unit}，请调整，或在备注说明理由',
    en: 'The target {value} {unit} asks for much less than {median} {unit}, the median of {count} like targets: adjust it, or give the reason in the note',
  },
} as const;
