import { ArgsType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import {
  actionsOf,
  type BudgetIncreaseAction,
  budgetIncreaseLifecycle,
  type BudgetLineAction,
  budgetLineLifecycle,
  budgetLineStates,
  mostAtOnce,
  type BudgetLineState,
} from '@chengxiao/domain';
import { SeenInput } from '../outcomes.dto';
import { enumOf } from '../enum';
import { args, fields, filters } from '../fields';
import { nullable } from '../nullable';
import { CommonFilter, ListFilter, PageArgs, sumPageOf } from '../page.dto';
import { resultOf } from '../problem.dto';
import { DecimalScalar, LocalDateScalar } from '../scalars';
import {
  IsBudgetYear,
  IsChoice,
  IsChoiceList,
  IsCount,
  IsId,
  IsIdList,
  IsLocalDate,
  IsMoney,
  IsRows,
  IsText,
  Maybe,
} from '../validators';

export const BudgetLineStateEnum = enumOf(
  'BudgetLineState',
  budgetLineStates,
  'Where a budget line stands (四(一)2).',
  {
    proposed: '已安排: set by finance, not approved yet',
    approved: '已批复: approved with the target',
    deferred: '缓批: put off for want of a passed target',
    cancelled: '已取消: taken out of the budget for want of a target',
  },
);

export const BudgetLineActionEnum = enumOf(
  'BudgetLineAction',
  actionsOf(budgetLineLifecycle),
  'What finance does to a budget line without a passed target (四(一)2).',
  {
    cancel: '取消预算: takes it out of the budget, with a reason',
    restore: '恢复预算: puts it back before its year is over, with a reason',
  },
);

export const BudgetIncreaseActionEnum = enumOf(
  'BudgetIncreaseAction',
  actionsOf(budgetIncreaseLifecycle),
  'What finance does with more money for an approved line that waits for another person.',
  {
    confirm: '确认追加: another person than who asked lets the line have it',
    decline: '不同意: another person refuses it, with a reason',
    withdraw: '撤回: who asked takes it back',
  },
);

@ObjectType('BudgetIncrease', {
  description: '追加申请: more money for an approved budget line, until another person of finance confirms it.',
})
export class BudgetIncreaseDto {
  @Field(() => DecimalScalar, { description: '追加后的全年预算数, 元' }) amount!: string;
  @Field(() => String, { description: '追加依据和原因: why' }) reason!: string;
  @Field(() => String, { description: '批准文号: number of the document that grants it' }) documentNo!: string;
  @Field(() => LocalDateScalar, { description: '文件日期: date of that document' }) documentDate!: string;
  @Field(() => String, { description: 'Who asked; somebody else confirms' }) askedBy!: string;
  @Field(() => [BudgetIncreaseActionEnum], { description: 'What I may do with it now' })
  allowedActions!: BudgetIncreaseAction[];
}

@ObjectType('BudgetLine', {
  description: 'Money of one project in one budget year; only for projects in the library (六(三)).',
})
export class BudgetLineDto {
  @Field(() => ID, fields.id) id!: string;
  @Field(() => ID, fields.projectId) projectId!: string;
  @Field(() => String, fields.divisionCode) divisionCode!: string;
  @Field(() => Int, fields.year) year!: number;
  @Field(() => DecimalScalar, { description: '年初预算数, 元' }) initialAmount!: string;
  @Field(() => DecimalScalar, { description: '全年预算数(调整后), 元' }) amount!: string;
  @Field(() => BudgetLineStateEnum, { description: '预算状态: proposed, approved, deferred or cancelled' })
  state!: BudgetLineState;
  @Field(() => LocalDateScalar, { nullable: true, description: 'Day on which it was cancelled; null unless it is' })
  cancelledOn!: string | null;
  @Field(() => String, { nullable: true, description: 'Why it was cancelled; null unless it is' })
  cancelReason!: string | null;
  @Field(() => String, { nullable: true, description: 'Number of the decision that cancelled it, where it has one' })
  cancelDocumentNo!: string | null;
  @Field(() => Int, fields.version) version!: number;
}

@ArgsType()
export class ProposeBudgetLineArgs {
  @Field(() => ID, args.projectId) @IsId() projectId!: string;
  @Field(() => Int, args.year) @IsBudgetYear() year!: number;
  @Field(() => DecimalScalar, fields.amount) @IsMoney() amount!: string;
}

@ArgsType()
export class ProposeBudgetLinesArgs {
  @Field(() => [ID], { description: `At most ${mostAtOnce}` }) @IsIdList(mostAtOnce) projectIds!: string[];
  @Field(() => Int, args.year) @IsBudgetYear() year!: number;
}

@ArgsType()
export class AdjustBudgetLineArgs {
  @Field(() => ID, args.id) @IsId() id!: string;
  @Field(() => Int, args.version) @IsCount(1, 1_000_000) version!: number;
  @Field(() => DecimalScalar, { description: '全年预算数(调整后), 元' }) @IsMoney() amount!: string;
  @Field(() => String, { description: '调整原因: why; kept in the history' }) @IsText(1_000, true) reason!: string;
  @Field(() => String, {
    ...nullable,
    description: '批准文号: number of the document; needed where the line gets more',
  })
  @Maybe()
  @IsText(60)
  documentNo?: string | null;
  @Field(() => LocalDateScalar, { ...nullable, description: '文件日期: its date; needed where the line gets more' })
  @Maybe()
  @IsLocalDate()
  documentDate?: string | null;
}

@ArgsType()
export class DecideBudgetIncreaseArgs {
  @Field(() => ID, args.id) @IsId() id!: string;
  @Field(() => Int, args.version) @IsCount(1, 1_000_000) version!: number;
  @Field(() => BudgetIncreaseActionEnum, args.action)
  @IsChoice(actionsOf(budgetIncreaseLifecycle))
  action!: BudgetIncreaseAction;
  @Field(() => String, { ...nullable, description: 'Why; needed to decline' })
  @Maybe()
  @IsText(1_000)
  reason?: string | null;
}

@ArgsType()
class BudgetLineStepArgs {
  @Field(() => BudgetLineActionEnum, {
    description: 'Cancel, or restore; ILLEGAL_STATE when the line or its target does not allow it',
  })
  @IsChoice(actionsOf(budgetLineLifecycle))
  action!: BudgetLineAction;
  @Field(() => String, { description: '原因: why; department and unit can read it' })
  @IsText(1_000, true)
  reason!: string;
  @Field(() => String, { nullable: true, description: 'Number of the decision, where there is one' })
  @Maybe()
  @IsText(60)
  documentNo?: string | null;
}

@ArgsType()
export class MoveBudgetLineArgs extends BudgetLineStepArgs {
  @Field(() => ID, args.id) @IsId() id!: string;
  @Field(() => Int, args.version) @IsCount(1, 1_000_000) version!: number;
}

@ArgsType()
export class MoveBudgetLinesArgs extends BudgetLineStepArgs {
  @Field(() => [SeenInput], { description: `At most ${mostAtOnce}` })
  @IsRows(() => SeenInput, mostAtOnce)
  lines!: SeenInput[];
}

@InputType('BudgetLineFilter', { description: '预算项目筛选: which budget lines are listed.' })
export class BudgetLineFilter extends CommonFilter {
  @Field(() => Int, { ...nullable, ...filters.year }) @Maybe() @IsBudgetYear() year?: number;
  @Field(() => ID, { ...nullable, ...filters.projectId }) @Maybe() @IsId() projectId?: string;
  @Field(() => [BudgetLineStateEnum], { ...nullable, ...filters.states })
  @Maybe()
  @IsChoiceList(budgetLineStates)
  states?: BudgetLineState[];
}

export const budgetLineSorts = ['newest', 'amount'] as const;
export type BudgetLineSort = (typeof budgetLineSorts)[number];
export const BudgetLineSortEnum = enumOf('BudgetLineSort', budgetLineSorts, 'Order of budget lines.', {
  newest: '最近变化: latest change first',
  amount: '金额: most money first',
});

@ArgsType()
export class BudgetLineListArgs extends PageArgs {
  @ListFilter(() => BudgetLineFilter) filter?: BudgetLineFilter;
  @Field(() => BudgetLineSortEnum, { defaultValue: 'newest', ...args.sort })
  @IsChoice(budgetLineSorts)
  sort: BudgetLineSort = 'newest';
}

export const BudgetLinePage = sumPageOf('BudgetLinePage', BudgetLineDto, {
  amount: '预算金额: sum of the budget lines, cancelled ones too where the filter finds them',
});
export const BudgetLineResult = resultOf('BudgetLineResult', BudgetLineDto);
