import { Args, Query, Resolver } from '@nestjs/graphql';
import { BudgetClassArgs, BudgetClassDto } from '@chengxiao/dto';
import { ReadingContext } from '../kit/data/reading';
import { Allow, Reading, signedIn } from '../kit/door/allow';
import { budgetClasses } from './budget-classes.reads';

@Resolver(() => BudgetClassDto)
export class BudgetClassesResolver {
  @Query(() => [BudgetClassDto], {
    description: 'A classification 政府收支分类科目, as a tree in the order of its codes.',
  })
  @Allow(signedIn)
  budgetClasses(@Reading() reading: ReadingContext, @Args() args: BudgetClassArgs) {
    return reading.readOnce((tx) => budgetClasses(tx, args));
  }
}
