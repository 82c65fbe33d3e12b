import { ArgsType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { args } from '../fields';
import { resultOf } from '../problem.dto';
import { IsCount, IsId, IsText, Maybe } from '../validators';

const words = {
  list: { description: 'Name of the list, the same in every language' },
  name: { description: '视图名称: at most 20 characters, once for each list' },
  version: { description: 'Grows with every change of the view' },
  query: { description: 'Filter, order and columns as the query of the address, at most 2,000 characters' },
};

/** The version that the caller saw. */
const seen = { nullable: true, description: 'Version that the caller saw; left out: whatever it is by now' };

@ObjectType('SavedView', { description: '我的视图: how someone looks at a list, under a name; seen by nobody else.' })
export class SavedViewDto {
  @Field(() => ID, { description: 'UUID of the view' }) id!: string;
  @Field(() => String, words.list) list!: string;
  @Field(() => String, words.name) name!: string;
  @Field(() => String, words.query) query!: string;
  @Field(() => Int, words.version) version!: number;
}

@ArgsType()
export class SavedViewsArgs {
  @Field(() => String, words.list) @IsText(60, true) list!: string;
}

@ArgsType()
export class SaveViewArgs extends SavedViewsArgs {
  @Field(() => String, words.name) @IsText(20, true) name!: string;
  @Field(() => String, words.query) @IsText(2_000) query!: string;
  @Field(() => Int, {
    nullable: true,
    description: 'Version of my view of that name that is replaced, 0 where there is none; left out: whatever is there',
  })
  @Maybe()
  @IsCount(0, 2 ** 31 - 1)
  version?: number;
}

@ArgsType()
export class RenameViewArgs {
  @Field(() => ID, args.id) @IsId() id!: string;
  @Field(() => String, words.name) @IsText(20, true) name!: string;
  @Field(() => Int, seen) @Maybe() @IsCount(1, 2 ** 31 - 1) version?: number;
}

@ArgsType()
export class RemoveViewArgs {
  @Field(() => ID, args.id) @IsId() id!: string;
  @Field(() => Int, seen) @Maybe() @IsCount(1, 2 ** 31 - 1) version?: number;
}

export const SavedViewResult = resultOf('SavedViewResult', SavedViewDto);
