import type { Text } from '../messages';
import type { LintPolicy } from './lint-policy';

type SettingName =
  | `thresholds.${keyof LintPolicy['thresholds']}`
  | `levels.${keyof LintPolicy['levels']}`
  | `words.${keyof LintPolicy['words']}`;

/** What can be set in the indicator check, in words; the rule it belongs to comes first. */
export const lintSettingNames: Readonly<Record<SettingName, Text>> = {
  'thresholds.goalMeasured': {
    zh: 'L02 指标至少覆盖目标内容的',
    en: 'L02 rows measure at least this share of the goal',
  },
  'thresholds.goalPieces': {
    zh: 'L02 目标少于多少个字组不作判断',
    en: 'L02 pieces below which a goal is too short to be judged',
  },
  'thresholds.goalRows': {
    zh: 'L02 可量化指标不少于多少行才作整体判断',
    en: 'L02 measured rows from which on the goal as a whole is judged',
  },
  'thresholds.goalFigures': { zh: 'L02 最多提示多少个数字', en: 'L02 figures told at most' },
  'thresholds.ratePoints': { zh: 'L03 比率允许误差（百分点）', en: 'L03 percentage points a rate may be off' },
  'thresholds.moneyAlike': {
    zh: 'L04 指标值与资金相差不足此比例视为资金本身',
    en: 'L04 a value this near to the money is the money',
  },
  'thresholds.fundsDifference': { zh: 'L05 资金合计允许相差（元）', en: 'L05 元 a total may differ from its sources' },
  'thresholds.pastedSet': { zh: 'L06 指标相同程度达到此比例视为照搬', en: 'L06 sets this similar count as pasted' },
  'thresholds.sameProgramme': {
    zh: 'L06 项目名称相近达到此比例视为同一专项',
    en: 'L06 project names this similar are one programme',
  },
  'thresholds.pastedRows': { zh: 'L06 少于多少行不比较', en: 'L06 rows below which sets are not compared' },
  'thresholds.weightSteps': { zh: 'L12 调整分值的步长', en: 'L12 steps a fix of weights tries' },
  'thresholds.slipFactor': { zh: 'L13 万元对元的倍数', en: 'L13 what 万元 is to 元' },
  'thresholds.slipSpread': {
    zh: 'L13 单位写错的判断范围（倍）',
    en: 'L13 how far a slipped amount may lie off, as a multiple',
  },
  'thresholds.duplicateName': { zh: 'L15 名称相近达到此比例视为重复', en: 'L15 names this similar say the same' },
  'thresholds.ofLastYear': {
    zh: 'L17 低于上年实际的此比例须说明',
    en: 'L17 below this share of last year a reason is needed',
  },
  'thresholds.ofPeers': {
    zh: 'L17 低于同类中位数的此比例须说明',
    en: 'L17 below this share of the median a reason is needed',
  },
  'thresholds.minPeers': { zh: 'L17 同类少于多少个不作比较', en: 'L17 fewer peers are not used' },
  'thresholds.reasonLength': {
    zh: 'L07、L13、L14、L17 理由至少多少字',
    en: 'L07, L13, L14, L17 characters that make a reason',
  },
  'thresholds.scorePoints': { zh: 'S01 得分允许相差（分）', en: 'S01 points a stated score may differ' },
  'levels.output': { zh: '视为产出的一级指标', en: 'Dimensions whose rows are outputs' },
  'levels.cost': { zh: '视为成本的指标类别', en: 'Dimensions and kinds whose rows are costs' },
  'levels.opinion': { zh: '视为评价意见的一级指标', en: 'Dimensions whose rows are opinions' },
  'words.measures': { zh: '计量词', en: 'Measure words' },
  'words.counters': { zh: '可互换的量词', en: 'Measure words that stand for one another' },
  'words.hollow': { zh: 'L02 不表示内容的词', en: 'L02 words that say nothing of what is measured' },
  'words.deeds': { zh: 'L02 表示任务的词', en: 'L02 words that promise a deed' },
  'words.moneyResults': { zh: 'L02 金额作为成果的词', en: 'L02 words beside which money is a result' },
  'words.mayExceed': { zh: 'L07 可超过 100% 的词', en: 'L07 percentages that may pass 100' },
  'words.costMoreIsBetter': { zh: 'L09 成本指标可用大于等于的词', en: 'L09 cost rows where more is better' },
  'words.perPiece': { zh: 'L13 表示单价的词', en: 'L13 prices of one piece' },
  'words.vague': { zh: 'L14 含糊用词', en: 'L14 vague words' },
  'words.judgedBy': { zh: 'L14 可据以判断的词', en: 'L14 words a standard is judged by' },
  'words.wishes': { zh: 'L14 表示愿望的词', en: 'L14 verbs of a wished state' },
  'words.fillers': { zh: 'L15 比较名称时忽略的词', en: 'L15 words left out when names are compared' },
  'words.synonyms': { zh: 'L15 同义词', en: 'L15 words of the same meaning' },
  'words.reasonBases': { zh: 'L17 本身即为理由的设定依据', en: 'L17 bases that are a reason by themselves' },
};
