import { ArgsType, Field, ID, ObjectType } from '@nestjs/graphql';
import { args } from '../fields';
import { resultOf } from '../problem.dto';
import { IsId, IsText } from '../validators';

const words = {
  list: { description: 'Name of the list, the same in every language' },
  name: { description: '视图名称: at most 20 characters, once for each list' },
  query: { description: 'Filter, order and columns as the query of the address, at most 2,000 characters' },
};

@ObjectType('SavedView', { description: '我的视图: how someone looks at a list, under a name; seen by nobody else.' })
export class SavedViewDto {
  @Field(() => ID, { description: 'UUID of the view' }) id!: string;
  @Field(() => String, words.list) list!: string;
  @Field(() => String, words.name) name!: string;
  @Field(() => String, words.query) query!: string;
}

@ArgsType()
export class SavedViewsArgs {
  @Field(() => String, words.list) @IsText(60, true) list!: string;
}

@ArgsType()
export class SaveViewArgs extends SavedViewsArgs {
  @Field(() => String, words.name) @IsText(20, true) name!: string;
  @Field(() => String, words.query) @IsText(2_000) query!: string;
}

@ArgsType()
export class RenameViewArgs {
  @Field(() => ID, args.id) @IsId() id!: string;
  @Field(() => String, words.name) @IsText(20, true) name!: string;
}

export const SavedViewResult = resultOf('SavedViewResult', SavedViewDto);
