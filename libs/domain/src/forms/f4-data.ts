import type { Text } from '../messages';
import type { Light, Likelihood } from '../monitoring/light';
import type { DeviationCause, MonitoringContent, MonitoringDecision, MonitoringFundKind } from '../monitoring/report';
import type { RulePack } from '../rule-pack/rule-pack';
import type { Indicator } from '../targets/target';

/** What form F4 shows: a project, its money and its indicators up to a month, and what was decided on it. */
export type F4Data = MonitoringContent & {
  readonly year: number;
  readonly cutoffMonth: number;
  readonly projectName: string;
  readonly projectCode: string;
  readonly departmentName: string;
  readonly departmentCode: string;
  readonly orgName: string;
  readonly annualGoal: string;
  /** The annual indicators of the frozen target, one for each item. */
  readonly indicators: readonly Indicator[];
  readonly causes: readonly DeviationCause[];
  readonly pack: Pick<RulePack, 'tree'>;
  /** Who reported when; null while it is filled in. */
  readonly reported: { readonly by: string; readonly on: string; readonly light: Light | null } | null;
  /** Why it came back; null where it did not, or was handed in again. */
  readonly returned: string | null;
  readonly decided: {
    readonly decision: MonitoringDecision;
    readonly opinion: string;
    readonly by: string;
    readonly on: string;
  } | null;
  readonly correction: {
    readonly requirement: string;
    readonly deadline: string;
    readonly answer: string;
    readonly opinion: string;
  } | null;
};

export const fundKindWords: Readonly<Record<MonitoringFundKind, Text>> = {
  total: { zh: '年度资金总额', en: 'Total of the year' },
  fiscal: { zh: '其中：本年一般公共预算拨款', en: 'Of which general public budget' },
  other: { zh: '其他资金', en: 'Other money' },
};
export const likelihoodWords: Readonly<Record<Likelihood, Text>> = {
  certain: { zh: '确定能', en: 'Certain' },
  possible: { zh: '有可能', en: 'Possible' },
  impossible: { zh: '完全不可能', en: 'Impossible' },
};
export const lightWords: Readonly<Record<Light, Text>> = {
  green: { zh: '绿灯', en: 'Green' },
  yellow: { zh: '黄灯', en: 'Yellow' },
  red: { zh: '红灯', en: 'Red' },
};
export const decisionWords: Readonly<Record<MonitoringDecision, Text>> = {
  normal: { zh: '正常推进', en: 'Go on' },
  correct: { zh: '纠偏整改', en: 'Correct' },
  suspend: { zh: '暂缓实施', en: 'Suspend' },
};

/** What is put where the form asks for a tick. */
export const tick = '√';
/** The fields of a row in which something is ticked. */
export const causeField = (key: string): string => `cause:${key}`;
export const likelihoodField = (key: Likelihood): string => `likelihood:${key}`;
