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
  packWrongType: { zh: '类型不正确，应为 {expected}', en: 'Wrong type; {expected} is needed' },
  packNotOneOf: { zh: '应为其中之一：{values}', en: 'Must be one of {values}' },
  packNoSuchKind: { zh: '没有这种规则', en: 'There is no such kind of rule' },
  packFormat: { zh: '格式不正确', en: 'Not in the right format' },
  packNotShare: { zh: '应为 0 至 1 之间的比例', en: 'Must be a share from 0 to 1' },
  packNotJson: { zh: '不是有效的 JSON', en: 'Not valid JSON' },
  packTextPending: {
    zh: '以 JSON 修改的内容格式不正确，尚未生效',
    en: 'What was changed as JSON is not in the right format and not in effect',
  },
  packTooSmall: { zh: '不能少于 {least}', en: 'Must be at least {least}' },
  packTooBig: { zh: '不能超过 {most}', en: 'Must be at most {most}' },
  packYearOrder: { zh: '截止年度不能早于起始年度', en: 'The last year must not be before the first' },
  packUnknownLevel1: { zh: '“{key}”不在指标框架内', en: '"{key}" is not in the indicator framework' },
  packRepeated: { zh: '“{key}”重复', en: '"{key}" appears twice' },
  packWeightsNot100: {
    zh: '预算执行率和各类指标分值合计为 {sum}，应为 100',
    en: 'Budget execution and the dimensions add up to {sum}; they must be 100',
  },
  packStandardConditional: {
    zh: '第一组权重应无条件适用',
    en: 'The first set of weights must apply without condition',
  },
  packCategoryConditional: {
    zh: '“{zh}”类项目只有附条件的权重，请再给它一组无条件适用的权重',
    en: 'Projects of the category "{en}" have weights on conditions only: state some that apply without condition',
  },
  packMaximaNot100: { zh: '各项分值合计为 {sum}，应为 100', en: 'The points add up to {sum}; they must be 100' },
  packBandOrder: { zh: '各档下限应从高到低', en: 'Bounds must fall from band to band' },
  packBandHole: {
    zh: '最低一档应从 0 开始，否则有分数没有档次',
    en: 'The last band must begin at 0, or some scores have none',
  },
  packShareOrder: {
    zh: '完成得多不能得分更少：各档比例应从高到低',
    en: 'More must not earn less: shares must fall from tier to tier',
  },
  packUpToOrder: { zh: '各档上限应从低到高', en: 'Upper bounds must rise from tier to tier' },
  packBandBeyond: { zh: '不能高于 {top}', en: 'Must not lie above {top}' },
  packDeductBeforeFlag: { zh: '扣分界限不能低于提示界限', en: 'A deduction must not begin before the flag' },
  packMonthOrder: { zh: '月份应从小到大', en: 'Months must ascend' },
  packLinkageOpen: {
    zh: '最后一条应无条件适用，否则有的结果没有处理办法',
    en: 'The last row must apply without condition, or some results have no consequence',
  },
  packLinkageShare: {
    zh: '维持应为 0，停止应为 1，压减应在两者之间',
    en: 'Keeping takes 0, stopping takes 1, a cut lies between',
  },
  packClauseUnknown: {
    zh: '依据“{clause}”不在引用文件之列；没有文件依据的请注明“本地做法”',
    en: 'The clause "{clause}" names none of the cited documents; write 本地做法 (local practice) where there is none',
  },
  packGradeOrder: {
    zh: '等级应从好到差：“{key}”比“{above}”好，不能排在它之后',
    en: 'Grades go from best to worst: "{key}" is better than "{above}" and cannot come after it',
  },
  packGradeUnknown: { zh: '没有等级“{key}”', en: 'There is no grade "{key}"' },
  packRangeOrder: { zh: '上限 {max} 低于下限 {min}，永远不适用', en: 'From {min} to at most {max} is never the case' },
  packRequiredWithoutWeight: {
    zh: '必设的“{key}”没有分值，请在本组权重中给出',
    en: 'The required dimension "{key}" has no points: give it some in this set of weights',
  },
  packNoFullMarks: {
    zh: '最高一档应为满分（1），否则谁也得不到满分',
    en: 'The best must give the whole weight (1), or nobody can have full marks',
  },
  packZeroAtLow: {
    zh: '应大于 1：达到限额的这个倍数才不得分',
    en: 'Must be above 1: it is the multiple of the limit from which nothing is given',
  },
  packAlwaysFull: {
    zh: '按此规定无论完成、支出多少都得满分，请改为未达到时有扣分',
    en: 'By this, full marks are given whatever was done or spent: let what falls short cost points',
  },
  packNoRows: {
    zh: '适用条件是没有“{key}”指标，不能给它分值，请把分值给其他一级指标',
    en: 'The condition is that there is no indicator of "{key}", so it can have no points: give them to another dimension',
  },
  packFlagBelowTarget: {
    zh: '应不小于 1（指标值本身），否则未完成的也被提示超额',
    en: 'Must be at least 1, the target itself, or what falls short is flagged as too much',
  },
  packNeverBelow: {
    zh: '执行率不会低于 0，这一条永远不会用到，请改大或删除',
    en: 'No execution rate lies below 0, so it never applies: raise it, or remove it',
  },
  packRateOrder: {
    zh: '后面月份的执行率不能低于前面月份',
    en: 'A later month must not ask for a lower execution rate than an earlier one',
  },
  packBetterCutMore: {
    zh: '等级“{better}”的压减不能多于“{worse}”',
    en: 'The grade "{better}" must not be cut more than "{worse}"',
  },
  packShadowed: {
    zh: '前面的条款已全部覆盖，这一条永远不会用到，请删除或移到前面',
    en: 'What stands elsewhere covers all of it, so it never applies: remove it, or move it up',
  },
  packGoldenMissing: {
    zh: '没有标准算例，请至少写出一个已知结果的算例',
    en: 'There are no golden cases: state at least one whose outcome is known',
  },
  packLintMustBlock: {
    zh: '必设指标和分值合计不符的，必须不得送审',
    en: 'Missing dimensions and wrong weights must block',
  },
  packIncomplete: {
    zh: '缺少本节，且没有可继承的规则包',
    en: 'This section is missing, and there is no pack to inherit it from',
  },
  packBaseUnknown: { zh: '没有找到所继承的规则包', en: 'The pack it inherits from is not there' },
  packHeadFixed: {
    zh: '规则包的编号、版本和适用区划不能修改',
    en: 'Id, version and jurisdiction of a pack cannot be changed',
  },
  packIdOfOthers: {
    zh: '该编号属于其他区划的规则包，请另取编号',
    en: 'This id belongs to a pack of another jurisdiction; choose another one',
  },
  packNotSound: {
    zh: '规则包有 {findings} 处问题，改正后才能启用',
    en: 'Places to correct before the pack can be activated: {findings}',
  },
  packGoldenFails: {
    zh: '有 {failed} 个标准算例的结果与预期不符，不能启用',
    en: 'The pack cannot be activated; golden cases that come out otherwise than expected: {failed}',
  },
} as const;
