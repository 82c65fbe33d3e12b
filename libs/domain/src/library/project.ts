import type { Placed, UnitForm } from '../lifecycle';
import type { ProjectType } from '../project-type';
import type { Decided } from '../review/step.rules';
import type { ExAnteStanding } from './ex-ante';

/** States of a project in the library 项目库. */
export const projectStates = [
  'draft',
  'submitted',
  'returned',
  'admitted',
  'candidate',
  'budgeted',
  'executing',
  'adjusted',
  'suspended',
  'closed',
  'terminated',
] as const;
export type ProjectState = (typeof projectStates)[number];

/** Money is approved for it (已安排预算、执行中、调整), whether or not its start was reported. */
export const executionStates = ['budgeted', 'executing', 'adjusted'] as const satisfies readonly ProjectState[];

/** It is in the library 项目库 and alive: it may get a target and money. */
export const libraryStates = ['admitted', 'candidate', ...executionStates] as const satisfies readonly ProjectState[];

/** 一级项目 of a department, which only sums up, or 二级项目, which is carried out. */
export const projectLevels = ['first', 'second'] as const;
export type ProjectLevel = (typeof projectLevels)[number];

/** 新增项目 or 延续项目. */
export const projectAttributes = ['new', 'continuing'] as const;
export type ProjectAttribute = (typeof projectAttributes)[number];

/** Where money comes from: 一般公共预算, 政府性基金, 国有资本经营, 上年结转, 中央补助, 地方资金, 其他资金. */
export const fundSources = [
  'fiscal',
  'governmentFund',
  'stateCapital',
  'carryover',
  'central',
  'local',
  'other',
] as const;
export type FundSource = (typeof fundSources)[number];

/** Money of one source in one year, in 元. */
export type Fund = { readonly year: number; readonly source: FundSource; readonly amount: string };

/**
 * What money of one year is spent on, in 元: a section 款 of 部门预算支出经济分类, and the section of
 * 政府预算支出经济分类 that corresponds to it.
 */
export type Expense = {
  readonly year: number;
  readonly economicCode: string;
  readonly governmentCode: string;
  readonly amount: string;
};

/** The two classes of an expense. */
export type ExpenseClasses = Pick<Expense, 'economicCode' | 'governmentCode'>;

/** What a department or unit states when it proposes a project: the header of form F1. */
export type ProjectDraft = {
  readonly name: string;
  readonly level: ProjectLevel;
  /** 所属一级项目 of a second-level project, if any. */
  readonly parentId: string | null;
  /** The transfer 转移支付 of which it carries out a part, if any: one that its division received. */
  readonly transferId?: string | null;
  readonly attribute: ProjectAttribute;
  readonly projectType: ProjectType;
  /** 支出功能分类科目, seven digits. */
  readonly functionCode: string;
  /** Division where the project is carried out. */
  readonly placeCode: string;
  readonly startDate: string;
  readonly endDate: string;
  readonly summary: string;
  /** 受益对象: who has the benefit; compared when overlapping projects are sought. */
  readonly beneficiaries: string;
  readonly funds: readonly Fund[];
  /** 支出经济分类: the funds of a year split by what they are spent on; a year that nobody split has no rows. */
  readonly expenses?: readonly Expense[];
};

/** What the rules look at. */
export type Project = Placed &
  UnitForm & {
    readonly state: ProjectState;
    readonly level: ProjectLevel;
    readonly totalAmount: string;
    /** The number of the decision that suspends it. */
    readonly holdNo?: string | null;
    /** It continues a project of last year, and nobody has looked at the money that came along. */
    readonly fundsToConfirm?: boolean;
  };

/** A project with what its admission depends on: its assessment, and the round of its review. */
export type AdmittableProject = Project &
  Decided & {
    readonly exAnte: ExAnteStanding;
    /** A target or a budget line was begun: its admission stands. */
    readonly builtOn?: boolean;
  };
