import { ArgsType, Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import {
  type DivisionLevel,
  divisionLevels,
  type OrganisationKind,
  organisationKinds,
  eventSubjects,
  type EventSubjectType,
  type Role,
  roles,
} from '@chengxiao/domain';
import { enumOf } from './enum';
import { JsonScalar, TimestampScalar } from './scalars';
import { args, fields } from './fields';
import { nullable } from './nullable';
import { CommonFilter, ListFilter, PageArgs, pageOf } from './page.dto';
import { IsChoice, IsChoiceList, IsId, IsText, Maybe } from './validators';

export const DivisionLevelEnum = enumOf('DivisionLevel', divisionLevels, 'Level of a division.', {
  region: '自治区: the autonomous region',
  league: '盟市: league or prefecture-level city',
  banner: '旗县(市、区): banner, county, city or district',
});
export const OrganisationKindEnum = enumOf('OrganisationKind', organisationKinds, 'What an organisation is.', {
  government: '政府: government of a division',
  finance: '财政部门: finance bureau',
  department: '预算部门(主管部门): in direct appropriation relation with finance',
  unit: '预算单位: subordinate of a department',
  audit: '审计机关: audit office',
  evaluator: '第三方机构: firm that gives independent opinions',
});

export const RoleEnum = enumOf('Role', roles, '岗位角色: role in which a person acts.', {
  government: '政府: decides on budget proposals',
  finance: '财政部门: reviews, approves and files',
  department: '预算部门(主管部门): answers for its units',
  unit: '预算单位: carries projects out',
  audit: '审计: reads its division and below',
  evaluator: '第三方机构: gives opinions on what it was assigned',
});
export const EventSubjectEnum = enumOf('EventSubject', eventSubjects, '办理对象: what an event is about.', {
  project: '项目: a project, its budget lines and files',
  target: '绩效目标: the target of a project and year',
  targetAdjustment: '调整申请: a request to adjust an approved target',
  overallTarget: '部门整体目标: the overall target of a department',
  transfer: '转移支付: a special transfer and its handing down',
  exAnteAssessment: '事前绩效评估: an ex-ante assessment',
  exAnteRule: '事前评估金额标准: from which amount projects are assessed',
  indicatorEntry: '指标库: an entry of the indicator library',
  declarationRule: '申报规定: limit of the short form',
  reviewRoute: '审核流程: the route of a jurisdiction',
  bulkReview: '批量审核: a bulk review',
  calendar: '工作日历: days off and make-up days of a year',
  budgetApproval: '预算批准: an approval of the budget, and bulk approvals under it',
  budgetReply: '批复文件: a reply to a department',
  importRun: '批量导入: a workbook brought in',
  importBatch: '批量导入: the same, in events before 2026-11-29',
  monitoringRound: '监控任务: a monitoring round',
  monitoringReport: '监控表: a monitoring report and its correction',
  evaluation: '绩效自评: a self-evaluation',
  resultNotice: '结果通知: a result notice',
  budgetProposal: '预算建议: a proposal for the next budget',
  assignment: '第三方评价: an assignment to a firm',
  publication: '公开: a publication',
  rulePack: '规则包: a version of a rule pack',
  whatIf: '试算: a what-if',
  user: '用户: signing in and out, passwords, lists taken along',
});

@ObjectType('Division', { description: 'A division of the region with a budget of its own.' })
export class DivisionDto {
  @Field(() => ID, { description: '区划代码: six digits' }) code!: string;
  @Field(() => String, { description: '区划名称: name of the division' }) name!: string;
  @Field(() => DivisionLevelEnum, fields.divisionLevel) level!: DivisionLevel;
  @Field(() => String, { nullable: true, description: '上级区划代码: null for the region' }) parentCode!: string | null;
  @Field(() => Boolean, { description: '功能区: no government of its own' }) functional!: boolean;
}

@ObjectType('Organisation', {
  description: 'A government, finance bureau, department, unit, audit office or third-party firm.',
})
export class OrganisationDto {
  @Field(() => ID, fields.id) id!: string;
  @Field(() => OrganisationKindEnum, { description: 'What it is' }) kind!: OrganisationKind;
  @Field(() => String, { description: '单位代码: code of the organisation' }) code!: string;
  @Field(() => String, { description: '单位名称: name of the organisation' }) name!: string;
  @Field(() => String, fields.divisionCode) divisionCode!: string;
  @Field(() => ID, { nullable: true, description: '主管部门 of a unit' }) parentId!: string | null;
}

@InputType('OrganisationFilter', { description: '单位筛选: which organisations are listed.' })
export class OrganisationFilter extends CommonFilter {
  @Field(() => [OrganisationKindEnum], { ...nullable, description: 'Only those of one of these kinds' })
  @Maybe()
  @IsChoiceList(organisationKinds)
  kinds?: OrganisationKind[];
  @Field(() => ID, { ...nullable, description: 'Only the units of this department 主管部门' })
  @Maybe()
  @IsId()
  parentId?: string;
  @Field(() => String, { ...nullable, description: 'Part of the name or code of the organisation' })
  @Maybe()
  @IsText(60)
  search?: string;
}

export const organisationSorts = ['code', 'name'] as const;
export type OrganisationSort = (typeof organisationSorts)[number];
export const OrganisationSortEnum = enumOf('OrganisationSort', organisationSorts, 'Order of organisations.', {
  code: '单位代码: by division and code',
  name: '单位名称: by name',
});

@ArgsType()
export class OrganisationListArgs extends PageArgs {
  @ListFilter(() => OrganisationFilter) filter?: OrganisationFilter;
  @Field(() => OrganisationSortEnum, { defaultValue: 'code', ...args.sort })
  @IsChoice(organisationSorts)
  sort: OrganisationSort = 'code';
}

export const OrganisationPage = pageOf('OrganisationPage', OrganisationDto);

@ObjectType('HistoryEntry', { description: 'One thing somebody did, from the event chain.' })
export class HistoryEntryDto {
  @Field(() => ID, { description: 'Key of the event: object and number in its chain' }) id!: string;
  @Field(() => EventSubjectEnum, { description: '办理对象: what it is about' }) subject!: EventSubjectType;
  @Field(() => ID, fields.subjectId) subjectId!: string;
  @Field(() => String, { description: 'What was done, for example target.submit' }) action!: string;
  @Field(() => TimestampScalar, fields.at) at!: string;
  @Field(() => String, fields.actorName) actorName!: string;
  @Field(() => RoleEnum, fields.actorRole) actorRole!: Role;
  @Field(() => String, fields.actorOrg) actorOrg!: string;
  @Field(() => String, { nullable: true, description: 'Reason or opinion given with it' }) reason!: string | null;
  @Field(() => JsonScalar, { description: 'Details of the act; which ones depends on the action' }) data!: unknown;
}
