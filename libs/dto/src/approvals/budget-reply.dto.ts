import { ArgsType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { BudgetReplyDraft } from '@chengxiao/domain';
import { pageOf } from '../page.dto';
import { resultOf } from '../problem.dto';
import { DecimalScalar, LocalDateScalar } from '../scalars';
import { IsId, IsLocalDate, IsText } from '../validators';

@ObjectType('BudgetReply', {
  description: 'A reply of finance to a department (批复); the letter is at /api/budget-replies/{id}.pdf.',
})
export class BudgetReplyDto {
  @Field(() => ID) id!: string;
  @Field(() => Int) year!: number;
  @Field(() => String) departmentName!: string;
  @Field(() => String, { description: '文号, unique in division and year' }) documentNo!: string;
  @Field(() => LocalDateScalar) issuedOn!: string;
  @Field(() => String) issuedBy!: string;
  @Field(() => Int) projectCount!: number;
  @Field(() => DecimalScalar, { description: 'Sum of its projects, 元' }) amount!: string;
}

@ObjectType('DepartmentReplies', {
  description: 'What is approved for a department under one approval of the budget, and the replies so far.',
})
export class DepartmentRepliesDto {
  @Field(() => ID) departmentId!: string;
  @Field(() => String) departmentName!: string;
  @Field(() => String) divisionCode!: string;
  @Field(() => Int, { description: 'Approved targets' }) count!: number;
  @Field(() => DecimalScalar, { description: 'Their budget lines, 元' }) amount!: string;
  @Field(() => [BudgetReplyDto], { description: 'Newest first' }) replies!: BudgetReplyDto[];
}

@ArgsType()
export class BudgetRepliesArgs {
  @Field(() => ID) @IsId() budgetApprovalId!: string;
}

@ArgsType()
export class IssueBudgetReplyArgs implements BudgetReplyDraft {
  @Field(() => ID) @IsId() budgetApprovalId!: string;
  @Field(() => ID) @IsId() departmentId!: string;
  @Field(() => String) @IsText(60, true) documentNo!: string;
  @Field(() => LocalDateScalar) @IsLocalDate() issuedOn!: string;
}

export const BudgetReplyPage = pageOf('BudgetReplyPage', BudgetReplyDto);
export const BudgetReplyResult = resultOf('BudgetReplyResult', BudgetReplyDto);
