import { ArgsType, Field, Int } from '@nestjs/graphql';
import { type TodoKind, todoKinds } from '@chengxiao/domain';
import { CommonListArgs } from '../page.dto';
import { IsBudgetYear, IsChoice, IsChoiceList, Maybe } from '../validators';
import { TodoKindEnum } from './oversight.dto';

/** A chosen year never hides what belongs to no year. */
const ofYear = 'Only what belongs to this budget year, and what belongs to none';

@ArgsType()
export class TodoArgs extends CommonListArgs {
  @Field(() => TodoKindEnum, { nullable: true, description: 'Only this kind' })
  @Maybe()
  @IsChoice(todoKinds)
  kind?: TodoKind;
  @Field(() => [TodoKindEnum], { nullable: true, description: 'Only these kinds' })
  @Maybe()
  @IsChoiceList(todoKinds)
  kinds?: TodoKind[];
  @Field(() => Int, { nullable: true, description: ofYear })
  @Maybe()
  @IsBudgetYear()
  year?: number;
}

@ArgsType()
export class TodoCountArgs {
  @Field(() => Int, { nullable: true, description: ofYear })
  @Maybe()
  @IsBudgetYear()
  year?: number;
}
