import { ArgsType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import {
  actionsOf,
  type BudgetLineAction,
  budgetLineLifecycle,
  budgetLineStates,
  mostAtOnce,
  type BudgetLineState,
} from '@chengxiao/domain';
import { SeenInput } from '../outcomes.dto';
import { enumOf } from '../enum';
import { resultOf } from '../problem.dto';
import { DecimalScalar, LocalDateScalar } from '../scalars';
import { IsBudgetYear, IsChoice, IsCount, IsId, IsIdList, IsMoney, IsRows, IsText, Maybe } from '../validators';

export const BudgetLineStateEnum = enumOf(
  'BudgetLineState',
  budgetLineStates,
  'Proposed by finance, approved with the budget, or deferred or cancelled (四(一)2).',
);

export const BudgetLineActionEnum = enumOf(
  'BudgetLineAction',
  actionsOf(budgetLineLifecycle),
  'What finance does to a line for want of a target: cancel it, or restore a cancelled one (四(一)2).',
);

@ObjectType('BudgetLine', {
  description: 'Money of one project in one budget year; only for projects in the library (六(三)).',
})
export class BudgetLineDto {
  @Field(() => ID) id!: string;
  @Field(() => ID) projectId!: string;
  @Field(() => Int) year!: number;
  @Field(() => DecimalScalar, { description: '年初预算数, 元' }) initialAmount!: string;
  @Field(() => DecimalScalar, { description: '全年预算数(调整后), 元' }) amount!: string;
  @Field(() => BudgetLineStateEnum) state!: BudgetLineState;
  @Field(() => LocalDateScalar, { nullable: true, description: 'Day on which it was cancelled; null unless it is' })
  cancelledOn!: string | null;
  @Field(() => String, { nullable: true, description: 'Why it was cancelled; null unless it is' })
  cancelReason!: string | null;
  @Field(() => String, { nullable: true, description: 'Number of the decision that cancelled it, where it has one' })
  cancelDocumentNo!: string | null;
  @Field(() => Int) version!: number;
}

@ArgsType()
export class ProposeBudgetLineArgs {
  @Field(() => ID) @IsId() projectId!: string;
  @Field(() => Int) @IsBudgetYear() year!: number;
  @Field(() => DecimalScalar, { description: '元' }) @IsMoney() amount!: string;
}

@ArgsType()
export class ProposeBudgetLinesArgs {
  @Field(() => [ID], { description: `At most ${mostAtOnce}` }) @IsIdList(mostAtOnce) projectIds!: string[];
  @Field(() => Int) @IsBudgetYear() year!: number;
}

@ArgsType()
export class AdjustBudgetLineArgs {
  @Field(() => ID) @IsId() id!: string;
  @Field(() => Int) @IsCount(1, 1_000_000) version!: number;
  @Field(() => DecimalScalar, { description: '全年预算数(调整后), 元' }) @IsMoney() amount!: string;
  @Field(() => String) @IsText(1_000, true) reason!: string;
}

@ArgsType()
class BudgetLineStepArgs {
  @Field(() => BudgetLineActionEnum) @IsChoice(actionsOf(budgetLineLifecycle)) action!: BudgetLineAction;
  @Field(() => String) @IsText(1_000, true) reason!: string;
  @Field(() => String, { nullable: true, description: 'Number of the decision, where there is one' })
  @Maybe()
  @IsText(60)
  documentNo?: string | null;
}

@ArgsType()
export class MoveBudgetLineArgs extends BudgetLineStepArgs {
  @Field(() => ID) @IsId() id!: string;
  @Field(() => Int) @IsCount(1, 1_000_000) version!: number;
}

@ArgsType()
export class MoveBudgetLinesArgs extends BudgetLineStepArgs {
  @Field(() => [SeenInput], { description: `At most ${mostAtOnce}` })
  @IsRows(() => SeenInput, mostAtOnce)
  lines!: SeenInput[];
}

export const BudgetLineResult = resultOf('BudgetLineResult', BudgetLineDto);
