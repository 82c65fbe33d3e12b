/** What the rules of this module say to people. */
export const evaluationMessages = {
  departmentReasonNeeded: {
    zh: '与单位填报不同的内容，请说明理由',
    en: 'Say why you see it otherwise than the unit',
  },
  scoreMissing: { zh: '请填写得分', en: 'Enter the score' },
  actualMissing: { zh: '请填写实际完成值', en: 'Enter the actual value' },
  targetNotFigure: { zh: '指标值不是数字，不能计分', en: 'The target value is not a number and cannot be scored' },
  weightNotUsable: { zh: '分值不正确，不能计分', en: 'The weight is not usable for scoring' },
  scoreTooFine: { zh: '得分最多 {scale} 位小数', en: 'A score has at most {scale} decimals' },
  scoreOutOfBand: { zh: '得分应在本档 {range} 分之内', en: 'The score must lie within {range} for this band' },
  levelMissing: { zh: '请选择完成档次', en: 'Choose the level reached' },
  unknownBand: { zh: '不认识的完成档次', en: 'Not one of the bands' },
  spentWithoutBudget: {
    zh: '全年预算数为 0，却有执行数 {executed:wan} 万元',
    en: 'The budget of the year is 0, yet {executed:wan} × 10,000 yuan were spent',
  },
  budgetNotApplicable: {
    zh: '全年预算数和执行数均为 0，不评执行率，其余指标折算为 100 分',
    en: 'Budget and execution are both 0: execution is not scored and the rest is rescaled to 100',
  },
  rowNotApplicable: {
    zh: '本项不适用，其余指标折算为 100 分',
    en: 'This row does not apply and the rest is rescaled to 100',
  },
  reasonScoreBelowWeight: {
    zh: '得分 {score} 低于分值 {weight}，请说明偏差原因和改进措施',
    en: 'The score {score} is below the weight {weight}: say why and what will be done',
  },
  reasonOverFulfilment: {
    zh: '完成值为指标值的 {ratio} 倍，请说明指标值是否偏低',
    en: 'The actual value is {ratio} times the target: say whether the target was set too low',
  },
  reasonDeviation: {
    zh: '完成值与指标值相差超过 {percent}%，请说明原因',
    en: 'The actual value is more than {percent}% away from the target: say why',
  },
  reasonExecutionBelow: {
    zh: '预算执行率 {rate}% 低于 {below}%，请说明原因',
    en: 'Budget execution of {rate}% is below {below}%: say why',
  },
  scoringWeightsNot100: {
    zh: '各项指标与预算执行率（{budget} 分）的分值合计为 {sum}，应为 100，不能计分，请先改正分值',
    en: 'The weights of the rows and of budget execution ({budget}) add up to {sum}, not 100: nothing can be scored until they are corrected',
  },
  formulaBudgetLinear: {
    zh: '{weight} × 执行数 {executed} ÷ 预算数 {budget} = {exact} → {score} 分',
    en: '{weight} × executed {executed} ÷ budget {budget} = {exact} → {score}',
  },
  formulaBudgetFull: {
    zh: '执行率 {rate}% 达到 {cap}%，得满分 {score} 分',
    en: 'Execution of {rate}% reaches {cap}%: full marks, {score}',
  },
  formulaBudgetBanded: {
    zh: '执行率 {rate}% 在 {min}% 及以上一档，{weight} × {share} = {exact} → {score} 分',
    en: 'Execution of {rate}% is in the band from {min}%: {weight} × {share} = {exact} → {score}',
  },
  formulaAtLeastFull: {
    zh: '完成值 {actual} ≥ 指标值 {target}，得满分 {score} 分',
    en: 'Actual {actual} ≥ target {target}: full marks, {score}',
  },
  formulaShare: {
    zh: '{weight} × 完成值 {actual} ÷ 指标值 {target} = {exact} → {score} 分',
    en: '{weight} × actual {actual} ÷ target {target} = {exact} → {score}',
  },
  formulaNothing: {
    zh: '完成值 {actual} 未达到指标值 {target}，且不能按比例计分，得 {score} 分',
    en: 'Actual {actual} misses target {target} and no share of it is reached: {score}',
  },
  formulaBudgetDeduct: {
    zh: '执行率 {rate}%，低于 {fullFrom}% 每 {per}% 扣 {points} 分：{weight} − {steps} × {points} = {exact} → {score} 分',
    en: 'Execution of {rate}%, {points} off for every {per}% below {fullFrom}%: {weight} − {steps} × {points} = {exact} → {score}',
  },
  formulaDeduct: {
    zh: '少 {distance}，每少 {per} 扣 {points} 分：{weight} − {steps} × {points} = {exact} → {score} 分',
    en: 'Short by {distance}, {points} off for every {per}: {weight} − {steps} × {points} = {exact} → {score}',
  },
  formulaAtMostDeduct: {
    zh: '超 {distance}，每超 {per} 扣 {points} 分：{weight} − {steps} × {points} = {exact} → {score} 分',
    en: 'Over by {distance}, {points} off for every {per}: {weight} − {steps} × {points} = {exact} → {score}',
  },
  formulaEqualDeduct: {
    zh: '偏离 {distance}，每偏离 {per} 扣 {points} 分：{weight} − {steps} × {points} = {exact} → {score} 分',
    en: 'Off by {distance}, {points} off for every {per}: {weight} − {steps} × {points} = {exact} → {score}',
  },
  formulaDeductShare: {
    zh: '偏离指标值的 {distance}%，每 {per}% 扣 {points} 分：{weight} − {steps} × {points} = {exact} → {score} 分',
    en: 'Off by {distance}% of the target, {points} off for every {per}%: {weight} − {steps} × {points} = {exact} → {score}',
  },
  formulaTierUpTo: {
    zh: '{reached} 在不超过 {upTo} 一档，{weight} × {share} = {exact} → {score} 分',
    en: '{reached} is in the tier up to {upTo}: {weight} × {share} = {exact} → {score}',
  },
  formulaTierUpToShare: {
    zh: '为指标值的 {reached}%，在不超过 {upTo}% 一档，{weight} × {share} = {exact} → {score} 分',
    en: '{reached}% of the target, in the tier up to {upTo}%: {weight} × {share} = {exact} → {score}',
  },
  formulaBelowPassMark: {
    zh: '完成 {share}%，未达到及格门槛 {passMark}%，得 {score} 分',
    en: 'Reached {share}%, below the pass mark of {passMark}%: {score}',
  },
  formulaDirectMissed: {
    zh: '直接赋分：完成值 {actual} 未达到指标值 {target}，得 {score} 分',
    en: 'All or nothing: actual {actual} misses target {target}: {score}',
  },
  formulaDirectExceeded: {
    zh: '直接赋分：完成值 {actual} 超过指标值 {target}，得 {score} 分',
    en: 'All or nothing: actual {actual} exceeds target {target}: {score}',
  },
  formulaTierOfActual: {
    zh: '完成值 {reached} 在 {min} 及以上一档，{weight} × {share} = {exact} → {score} 分',
    en: 'Actual {reached} is in the tier from {min}: {weight} × {share} = {exact} → {score}',
  },
  formulaTierOfRatio: {
    zh: '完成 {reached}%，在 {min}% 及以上一档，{weight} × {share} = {exact} → {score} 分',
    en: 'Reached {reached}%, in the tier from {min}%: {weight} × {share} = {exact} → {score}',
  },
  formulaInverse: {
    zh: '{weight} × 指标值 {target} ÷ 完成值 {actual} = {exact} → {score} 分',
    en: '{weight} × target {target} ÷ actual {actual} = {exact} → {score}',
  },
  formulaAtMostFull: {
    zh: '完成值 {actual} ≤ 指标值 {target}，得满分 {score} 分',
    en: 'Actual {actual} ≤ target {target}: full marks, {score}',
  },
  formulaAtMostLinear: {
    zh: '{weight} × （1 − （{actual} − {target}） ÷ {span}） = {exact} → {score} 分',
    en: '{weight} × (1 − ({actual} − {target}) ÷ {span}) = {exact} → {score}',
  },
  formulaAtMostNothing: {
    zh: '完成值 {actual} 达到或超过 {zeroFrom}，得 {score} 分',
    en: 'Actual {actual} is {zeroFrom} or more: {score}',
  },
  formulaEqualFull: {
    zh: '完成值 {actual} 符合指标值 {target}，得满分 {score} 分',
    en: 'Actual {actual} meets target {target}: full marks, {score}',
  },
  formulaEqualDistance: {
    zh: '{weight} × （1 − |{actual} − {target}| ÷ |{target}|） = {exact} → {score} 分',
    en: '{weight} × (1 − |{actual} − {target}| ÷ |{target}|) = {exact} → {score}',
  },
  formulaBand: {
    zh: '评定得分 {score}，在本档 {range} 分之内',
    en: 'The score given, {score}, lies within {range} for its band',
  },
  formulaLevel: {
    zh: '按所选档次赋分：{weight} × {share} = {exact} → {score} 分',
    en: 'By the level chosen: {weight} × {share} = {exact} → {score}',
  },
  formulaTotal: {
    zh: '预算执行率 {budget} + 各项指标 {rows} = {sum} 分',
    en: 'Budget execution {budget} + indicators {rows} = {sum}',
  },
  formulaTotalRescaled: {
    zh: '（预算执行率 {budget} + 各项指标 {rows}） ÷ 适用分值 {applicable} × 100 = {total} 分',
    en: '(budget execution {budget} + indicators {rows}) ÷ applicable weight {applicable} × 100 = {total}',
  },
  formulaTotalCapped: {
    zh: '预算执行率 {rate}% 低于 {below}%，总分不超过 {maxTotal} 分',
    en: 'Execution of {rate}% is below {below}%: the total is at most {maxTotal}',
  },
  rescoreCapped: { zh: '总分受上限 {maxTotal} 分限制', en: 'The total is held at {maxTotal}' },
  formulaOverDeduct: {
    zh: '经审核确认指标值偏低：{base} − {weight} × min（{maxShare}， （{ratio} − {deductAbove}） × {slope}） = {exact} → {score} 分',
    en: 'Confirmed by a reviewer that the target was too low: {base} − {weight} × min({maxShare}, ({ratio} − {deductAbove}) × {slope}) = {exact} → {score}',
  },
  evaluationYearFuture: {
    zh: '{year} 年度尚未开始，不能组织自评',
    en: 'The year {year} has not begun; there is nothing to evaluate yet',
  },
  evaluationDueEarly: {
    zh: '报送期限不能早于 {year} 年度',
    en: 'The due date must not be before the year {year}',
  },
  evaluationUnknownIndicator: {
    zh: '不是本表的绩效指标',
    en: 'Not an indicator of this form',
  },
  evaluationIndicatorTwice: { zh: '同一指标重复', en: 'The same indicator appears twice' },
  evaluationSourceTwice: { zh: '同一资金来源重复', en: 'The same source appears twice' },
  evaluationFundsMissing: { zh: '请填写项目资金', en: 'State the money of the project' },
  evaluationOnlyQualitative: {
    zh: '只有定性指标才填写此项',
    en: 'Only qualitative indicators have this',
  },
  evaluationScoreNegative: { zh: '得分不能为负数', en: 'A score must not be negative' },
  previewPackUnclear: {
    zh: '请指明规则包（标识和版本），或区划和年度，二者取一',
    en: 'Name a rule pack (id and version), or a division and a year: one of the two',
  },
  claimAboveWeight: {
    zh: '自评得分不能高于分值 {weight}',
    en: 'What you claim must not be above the {weight} (point|points) of this row',
  },
  evaluationNotApplicableReason: {
    zh: '指标不适用，请说明原因',
    en: 'Say why this indicator does not apply',
  },
  evaluationNotOverFulfilled: {
    zh: '该项没有超额完成提示，不能确认',
    en: 'This row is not flagged for over-fulfilment',
  },
  evaluationNothingScored: {
    zh: '全部指标均不适用，不能形成自评结果',
    en: 'No indicator applies, so there is nothing to evaluate',
  },
} as const;
