import type { Text } from '../messages';
import type { LintRuleId } from './lint';
import type { LintPatterns } from '../matching/lint-patterns';
import type { LintPolicy } from './lint-policy';
import { lintRuleNames } from './lint-rule-names';

/** Name of a policy entry a rule reads: `thresholds.pastedSet`, `words.vague`. */
export type LintSetting =
  | `thresholds.${keyof LintPolicy['thresholds']}`
  | `words.${keyof LintPolicy['words']}`
  | `patterns.${keyof LintPatterns & string}`
  | `levels.${keyof LintPolicy['levels']}`;

/** How a rule is shown: its title, what it looks for, and what can be set. */
export type LintRuleLabel = {
  readonly name: Text;
  readonly what: Text;
  /** What its one-click fix does; null where only a person can put it right. */
  readonly fix: Text | null;
  readonly settings: readonly LintSetting[];
};

const label = (id: LintRuleId, what: Text, fix: Text | null, ...settings: readonly LintSetting[]): LintRuleLabel => ({
  name: lintRuleNames[id],
  what,
  fix,
  settings,
});

/** Titles and settings of the rules, in the order of their ids. */
export const lintRuleLabels: Readonly<Record<LintRuleId, LintRuleLabel>> = {
  L01: label(
    'L01',
    {
      zh: '正向指标用小于（等于），反向指标用大于（等于），或名次越大得分越高',
      en: 'A positive row with < or ≤, a reverse row with > or ≥, or a rank of which more scores more',
    },
    { zh: '改指标方向或指标性质', en: 'Changes direction or nature' },
    'patterns.rank',
  ),
  L02: label(
    'L02',
    {
      zh: '年度目标中的数字、任务没有指标衡量，或指标与目标无关',
      en: 'A figure or deed of the annual goal that no row measures, or rows about something else',
    },
    null,
    'thresholds.goalMeasured',
    'thresholds.goalPieces',
    'thresholds.goalRows',
    'thresholds.goalFigures',
    'words.measures',
    'words.counters',
    'words.hollow',
    'words.deeds',
    'words.moneyResults',
    'patterns.partEnd',
    'patterns.goalBackground',
    'levels.opinion',
  ),
  L03: label(
    'L03',
    {
      zh: '文字中的百分比、自评表的执行率与所依据的数字不符',
      en: 'A percentage in a text, or an execution rate, that does not follow from its numbers',
    },
    { zh: '改为算出的比率', en: 'Writes the computed rate' },
    'thresholds.ratePoints',
    'patterns.ratios',
  ),
  L04: label(
    'L04',
    { zh: '产出指标就是资金本身', en: 'An output row that is the money itself' },
    { zh: '改列成本指标', en: 'Makes it a cost' },
    'thresholds.moneyAlike',
    'patterns.money',
    'levels.output',
    'levels.cost',
  ),
  L05: label(
    'L05',
    {
      zh: '年度或实施期资金总额与各来源合计不一致',
      en: 'The total of the year or period differs from the sum of its sources',
    },
    { zh: '总额改为合计数', en: 'Makes the total the sum' },
    'thresholds.fundsDifference',
  ),
  L06: label(
    'L06',
    { zh: '指标与非同一专项的其他项目高度相同', en: 'The set of indicators is that of a project of another programme' },
    null,
    'thresholds.pastedSet',
    'thresholds.sameProgramme',
    'thresholds.pastedRows',
  ),
  L07: label(
    'L07',
    { zh: '百分比超过 100%，或写成大于等于 100%', en: 'A percentage over 100, or at least 100' },
    { zh: '改为等于 100%', en: 'Makes it equal to 100 %' },
    'words.mayExceed',
    'patterns.boundedRate',
    'patterns.looseRate',
    'patterns.exceedingName',
    'patterns.exceedingNote',
    'thresholds.reasonLength',
  ),
  L08: label(
    'L08',
    { zh: '遗留“100字以内”、“请填写”、***、XX 等', en: 'Instructions of the form, ***, XX and the like' },
    { zh: '删除填写说明', en: 'Deletes the instruction' },
    'patterns.instructions',
    'patterns.lengths',
    'patterns.placeholders',
  ),
  L09: label(
    'L09',
    { zh: '成本指标用大于（等于）', en: 'A cost row with > or ≥' },
    { zh: '改为反向、小于等于', en: 'Makes it reverse and ≤' },
    'levels.cost',
    'words.costMoreIsBetter',
    'patterns.cost',
    'patterns.floorAmount',
  ),
  L10: label(
    'L10',
    { zh: '文字中的日期不在项目期或本年度内', en: 'A date in a text outside the project or the year' },
    { zh: '改为本年度同一日期', en: 'Moves it to the year of the target' },
    'patterns.referredBefore',
    'patterns.referredAfter',
  ),
  L11: label('L11', { zh: '规则要求的一级指标没有指标', en: 'A dimension the pack requires has no row' }, null),
  L12: label(
    'L12',
    { zh: '各类或全部分值合计与规则不符', en: 'Weights of a dimension or in total differ from the pack' },
    { zh: '按比例调整分值', en: 'Scales the weights' },
    'thresholds.weightSteps',
  ),
  L13: label(
    'L13',
    {
      zh: '有指标值没有计量单位，或金额与资金相差约 1 万倍',
      en: 'A value without a unit, or an amount about 10,000 times off the funds',
    },
    { zh: '补上或改正计量单位', en: 'Writes the unit' },
    'thresholds.slipFactor',
    'thresholds.slipSpread',
    'words.perPiece',
    'patterns.wholeCost',
    'patterns.unitOfName',
    'patterns.withoutUnit',
    'levels.cost',
    'thresholds.reasonLength',
  ),
  L14: label(
    'L14',
    { zh: '“有效”“明显”等没有说明怎样判断', en: 'Words like 有效 and 明显 without a standard to judge by' },
    null,
    'words.vague',
    'words.judgedBy',
    'words.wishes',
    'patterns.measureEnd',
    'thresholds.reasonLength',
  ),
  L15: label(
    'L15',
    { zh: '同一表内指标重复或几乎相同', en: 'The same or nearly the same row twice in a form' },
    null,
    'thresholds.duplicateName',
    'words.fillers',
    'words.synonyms',
  ),
  L16: label(
    'L16',
    { zh: '定量指标填文字，或定性指标填数字', en: 'A measured row with a text, or a qualitative row with a number' },
    { zh: '改为数字、定性或定量', en: 'Writes the number, or changes the nature' },
    'patterns.signs',
    'patterns.placeholders',
    'patterns.figureUnit',
    'patterns.deedInTime',
    'words.measures',
  ),
  L17: label(
    'L17',
    {
      zh: '指标值明显低于上年实际或同类中位数，没有理由；或大于等于 0，不做也能完成',
      en: 'A target far below last year’s actual or the peers’ median without a reason, or at least zero',
    },
    { zh: '改为上年实际或中位数，或改为等于', en: 'Takes last year’s actual or the median, or makes it equal' },
    'words.mayExceed',
    'thresholds.ofLastYear',
    'thresholds.ofPeers',
    'thresholds.minPeers',
    'thresholds.reasonLength',
    'words.reasonBases',
    'patterns.comparableUnit',
  ),
  S01: label(
    'S01',
    {
      zh: '自评的各项得分、执行率得分、总分与规则计算不符',
      en: 'Scores of rows, of execution or in total differ from the rule',
    },
    { zh: '改为规则得分', en: 'Writes the rule’s score' },
    'thresholds.scorePoints',
  ),
  S02: label('S02', { zh: '得分低于分值而没有说明原因', en: 'A score below its weight without a reason' }, null),
  S03: label(
    'S03',
    { zh: '完成值超过指标值规定倍数，指标值偏低', en: 'The actual passes the pack’s factor: the target was too weak' },
    null,
  ),
  S04: label(
    'S04',
    { zh: '自评没有注明所用的评分规则', en: 'The evaluation does not name its rule pack' },
    { zh: '注明规则名称', en: 'Names the pack' },
  ),
};
