import { ArgsType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import {
  actionsOf,
  type Fund,
  type FundSource,
  fundSources,
  mostAtOnce,
  type ProjectAction,
  type ProjectAttribute,
  projectAttributes,
  type ProjectDraft,
  type ProjectLevel,
  projectLevels,
  projectLifecycle,
  type ProjectState,
  projectStates,
  type ProjectType,
  projectTypes,
} from '@chengxiao/domain';
import { SeenInput } from '../outcomes.dto';
import { enumOf } from '../enum';
import { PageArgs, pageOf } from '../page.dto';
import { resultOf } from '../problem.dto';
import { DecimalScalar, LocalDateScalar, TimestampScalar } from '../scalars';
import {
  IsBudgetYear,
  IsChoice,
  IsChoiceList,
  IsCount,
  IsId,
  IsLocalDate,
  IsMoney,
  IsRows,
  IsText,
  Maybe,
} from '../validators';
import { ValidateNested } from 'class-validator';
import { Type } from 'class-transformer';

export const ProjectStateEnum = enumOf('ProjectState', projectStates, 'Where a project stands in the library.');
export const ProjectLevelEnum = enumOf(
  'ProjectLevel',
  projectLevels,
  '一级项目 of a department, which sums up, or 二级项目, which is carried out.',
);
export const ProjectTypeEnum = enumOf('ProjectType', projectTypes, '人员类 公用经费 其他运转类 特定目标类 转移支付');
export const ProjectAttributeEnum = enumOf('ProjectAttribute', projectAttributes, '新增项目 or 延续项目');
export const FundSourceEnum = enumOf('FundSource', fundSources, 'Where money comes from.');
export const ProjectActionEnum = enumOf(
  'ProjectAction',
  actionsOf(projectLifecycle),
  'What people do to a project in the library.',
);
@ObjectType('Fund', { description: 'Money of one source in one year.' })
export class FundDto implements Fund {
  @Field(() => Int) year!: number;
  @Field(() => FundSourceEnum) source!: FundSource;
  @Field(() => DecimalScalar, { description: '元' }) amount!: string;
}

@ObjectType('ProjectReference', { description: 'A project by its name and code.' })
export class ProjectReferenceDto {
  @Field(() => ID) id!: string;
  @Field(() => String) projectCode!: string;
  @Field(() => String) name!: string;
}

@ObjectType('SecondLevelSum', { description: 'What the second-level projects below a first-level one add up to.' })
export class SecondLevelSumDto {
  @Field(() => Int, { description: 'Projects below that are not terminated' }) count!: number;
  @Field(() => DecimalScalar, { description: 'Sum of their funds, 元' }) totalAmount!: string;
  @Field(() => DecimalScalar, {
    description: 'Sum of their budget lines that are neither deferred nor cancelled, all years, 元',
  })
  budgetAmount!: string;
}

@ObjectType('Project', { description: 'A project of the library 项目库: header of form F1.' })
export class ProjectDto implements Omit<ProjectDraft, 'funds'> {
  @Field(() => ID) id!: string;
  @Field(() => String, { description: 'Project code of 21 characters' }) projectCode!: string;
  @Field(() => String) name!: string;
  @Field(() => ProjectLevelEnum) level!: ProjectLevel;
  @Field(() => ID, { nullable: true, description: '所属一级项目' }) parentId!: string | null;
  @Field(() => ProjectAttributeEnum) attribute!: ProjectAttribute;
  @Field(() => ProjectTypeEnum) projectType!: ProjectType;
  @Field(() => String, { description: '支出功能分类科目, seven digits' }) functionCode!: string;
  @Field(() => String, { description: 'Division where it is carried out' }) placeCode!: string;
  @Field(() => LocalDateScalar) startDate!: string;
  @Field(() => LocalDateScalar) endDate!: string;
  @Field(() => String) summary!: string;
  @Field(() => String, { description: '受益对象' }) beneficiaries!: string;
  @Field(() => String, { description: 'Where a demonstration record comes from; empty for ordinary projects' })
  originNote!: string;
  @Field(() => DecimalScalar, { description: 'Sum of all years and sources, 元' }) totalAmount!: string;
  @Field(() => ProjectStateEnum) state!: ProjectState;
  @Field(() => String, { nullable: true, description: 'Why it was returned, suspended, closed or terminated' })
  reason!: string | null;
  @Field(() => ID) orgId!: string;
  @Field(() => String, { description: '实施单位' }) orgName!: string;
  @Field(() => String, { description: '主管部门' }) departmentName!: string;
  @Field(() => String, { description: 'Division whose budget pays' }) divisionCode!: string;
  @Field(() => Int, { description: 'Grows by one with every change; send it back with a command' }) version!: number;
  @Field(() => TimestampScalar) updatedAt!: string;
}

@InputType('FundInput')
export class FundInput implements Fund {
  @Field(() => Int) @IsBudgetYear() year!: number;
  @Field(() => FundSourceEnum) @IsChoice(fundSources) source!: FundSource;
  @Field(() => DecimalScalar, { description: '元' }) @IsMoney() amount!: string;
}

@InputType('ProjectInput', { description: 'What a department or unit states when it proposes a project.' })
export class ProjectInput implements Omit<ProjectDraft, 'level' | 'parentId' | 'beneficiaries'> {
  @Field(() => String) @IsText(120, true) name!: string;
  @Field(() => ProjectLevelEnum, { nullable: true, description: 'Second when left out' })
  @Maybe()
  @IsChoice(projectLevels)
  level?: ProjectLevel | null;
  @Field(() => ID, { nullable: true, description: '所属一级项目 of my department' })
  @Maybe()
  @IsId()
  parentId?: string | null;
  @Field(() => ProjectAttributeEnum) @IsChoice(projectAttributes) attribute!: ProjectAttribute;
  @Field(() => ProjectTypeEnum) @IsChoice(projectTypes) projectType!: ProjectType;
  @Field(() => String) @IsText(7, true) functionCode!: string;
  @Field(() => String) @IsText(6, true) placeCode!: string;
  @Field(() => LocalDateScalar) @IsLocalDate() startDate!: string;
  @Field(() => LocalDateScalar) @IsLocalDate() endDate!: string;
  @Field(() => String) @IsText(2_000, true) summary!: string;
  @Field(() => String, { nullable: true, description: '受益对象' }) @Maybe() @IsText(200) beneficiaries?: string | null;
  @Field(() => [FundInput]) @IsRows(() => FundInput, 60) funds!: FundInput[];
}

@InputType('ProjectFilter')
export class ProjectFilter {
  @Field(() => String, { nullable: true, description: 'Part of the name or code' })
  @Maybe()
  @IsText(60)
  search?: string;
  @Field(() => [ProjectStateEnum], { nullable: true }) @Maybe() @IsChoiceList(projectStates) states?: ProjectState[];
  @Field(() => ProjectLevelEnum, { nullable: true }) @Maybe() @IsChoice(projectLevels) level?: ProjectLevel;
  @Field(() => ID, { nullable: true, description: 'Only second-level projects of this first-level one' })
  @Maybe()
  @IsId()
  parentId?: string;
  @Field(() => String, { nullable: true, description: 'Only this division' }) @Maybe() @IsText(6) divisionCode?: string;
}

export const projectSorts = ['newest', 'name', 'amount'] as const;
export type ProjectSort = (typeof projectSorts)[number];
export const ProjectSortEnum = enumOf('ProjectSort', projectSorts);

@ArgsType()
export class ProjectListArgs extends PageArgs {
  @Field(() => ProjectFilter, { nullable: true })
  @Maybe()
  @ValidateNested()
  @Type(() => ProjectFilter)
  filter?: ProjectFilter;
  @Field(() => ProjectSortEnum, { defaultValue: 'newest' }) @IsChoice(projectSorts) sort: ProjectSort = 'newest';
}

@ArgsType()
export class DraftProjectArgs {
  @Field(() => ProjectInput) @ValidateNested() @Type(() => ProjectInput) input!: ProjectInput;
  @Field(() => ID, { nullable: true, description: 'Repeat it when retrying: the project is made once' })
  @Maybe()
  @IsId()
  requestId?: string;
}

@ArgsType()
export class EditProjectArgs {
  @Field(() => ID) @IsId() id!: string;
  @Field(() => Int) @IsCount(1, 1_000_000) version!: number;
  @Field(() => ProjectInput) @ValidateNested() @Type(() => ProjectInput) input!: ProjectInput;
}

@ArgsType()
export class MoveProjectArgs {
  @Field(() => ID) @IsId() id!: string;
  @Field(() => ProjectActionEnum) @IsChoice(actionsOf(projectLifecycle)) action!: ProjectAction;
  @Field(() => Int) @IsCount(1, 1_000_000) version!: number;
  @Field(() => String, { nullable: true }) @Maybe() @IsText(1_000) reason?: string;
}

@ArgsType()
export class MoveProjectsArgs {
  @Field(() => [SeenInput], { description: `At most ${mostAtOnce}` })
  @IsRows(() => SeenInput, mostAtOnce)
  seen!: SeenInput[];
  @Field(() => ProjectActionEnum) @IsChoice(actionsOf(projectLifecycle)) action!: ProjectAction;
  @Field(() => String, { nullable: true }) @Maybe() @IsText(1_000) reason?: string;
}

export const ProjectPage = pageOf('ProjectPage', ProjectDto);
export const ProjectResult = resultOf('ProjectResult', ProjectDto);
