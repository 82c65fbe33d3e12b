/** A rule pack in words: what each part of it says to somebody who knows the documents, not the data. */
export const packWords = {
  packReplyBasis: { zh: '批复文件引用：{provision}', en: 'The letter cites {provision}' },
  packReplyBasisFrom: {
    zh: '批复文件引用：{provision}（{from}起）',
    en: 'The letter cites {provision} (from {from} on)',
  },
  packMending: {
    zh: '退回的绩效目标在 {n} 个工作日内修改后重新送审',
    en: 'A returned target is mended and submitted again within {n} (working day|working days)',
  },
  packNamed: { zh: '名称：{name}', en: 'Name: {name}' },
  packYears: { zh: '适用 {from} 至 {to} 预算年度', en: 'Judges the fiscal years {from} to {to}' },
  packYearsOpen: { zh: '自 {from} 预算年度起适用', en: 'Judges from the fiscal year {from} on' },
  packPattern: {
    zh: '参考样本，不直接用于评价，供各地起草本级规则',
    en: 'A pattern: it judges nobody and serves to draft from',
  },
  packOfDivision: { zh: '由区划 {jurisdiction} 财政部门制定', en: 'Set by the finance bureau of {jurisdiction}' },
  packBase: {
    zh: '未规定的部分继承 {id} 第 {version} 版',
    en: 'Inherits what it does not state from {id}, version {version}',
  },
  packCites: { zh: '引用文件：{documents}', en: 'Cites {documents}' },
  packTree: { zh: '{name}（{key}）：{kinds}（{keys}）', en: '{name} ({key}): {kinds} ({keys})' },
  packVariant: {
    zh: '{name}（{id}），{when}：预算执行率 {budget} 分，{groups}',
    en: '{name} ({id}), {when}: budget execution {budget}, {groups}',
  },
  packGroup: { zh: '{names} {weight} 分', en: '{names} {weight}' },
  packWhenAlways: { zh: '一般适用', en: 'in general' },
  packWhenNone: { zh: '未设{level1}时适用', en: 'where there is no indicator of {level1}' },
  packWhenFrom: { zh: '{level1}不少于 {min} 项时可用', en: 'where {level1} has {min} or more indicators' },
  packWhenBetween: { zh: '{level1}为 {min} 至 {max} 项时可用', en: 'where {level1} has {min} to {max} indicators' },
  packMaxima: { zh: '各项满分：{points}，合计 100 分', en: 'Points, 100 in all: {points}' },
  packMark: { zh: '{name}得 {share}', en: '{name} {share}' },
  packMarks: { zh: '每项评定占该项分值的比例：{marks}', en: 'Share of the points of an item by its mark: {marks}' },
  packSupport: {
    zh: '总分 {total} 分以上且各方面不低于其满分的 {ofDimension}，可予以支持；{after} 分以上可调整完善后支持；其余不予支持',
    en: 'Support from {total} (point|points) on, with no dimension below {ofDimension} of its points; support after change from {after} on; otherwise none',
  },
  packReviewGrades: {
    zh: '总分 {excellent} 分以上为优，{good} 分以上为良，{medium} 分以上为中，其余为差',
    en: 'Excellent from {excellent} points on, good from {good}, medium from {medium}, poor below',
  },
  packOfCategories: { zh: '适用于{names}项目', en: 'for projects of the categories {names}' },
  packRequired: { zh: '每张目标表至少各设一项：{names}', en: 'At least one indicator each: {names}' },
  packBudgetLinear: {
    zh: '执行率 = 全年执行数 ÷ 全年预算数（调整后）；达到 {cap} 得满分，不足的按比例得分；预算和执行均为 0 的不评，其余折算为 100 分',
    en: 'Executed by adjusted budget; full marks from {cap}, below it the share reached; with neither budget nor spending not scored, the rest rescaled to 100',
  },
  packBudgetBanded: {
    zh: '执行率 = 全年执行数 ÷ 全年预算数（调整后），按档得分；预算和执行均为 0 的不评，其余折算为 100 分',
    en: 'Executed by adjusted budget, by tiers; with neither budget nor spending not scored, the rest rescaled to 100',
  },
  packBudgetDeduct: {
    zh: '执行率达到 {fullFrom} 得满分，每低 {per} 扣 {points} 分，{partly}，扣完为止',
    en: 'Full marks from {fullFrom}; {points} off for every {per} below it, {partly}, down to 0',
  },
  packTierOfRate: { zh: '执行率达到 {min}：得分值的 {share}', en: 'Execution from {min}: {share} of the weight' },
  packTierOfRatio: {
    zh: '完成比例达到 {min}：得分值的 {share}',
    en: 'Share reached from {min}: {share} of the weight',
  },
  packTierOfActual: { zh: '完成值达到 {min}：得分值的 {share}', en: 'Actual value from {min}: {share} of the weight' },
  packRatio: {
    zh: '达到指标值得满分，未达到的按完成值 ÷ 指标值的比例得分',
    en: 'Full marks for the target, below it the share of it that was reached',
  },
  packPassMark: { zh: '完成比例低于 {passMark} 的不得分', en: 'Nothing below {passMark} of the target' },
  packDeductShort: {
    zh: '达到指标值得满分，每少 {per} 扣 {points} 分，{partly}，最低 {floor} 分',
    en: 'Full marks for the target; {points} off for every {per} below it, {partly}, down to {floor}',
  },
  packDeductOver: {
    zh: '不超过指标值得满分，每超 {per} 扣 {points} 分，{partly}，最低 {floor} 分',
    en: 'Full marks within the limit; {points} off for every {per} above it, {partly}, down to {floor}',
  },
  packDeductOff: {
    zh: '等于指标值得满分，每偏离 {per} 扣 {points} 分，{partly}，最低 {floor} 分',
    en: 'Full marks for the target itself; {points} off for every {per} off it, {partly}, down to {floor}',
  },
  packTieredOver: { zh: '按完成值分档得分，越低越好', en: 'By tiers of the actual value, less is better' },
  packTieredOverShare: {
    zh: '不超过指标值得满分，超过的按完成值 ÷ 指标值分档得分',
    en: 'Full marks within the limit, above it by tiers of actual by target',
  },
  packTieredOff: {
    zh: '等于指标值得满分，偏离的按偏离额分档得分',
    en: 'Full marks for the target itself, else by tiers of how far the value is off',
  },
  packTieredOffShare: {
    zh: '等于指标值得满分，偏离的按偏离额 ÷ 指标值分档得分',
    en: 'Full marks for the target itself, else by tiers of the deviation by target',
  },
  packTierUpTo: {
    zh: '不超过 {upTo}：得分值的 {share}；超过最后一档不得分',
    en: 'Up to {upTo}: {share} of the weight; nothing beyond the last tier',
  },
  packTieredByRatio: { zh: '按完成值 ÷ 指标值的比例分档得分', en: 'By tiers of the share of the target reached' },
  packTieredByActual: { zh: '按完成值分档得分', en: 'By tiers of the actual value' },
  packDirectAtLeast: {
    zh: '直接赋分：达到指标值得满分，未达到不得分',
    en: 'All or nothing: full marks for the target, nothing below it',
  },
  packDirectAtMost: {
    zh: '直接赋分：不超过指标值得满分，超过不得分',
    en: 'All or nothing: full marks within the limit, nothing above it',
  },
  packLinearToMultiple: {
    zh: '不超过指标值得满分，超过的按比例递减，达到指标值的 {zeroAt} 倍不得分',
    en: 'Full marks within the limit, falling evenly to nothing at {zeroAt} times the limit',
  },
  packInverse: {
    zh: '不超过指标值得满分，超过的按指标值 ÷ 完成值的比例得分',
    en: 'Full marks within the limit, above it limit by actual value',
  },
  packEqualAtLeast: {
    zh: '正向指标按大于等于的规则计分，反向指标和目标为 0 的按小于等于的规则计分',
    en: 'A positive row is scored as one with ≥, a reverse one and one that aims at 0 as one with ≤',
  },
  packEqualSymmetric: {
    zh: '等于指标值得满分，偏多偏少都按偏离比例扣分',
    en: 'Full marks for the target itself; every deviation, up or down, costs its share',
  },
  packRange: { zh: '评价人在所选档次的范围内给分', en: 'A person gives the score within the range of the band' },
  packLevel: { zh: '评价人选择档次，按档次赋分', en: 'A person chooses the level, which gives the score' },
  packRangeTop: {
    zh: '“{name}”（{key}）：分值的 {min}（含）至 {max}（含）',
    en: '"{name}" ({key}): {min} to {max} of the weight',
  },
  packRangeBand: {
    zh: '“{name}”（{key}）：分值的 {min}（含）至 {max}（不含）',
    en: '"{name}" ({key}): {min} to below {max} of the weight',
  },
  packLevelBand: { zh: '“{name}”（{key}）：得分值的 {min}', en: '"{name}" ({key}): {min} of the weight' },
  packKind: { zh: '{names}，{side}：{rule}', en: '{names}, {side}: {rule}' },
  packSideAtLeast: { zh: '大于、大于等于', en: 'at least' },
  packSideAtMost: { zh: '小于、小于等于', en: 'at most' },
  packSideEqual: { zh: '等于', en: 'equal' },
  packSideQualitative: { zh: '定性', en: 'qualitative' },
  packFlag: {
    zh: '完成值超过指标值 {flagAbove} 倍的，提示指标值可能偏低，须说明原因',
    en: 'Above {flagAbove} times the target the row is flagged and needs a reason',
  },
  packOverDeduct: {
    zh: '超过 {deductAbove} 倍且经审核确认指标值偏低的，每超 1 倍扣分值的 {slope}，最多扣 {maxShare}',
    en: 'Above {deductAbove} times, once a reviewer confirms that the target was too low, {slope} of the weight off for each further multiple, at most {maxShare}',
  },
  packReasonScore: { zh: '得分低于分值的，须说明原因和改进措施', en: 'A score below the weight needs a reason' },
  packReasonOver: { zh: '完成值远超指标值的，须说明原因', en: 'Far exceeding the target needs a reason' },
  packReasonDeviation: {
    zh: '完成值与指标值相差超过 {tolerance} 的，须说明原因',
    en: 'More than {tolerance} away from the target needs a reason',
  },
  packReasonExecution: { zh: '预算执行率低于 {below} 的，须说明原因', en: 'Execution below {below} needs a reason' },
  packRounding: {
    zh: '每项得分保留 {scale} 位小数，四舍五入；总分为各项得分之和，先定等级，不再舍入',
    en: 'Each score has {scale} decimals, rounded half up; the total is their sum and is graded before any further rounding',
  },
  packGradeTop: { zh: '{name}（{key}）：{min} 分（含）至 {max} 分（含）', en: '{name} ({key}): {min} to {max}' },
  packGrade: { zh: '{name}（{key}）：{min} 分（含）至 {max} 分（不含）', en: '{name} ({key}): {min} to below {max}' },
  packCap: {
    zh: '预算执行率低于 {below} 的，总分不超过 {maxTotal} 分',
    en: 'While execution is below {below}, the total is at most {maxTotal}',
  },
  packWarn: {
    zh: '{month} 月起，执行率低于 {atLeast} 预警',
    en: 'From month {month} on, execution below {atLeast} warns',
  },
  packGap: {
    zh: '目标进度与预算进度相差超过 {maxGap} 预警',
    en: 'Goal and budget progress more than {maxGap} apart warn',
  },
  packProgress: { zh: '目标进度按这些指标计算：{kinds}', en: 'Goal progress is computed from {kinds}' },
  packDisposal: { zh: '预警应在 {days} 个工作日内处置', en: 'A warning is disposed of within {days} working days' },
  packLinkage: { zh: '{when}：{then}', en: '{when}: {then}' },
  packIfGrade: { zh: '等级为“{grade}”', en: 'Graded "{grade}"' },
  packIfExecution: { zh: '预算执行率低于 {below}', en: 'Execution below {below}' },
  packOtherwise: { zh: '其他情形', en: 'Otherwise' },
  packKeep: { zh: '维持预算安排', en: 'the budget is kept' },
  packCut: { zh: '压减 {share}', en: 'cut by {share}' },
  packStop: { zh: '停止安排预算', en: 'no further budget' },
  packSampling: {
    zh: '每年抽取已备案自评的 {share} 进行再评价，不少于 {atLeast} 个',
    en: '{share} of the filed self-evaluations are re-evaluated each year, at least {atLeast}',
  },
  packLintRule: { zh: '{id} {name}（{what}）：{weighs}{some}', en: '{id} {name} ({what}): {weighs}{some}' },
  packLintSome: { zh: '；部分情形{weighs}', en: '; in part {weighs}' },
  packLintSetting: { zh: '{name}：{value}', en: '{name}: {value}' },
  packGolden: { zh: '{kind}{of}：{given} → {expected}', en: '{kind}{of}: {given} → {expected}' },
} as const;
