import type { Fund } from '../library/project';
import type { Finding, Message, MessageKey } from '../messages';
import type { TargetDraft, TargetFrame } from '../targets/target';
import type { LintRuleId } from '../rule-pack/lint-rule-ids';

export { type LintRuleId, lintRuleIds } from '../rule-pack/lint-rule-ids';

/** What a finding means for the form: 须改正, 提醒, 建议. */
export const lintSeverities = ['block', 'warn', 'advise'] as const;
export type LintSeverity = (typeof lintSeverities)[number];

/** One cell a fix writes; the path is the cell's, and null empties it. */
export type LintChange = { readonly path: string; readonly value: string | null };
/** A correction a person may take with one click: what it does in words, and the cells it writes. */
export type LintFix = { readonly label: Message; readonly changes: readonly LintChange[] };

/** A finding: a message at a cell, its severity, its clause, and fixes that remove it. */
export type LintFinding = Finding & {
  readonly rule: LintRuleId;
  readonly severity: LintSeverity;
  /** Document and clause from the policy. */
  readonly clause: string;
  /** Index of the row within its table (`indicators`, `planSteps`, `items`, `funds`); null for the form as a whole. */
  readonly row: number | null;
  /** Alternatives, the likeliest first; each alone removes the finding. */
  readonly fixes: readonly LintFix[];
};

/** A finding of a rule, before the policy gives it severity and clause. */
export type RuleFinding = {
  readonly path: string;
  readonly key: MessageKey;
  readonly params?: Finding['params'];
  readonly fixes?: readonly LintFix[];
};

/** A declaration as it is examined: the form, what it stands on, and the money as the form states it. */
export type LintSubject = {
  readonly draft: TargetDraft;
  readonly frame: TargetFrame;
  readonly projectName: string;
  /** Money by year and source, 元. */
  readonly funds: readonly Fund[];
  /** 年度资金总额 as the form states it, 元; null where nobody states it and the sources are summed. */
  readonly total: string | null;
  /** 实施期资金总额 as the form states it, 元; null as above. */
  readonly midtermTotal: string | null;
};

/** An indicator of the same project a year ago. */
export type PastIndicator = {
  readonly name: string;
  readonly unit: string;
  readonly value: string | null;
  /** 实际完成值; null while not evaluated. */
  readonly actual: string | null;
};

/** What other places aim at under the same indicator name in the same unit. */
export type PeerMedian = {
  readonly name: string;
  readonly unit: string;
  readonly median: string;
  /** Quartiles, for people to compare with; the check uses the median alone. */
  readonly q1?: string;
  readonly q3?: string;
  /** How many targets the median is of; below the policy's `thresholds.minPeers` it is not used. */
  readonly count: number;
};

/** The target of another project that an index brought up as a candidate. */
export type SimilarTarget = {
  /** Null where the reader may not know whose it is. */
  readonly projectName: string | null;
  /** Another place's part of the same programme: equal indicators are expected then. Follows from the names where null. */
  readonly sameProgramme: boolean | null;
  /** `setSimilarity` when the index was asked; recomputed from `names` where they are given. */
  readonly similarity: number;
  /** Indicator names of the other target; null where the reader may not see them. */
  readonly names: readonly string[] | null;
};

/** What only a database knows; a form is examined without any of it too. */
export type LintContext = {
  readonly lastYear?: readonly PastIndicator[] | undefined;
  readonly peers?: readonly PeerMedian[] | undefined;
  readonly similar?: readonly SimilarTarget[] | undefined;
};

/** What a self-evaluation made elsewhere states about itself; null where it states nothing. Rows and sources keep the order of the content. */
export type EvaluationClaims = {
  /** Name, or id, of the rules it was scored by. */
  readonly rulePack: string | null;
  readonly items: readonly { readonly score: string | null }[];
  /** 执行率 of each source in percent. */
  readonly funds: readonly { readonly rate: string | null }[];
  /** 执行率 of the whole in percent. */
  readonly rate: string | null;
  readonly budgetScore: string | null;
  readonly total: string | null;
};
