import type { Text } from '../messages';
import type { FundSource } from '../library/project';
import type { Placed } from '../lifecycle';
import type { Grade, LinkageKind } from '../rule-pack/rule-pack';
import type { IndicatorDirection, IndicatorNature } from '../rule-pack/indicator';

/** States of a publication 绩效信息公开; `draft` stands for what was never published: no row exists yet. */
export const publicationStates = ['draft', 'published', 'withdrawn'] as const;
export type PublicationState = (typeof publicationStates)[number];

/** What is made public: the approved target alone (四(一)3), or after filing target and result together (四(四)). */
export const publicationKinds = ['target', 'result'] as const;
export type PublicationKind = (typeof publicationKinds)[number];

/**
 * 公开范围, whom an edition is shown to (四(一)3 "在一定范围内公开"), the widest first: `public` 社会公开 everybody, in the
 * portal and as open data; `government` 政府系统内公开 everybody signed in of any division but third-party evaluators,
 * who are not of the government; `division` 本级公开 those of the publication's own division, and those above whose
 * subtree holds it.
 */
export const publicationScopes = ['public', 'government', 'division'] as const;
export type PublicationScope = (typeof publicationScopes)[number];

/** True when some of those who see an edition in scope `from` see it no longer in scope `to`. */
export const narrows = (from: PublicationScope, to: PublicationScope): boolean =>
  publicationScopes.indexOf(to) > publicationScopes.indexOf(from);

/** Why an edition is shown no longer: withdrawn with a reason, or published again to fewer people. */
export const removalCauses = ['withdrawn', 'narrowed'] as const;
export type RemovalCause = (typeof removalCauses)[number];

/** Where one edition stands: shown, replaced by a later edition, or withdrawn. */
export const editionStates = ['published', 'superseded', 'withdrawn'] as const;
export type EditionState = (typeof editionStates)[number];

/** What the lifecycle looks at; `kind` is null while there is nothing that may be published. */
export type Publication = Placed & { readonly state: PublicationState; readonly kind: PublicationKind | null };

/** Money of one source, in 元; nothing executed is known before filing. */
export type PublishedFund = {
  readonly source: FundSource;
  readonly budget: string;
  readonly executed: string | null;
};

/** A level of the indicator tree with its names, so that the snapshot explains itself. */
export type PublishedLevel = Text & { readonly key: string };

/** One annual indicator: what was promised, and after filing what was reached. */
export type PublishedIndicator = {
  readonly level1: PublishedLevel;
  readonly level2: PublishedLevel;
  readonly name: string;
  readonly nature: IndicatorNature;
  /** Null for qualitative rows. */
  readonly direction: IndicatorDirection | null;
  /** Target value; null for qualitative rows. */
  readonly value: string | null;
  /** For qualitative rows what is to be reached. */
  readonly standard: string;
  readonly unit: string;
  readonly weight: string;
  readonly actual: string | null;
  readonly score: string | null;
  /** 达到: by the comparison of its rule; null before filing or where it does not apply. Editions of earlier releases do not say. */
  readonly reached?: boolean | null;
  readonly notApplicable: boolean;
};

/** What was put right after the result, once finance accepted it. */
export type PublishedRectification = { readonly acceptedOn: string; readonly result: string };

/** What the result means for the budget of a later year, once decided. */
export type PublishedProposal = {
  readonly year: number;
  readonly kind: LinkageKind;
  /** Ceiling of that year, 元. */
  readonly amount: string;
};

/** Everything the public may see of one project and year: listed fields only, no person is named among them. */
export type PublishedProject = {
  readonly kind: PublicationKind;
  readonly year: number;
  readonly projectCode: string;
  readonly projectName: string;
  readonly divisionCode: string;
  readonly divisionName: string;
  readonly departmentName: string;
  readonly orgName: string;
  /** 支出功能分类科目, seven digits. */
  readonly functionCode: string;
  readonly funds: readonly PublishedFund[];
  /** 全年预算数, 元. */
  readonly budgetAmount: string;
  /** 全年执行数, 元; null before filing. */
  readonly executedAmount: string | null;
  readonly annualGoal: string;
  readonly indicators: readonly PublishedIndicator[];
  readonly total: string | null;
  readonly grade: Grade | null;
  readonly filingNo: string | null;
  readonly rectification: PublishedRectification | null;
  readonly proposal: PublishedProposal | null;
  /** At most 150 characters: what was promised, spent and achieved. */
  readonly summary: string;
};
