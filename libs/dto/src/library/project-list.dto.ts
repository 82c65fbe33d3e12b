import { ArgsType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import {
  type FundSource,
  fundSources,
  type ProjectLevel,
  projectLevels,
  type ProjectStage,
  projectStages,
  type ProjectState,
  projectStates,
  type ProjectType,
  projectTypes,
  type ReviewRole,
  reviewRoles,
} from '@chengxiao/domain';
import { IsBoolean } from 'class-validator';
import { enumOf } from '../enum';
import { args, fields, filters } from '../fields';
import { CommonFilter, ListFilter, PageArgs } from '../page.dto';
import { ReviewRoleEnum } from '../review/route.dto';
import { DecimalScalar } from '../scalars';
import { IsBudgetYear, IsChoice, IsChoiceList, IsId, IsMoney, IsText, Maybe } from '../validators';
import { FundSourceEnum, ProjectLevelEnum, ProjectStateEnum, ProjectTypeEnum } from './project.dto';

export const ProjectStageEnum = enumOf('ProjectStage', projectStages, '环节: where a project stands in a year.', {
  proposal: '草拟: being written, or returned',
  entryReview: '入库审核: reviewed before it enters the library',
  library: '待申报目标: in the library, without a target of the year',
  targetDraft: '目标申报: its target is being written, or returned',
  targetReview: '目标审核: its target is in review',
  approval: '待批复: its target passed and waits for the approval',
  execution: '执行: its target is approved',
  ended: '暂停或结束: suspended, closed or terminated',
});

@InputType('ProjectFilter', { description: '项目筛选: which projects are listed.' })
export class ProjectFilter extends CommonFilter {
  @Field(() => String, { nullable: true, ...filters.project })
  @Maybe()
  @IsText(60)
  search?: string;
  @Field(() => [ProjectStateEnum], { nullable: true, ...filters.states })
  @Maybe()
  @IsChoiceList(projectStates)
  states?: ProjectState[];
  @Field(() => ProjectStageEnum, {
    nullable: true,
    description: '环节: only those that stand there, in the year asked for, or in the running one',
  })
  @Maybe()
  @IsChoice(projectStages)
  stage?: ProjectStage;
  @Field(() => ReviewRoleEnum, { nullable: true, description: '办理方: only what was submitted and waits for them' })
  @Maybe()
  @IsChoice(reviewRoles)
  waitsFor?: ReviewRole;
  @Field(() => ProjectLevelEnum, {
    nullable: true,
    description: 'Only projects that sum up, or only those that are carried out',
  })
  @Maybe()
  @IsChoice(projectLevels)
  level?: ProjectLevel;
  @Field(() => Int, { nullable: true, description: '年度: only those that are carried out in this year' })
  @Maybe()
  @IsBudgetYear()
  year?: number;
  @Field(() => ProjectTypeEnum, { nullable: true, description: '项目类别: only those of this type' })
  @Maybe()
  @IsChoice(projectTypes)
  projectType?: ProjectType;
  @Field(() => String, {
    nullable: true,
    description: '支出功能分类: only those of this class, section or item, by its code of three, five or seven digits',
  })
  @Maybe()
  @IsText(7)
  functionCode?: string;
  @Field(() => FundSourceEnum, {
    nullable: true,
    description: '资金来源: only those with money from this source, in the year asked for if there is one',
  })
  @Maybe()
  @IsChoice(fundSources)
  source?: FundSource;
  @Field(() => Boolean, { nullable: true, ...filters.mine }) @Maybe() @IsBoolean() mine?: boolean;
  @Field(() => DecimalScalar, { nullable: true, ...filters.minAmount }) @Maybe() @IsMoney() minAmount?: string;
  @Field(() => DecimalScalar, { nullable: true, ...filters.maxAmount }) @Maybe() @IsMoney() maxAmount?: string;
  @Field(() => ID, { nullable: true, ...filters.orgId }) @Maybe() @IsId() orgId?: string;
  @Field(() => ID, { nullable: true, ...filters.departmentId }) @Maybe() @IsId() departmentId?: string;
  @Field(() => ID, { nullable: true, description: 'Only second-level projects of this first-level one' })
  @Maybe()
  @IsId()
  parentId?: string;
  @Field(() => ID, { nullable: true, description: 'Only those that carry out a part of this transfer 转移支付' })
  @Maybe()
  @IsId()
  transferId?: string;
}

@ObjectType('ProjectTally', { description: 'How many projects stand in a state.' })
export class ProjectTallyDto {
  @Field(() => ProjectStateEnum, fields.state) state!: ProjectState;
  @Field(() => Int, fields.tally) count!: number;
  @Field(() => Int, fields.tallyMine) mine!: number;
}

export const projectSorts = ['newest', 'name', 'amount'] as const;
export type ProjectSort = (typeof projectSorts)[number];
export const ProjectSortEnum = enumOf('ProjectSort', projectSorts, 'Order of projects.', {
  newest: '最近变化: latest change first',
  name: '项目名称: by name',
  amount: '金额: most money first',
});

@ArgsType()
export class ProjectListArgs extends PageArgs {
  @ListFilter(() => ProjectFilter) filter?: ProjectFilter;
  @Field(() => ProjectSortEnum, { defaultValue: 'newest', ...args.sort }) @IsChoice(projectSorts) sort: ProjectSort =
    'newest';
}
