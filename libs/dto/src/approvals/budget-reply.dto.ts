import { ArgsType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { BudgetReplyDraft } from '@chengxiao/domain';
import { args, fields, filters } from '../fields';
import { FormLanguageQuery } from '../forms/form-query.dto';
import { CommonListArgs, sumPageOf } from '../page.dto';
import { resultOf } from '../problem.dto';
import { DecimalScalar, LocalDateScalar } from '../scalars';
import { IsBudgetYear, IsId, IsLocalDate, IsText, Maybe } from '../validators';

@ObjectType('BudgetReply', {
  description:
    'A reply of finance to a department (批复); the letter is at /api/budget-replies/{id}.pdf, for a unit what of it is its own.',
})
export class BudgetReplyDto {
  @Field(() => ID, fields.id) id!: string;
  @Field(() => Int, fields.year) year!: number;
  @Field(() => String, { description: '主管部门: department it is addressed to' }) departmentName!: string;
  @Field(() => String, fields.divisionCode) divisionCode!: string;
  @Field(() => String, { description: '文号, unique in division and year' }) documentNo!: string;
  @Field(() => LocalDateScalar, { description: '批复日期: day of the letter' }) issuedOn!: string;
  @Field(() => String, { description: '签发人: who issued it' }) issuedBy!: string;
  @Field(() => Int, { description: 'Projects in the letter' }) projectCount!: number;
  @Field(() => DecimalScalar, { description: 'Sum of its projects, 元' }) amount!: string;
}

@ObjectType('ProjectLetter', {
  description:
    'A letter of finance 批复 that tells of a project; it is at /api/budget-replies/{id}.pdf, for a unit what of it is its own.',
})
export class ProjectLetterDto {
  @Field(() => ID, fields.id) id!: string;
  @Field(() => Int, fields.year) year!: number;
  @Field(() => String, { description: '文号, unique in division and year' }) documentNo!: string;
  @Field(() => LocalDateScalar, { description: '批复日期: day of the letter' }) issuedOn!: string;
  @Field(() => DecimalScalar, { description: '批复金额: approved for the project, 元' }) amount!: string;
  @Field(() => Int, { description: '版次: version of the target it tells of' }) versionNo!: number;
}

@ObjectType('DepartmentReplies', {
  description: 'What is approved for a department under one approval of the budget, and the replies so far.',
})
export class DepartmentRepliesDto {
  @Field(() => ID, fields.departmentId) departmentId!: string;
  @Field(() => String, { description: '主管部门: name of the department' }) departmentName!: string;
  @Field(() => String, fields.divisionCode) divisionCode!: string;
  @Field(() => Int, { description: 'Approved targets' }) count!: number;
  @Field(() => DecimalScalar, { description: 'Their budget lines, 元' }) amount!: string;
  @Field(() => [BudgetReplyDto], { description: 'Newest first' }) replies!: BudgetReplyDto[];
}

@ArgsType()
export class BudgetRepliesArgs {
  @Field(() => ID, args.budgetApprovalId) @IsId() budgetApprovalId!: string;
}

@ArgsType()
export class ReceivedRepliesArgs extends CommonListArgs {
  @Field(() => Int, { nullable: true, ...filters.year }) @Maybe() @IsBudgetYear() year?: number;
}

@ArgsType()
export class IssueBudgetReplyArgs implements BudgetReplyDraft {
  @Field(() => ID, args.budgetApprovalId) @IsId() budgetApprovalId!: string;
  @Field(() => ID, { description: 'UUID of the department it is addressed to' }) @IsId() departmentId!: string;
  @Field(() => String, { description: '批复文号: DUPLICATE when the division used it in that year' })
  @IsText(60, true)
  documentNo!: string;
  @Field(() => LocalDateScalar, { description: '批复日期: day of the letter' }) @IsLocalDate() issuedOn!: string;
}

/** The letter that would be issued. */
export class ReplyPreviewQuery extends FormLanguageQuery implements BudgetReplyDraft {
  @IsId() budgetApprovalId!: string;
  @IsId() departmentId!: string;
  @IsText(60, true) documentNo!: string;
  @IsLocalDate() issuedOn!: string;
}

export const BudgetReplyPage = sumPageOf('BudgetReplyPage', BudgetReplyDto, {
  amount: '批复金额: sum of what the replies tell',
});
export const BudgetReplyResult = resultOf('BudgetReplyResult', BudgetReplyDto);
