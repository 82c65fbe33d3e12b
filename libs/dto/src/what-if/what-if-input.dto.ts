import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsBoolean } from 'class-validator';
import { args, fields, filters } from '../fields';
import { nullable } from '../nullable';
import { CommonFilter, ListFilter, PageArgs, RowFilter } from '../page.dto';
import { IsBudgetYear, IsCount, IsId, IsText, Maybe } from '../validators';

@InputType('WhatIfFilter', { description: '试算筛选: which what-ifs are listed.' })
export class WhatIfFilter extends CommonFilter {
  @Field(() => ID, { ...nullable, description: 'Only this version of a pack' }) @Maybe() @IsId() rulePackId?: string;
  @Field(() => Int, { ...nullable, ...filters.evaluatedYear }) @Maybe() @IsBudgetYear() year?: number;
}

@ArgsType()
export class WhatIfListArgs extends PageArgs {
  @ListFilter(() => WhatIfFilter) filter?: WhatIfFilter;
}

@InputType('WhatIfChangeFilter', { description: 'One cell of the matrix, one of its rows or one of its columns.' })
export class WhatIfChangeFilter extends RowFilter {
  @Field(() => String, { ...nullable, description: 'Only those filed with the grade of this key' })
  @Maybe()
  @IsText(64)
  before?: string;
  @Field(() => String, { ...nullable, description: 'Only those the pack gives the grade of this key' })
  @Maybe()
  @IsText(64)
  after?: string;
  @Field(() => Boolean, { ...nullable, description: 'Only those the pack cannot score' })
  @Maybe()
  @IsBoolean()
  unscorable?: boolean;
}

@ArgsType()
export class WhatIfChangeListArgs extends PageArgs {
  @Field(() => ID, { description: 'UUID of the what-if; NOT_FOUND when it is unknown or outside your scope' })
  @IsId()
  whatIfId!: string;
  @ListFilter(() => WhatIfChangeFilter) filter?: WhatIfChangeFilter;
}

@ArgsType()
export class StartWhatIfArgs {
  @Field(() => ID, { description: 'A version in the register; drafts too' }) @IsId() rulePackId!: string;
  @Field(() => Int, fields.evaluatedYear) @IsBudgetYear() year!: number;
  @Field(() => ID, { ...nullable, ...args.requestId })
  @Maybe()
  @IsId()
  requestId?: string;
}

@ArgsType()
export class CancelWhatIfArgs {
  @Field(() => ID, args.id) @IsId() id!: string;
  @Field(() => Int, args.version) @IsCount(1, 1_000_000) version!: number;
}
