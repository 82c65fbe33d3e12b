import { ArgsType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import {
  type BulkAction,
  bulkActions,
  bulkLimits,
  type BulkOutcome,
  bulkOutcomes,
  type BulkState,
  bulkStates,
  type ProjectType,
  projectTypes,
  type Text,
} from '@chengxiao/domain';
import { Type } from 'class-transformer';
import { IsBoolean, ValidateNested } from 'class-validator';
import { enumOf } from '../enum';
import { ProjectTypeEnum } from '../library/project.dto';
import { nullable } from '../nullable';
import { PageArgs, PageInfoDto, pageOf } from '../page.dto';
import { resultOf } from '../problem.dto';
import { BilingualTextDto } from '../rule-packs/rule-pack.dto';
import { DecimalScalar, LocalDateScalar, TimestampScalar } from '../scalars';
import { IsBudgetYear, IsChoice, IsCount, IsId, IsMoney, IsText, Maybe } from '../validators';

export const BulkActionEnum = enumOf(
  'BulkAction',
  bulkActions,
  'On to the next step or through, or back to the declarers.',
);
export const BulkStateEnum = enumOf('BulkState', bulkStates, '排队 办理中 已完成 未完成');
export const BulkOutcomeEnum = enumOf('BulkOutcome', bulkOutcomes, '待办理 已办理 未能办理');

@ObjectType('DeskRow', { description: 'A target that waits at my step.' })
export class DeskRowDto {
  @Field(() => ID, { description: 'The round' }) id!: string;
  @Field(() => ID) targetId!: string;
  @Field(() => String) projectName!: string;
  @Field(() => String, { description: '实施单位' }) orgName!: string;
  @Field(() => String, { description: '主管部门' }) departmentName!: string;
  @Field(() => ProjectTypeEnum) projectType!: ProjectType;
  @Field(() => Int) year!: number;
  @Field(() => Int) roundNo!: number;
  @Field(() => BilingualTextDto) stepName!: Text;
  @Field(() => LocalDateScalar) dueOn!: string;
  @Field(() => Int, { description: 'By how many working days it is late' }) overdueDays!: number;
  @Field(() => DecimalScalar, { description: 'Money of the year, 元' }) amount!: string;
  @Field(() => Int, { description: 'How many findings of the indicator check came along' }) risk!: number;
  @Field(() => Boolean, { description: '重点项目: scored, never in bulk' }) keyProject!: boolean;
  @Field(() => String, { nullable: true, description: '承办人' }) assigneeName!: string | null;
}

@ObjectType('DeskPage')
export class DeskPage {
  @Field(() => [DeskRowDto]) nodes!: DeskRowDto[];
  @Field(() => PageInfoDto) pageInfo!: PageInfoDto;
  @Field(() => Int, { nullable: true, description: 'Counted only when selected' }) totalCount!: number | null;
  @Field(() => DecimalScalar, { nullable: true, description: 'Of all pages, 元; added up only when selected' })
  totalAmount!: string | null;
}

@ObjectType('DeskStep', { description: 'A step at which something waits for me.' })
export class DeskStepDto {
  @Field(() => String) key!: string;
  @Field(() => BilingualTextDto) name!: Text;
}

@ObjectType('DeskChoices', { description: 'What the filters of the desk can ask for now.' })
export class DeskChoicesDto {
  @Field(() => [DeskStepDto]) steps!: DeskStepDto[];
  @Field(() => [String], { description: 'Departments with something that waits' }) departments!: string[];
}

@InputType('DeskFilter')
export class DeskFilter {
  @Field(() => Int, nullable) @Maybe() @IsBudgetYear() year?: number;
  @Field(() => String, { ...nullable, description: 'Key of a step' }) @Maybe() @IsText(30) step?: string;
  @Field(() => String, { ...nullable, description: 'Name of a department' }) @Maybe() @IsText(200) department?: string;
  @Field(() => ProjectTypeEnum, nullable) @Maybe() @IsChoice(projectTypes) projectType?: ProjectType;
  @Field(() => DecimalScalar, { ...nullable, description: '元' }) @Maybe() @IsMoney() minAmount?: string;
  @Field(() => DecimalScalar, { ...nullable, description: '元' }) @Maybe() @IsMoney() maxAmount?: string;
  @Field(() => Boolean, { ...nullable, description: 'Past its due day, or not' })
  @Maybe()
  @IsBoolean()
  overdue?: boolean;
  @Field(() => Int, { ...nullable, description: 'At least so many findings' })
  @Maybe()
  @IsCount(0, 1_000)
  minRisk?: number;
  @Field(() => Boolean, nullable) @Maybe() @IsBoolean() keyProject?: boolean;
  @Field(() => String, { ...nullable, description: 'Part of the name or code of the project' })
  @Maybe()
  @IsText(60)
  search?: string;
}

export const deskSorts = ['due', 'amount', 'risk'] as const;
export type DeskSort = (typeof deskSorts)[number];
export const DeskSortEnum = enumOf('DeskSort', deskSorts, 'Earliest due, largest amount, most findings first.');

@ArgsType()
export class DeskArgs extends PageArgs {
  @Field(() => DeskFilter, nullable) @Maybe() @ValidateNested() @Type(() => DeskFilter) filter?: DeskFilter;
  @Field(() => DeskSortEnum, { defaultValue: 'due' }) @IsChoice(deskSorts) sort: DeskSort = 'due';
}

@ArgsType()
export class StartBulkReviewArgs {
  @Field(() => BulkActionEnum) @IsChoice(bulkActions) action!: BulkAction;
  @Field(() => DeskFilter) @ValidateNested() @Type(() => DeskFilter) filter!: DeskFilter;
  @Field(() => String, { description: 'Opinion with each of them; a return needs one' }) @IsText(1_000) reason!: string;
  @Field(() => Int, { description: 'How many the filter found when you looked' })
  @IsCount(0, bulkLimits.rows)
  count!: number;
  @Field(() => ID, { ...nullable, description: 'Repeat it when retrying: the act is done once' })
  @Maybe()
  @IsId()
  requestId?: string;
}

@ObjectType('BulkReview', { description: 'One act over everything a filter found 批量审核.' })
export class BulkReviewDto {
  @Field(() => ID) id!: string;
  @Field(() => BulkActionEnum) action!: BulkAction;
  @Field(() => BulkStateEnum) state!: BulkState;
  @Field(() => String) reason!: string;
  @Field(() => Int) total!: number;
  @Field(() => DecimalScalar, { description: '元' }) amount!: string;
  @Field(() => Int, { description: 'How many were done so far' }) done!: number;
  @Field(() => Int, { description: 'How many were refused so far' }) refused!: number;
  @Field(() => String) askedByName!: string;
  @Field(() => TimestampScalar) createdAt!: string;
  @Field(() => TimestampScalar, { nullable: true }) finishedAt!: string | null;
}

@ObjectType('BulkReviewRow', { description: 'What became of one target.' })
export class BulkReviewRowDto {
  @Field(() => ID, { description: 'The target' }) id!: string;
  @Field(() => String) projectName!: string;
  @Field(() => String) unitName!: string;
  @Field(() => DecimalScalar, { description: '元' }) amount!: string;
  @Field(() => BulkOutcomeEnum) outcome!: BulkOutcome;
  @Field(() => String, { nullable: true, description: 'Why it was refused' }) reason!: string | null;
}

@ArgsType()
export class BulkRowsArgs extends PageArgs {
  @Field(() => ID) @IsId() id!: string;
  @Field(() => BulkOutcomeEnum, nullable) @Maybe() @IsChoice(bulkOutcomes) outcome?: BulkOutcome;
}

export const BulkRowPage = pageOf('BulkRowPage', BulkReviewRowDto);
export const BulkReviewResult = resultOf('BulkReviewResult', BulkReviewDto);
