import { ArgsType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { type BudgetLineState, type DeferralKind, deferralKinds, type TargetState } from '@chengxiao/domain';
import { enumOf } from '../enum';
import { args, fields } from '../fields';
import { BudgetLineStateEnum } from '../library/budget-line.dto';
import { CommonListArgs, PageInfoDto } from '../page.dto';
import { DecimalScalar, LocalDateScalar } from '../scalars';
import { IsBudgetYear, IsChoice, IsText, Maybe } from '../validators';
import { ApprovalTallyDto } from './budget-approval.dto';
import { TargetStateEnum } from '../targets/target.enums';

export const DeferralKindEnum = enumOf(
  'DeferralKind',
  deferralKinds,
  'What became of money without a passed target (四(一)2).',
  { deferred: '缓批: put off until its target is passed', cancelled: '取消: taken out of the budget' },
);

@ObjectType('DeferredProject', {
  description: 'Money of a project that waits for a passed target, or was cancelled (缓批、取消, 四(一)2).',
})
export class DeferredProjectDto {
  @Field(() => ID, { description: 'Of the budget line' }) id!: string;
  @Field(() => Int, { description: 'Of the budget line; send it back with a command' }) version!: number;
  @Field(() => ID, fields.projectId) projectId!: string;
  @Field(() => String, fields.projectCode) projectCode!: string;
  @Field(() => String, fields.projectName) projectName!: string;
  @Field(() => String, fields.orgName) orgName!: string;
  @Field(() => String, fields.departmentName) departmentName!: string;
  @Field(() => String, fields.divisionCode) divisionCode!: string;
  @Field(() => Int, fields.year) year!: number;
  @Field(() => DecimalScalar, fields.amount) amount!: string;
  @Field(() => BudgetLineStateEnum, { description: '预算状态: deferred or cancelled' }) lineState!: BudgetLineState;
  @Field(() => LocalDateScalar, { nullable: true, description: 'Day on which it was cancelled; null unless it is' })
  cancelledOn!: string | null;
  @Field(() => String, { nullable: true, description: 'Number of the decision that cancelled it, where it has one' })
  cancelDocumentNo!: string | null;
  @Field(() => TargetStateEnum, {
    nullable: true,
    description: 'Of the target of the year; null when none was declared',
  })
  targetState!: TargetState | null;
  @Field(() => ID, { nullable: true, description: 'UUID of the target of the year; null when none was declared' })
  targetId!: string | null;
}

@ObjectType('DeferralSums', { description: 'How many projects and how much money, by what became of it.' })
export class DeferralSumsDto {
  @Field(() => ApprovalTallyDto, { description: 'Put off 缓批' }) deferred!: ApprovalTallyDto;
  @Field(() => ApprovalTallyDto, { description: 'Cancelled 取消' }) cancelled!: ApprovalTallyDto;
}

@ObjectType('DeferredProjectPage', { description: 'A page of projects whose money waits or was cancelled, with sums.' })
export class DeferredProjectPage {
  @Field(() => [DeferredProjectDto], fields.nodes) nodes!: DeferredProjectDto[];
  @Field(() => PageInfoDto, fields.pageInfo) pageInfo!: PageInfoDto;
  @Field(() => Int, { nullable: true, ...fields.totalCount }) totalCount!: number | null;
  @Field(() => DeferralSumsDto, {
    nullable: true,
    description: 'Of the year and division, both kinds whichever is listed; added up only when selected',
  })
  sums!: DeferralSumsDto | null;
}

@ArgsType()
export class DeferredListArgs extends CommonListArgs {
  @Field(() => Int, args.year) @IsBudgetYear() year!: number;
  @Field(() => DeferralKindEnum, { nullable: true, description: 'Both kinds when left out' })
  @Maybe()
  @IsChoice(deferralKinds)
  kind?: DeferralKind;
  @Field(() => String, {
    nullable: true,
    description: '区划代码: only those of this division itself; stays until 2027-06-30, then the filter says it',
  })
  @Maybe()
  @IsText(6)
  divisionCode?: string;
}
