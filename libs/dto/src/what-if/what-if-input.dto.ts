import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { type Grade, grades } from '@chengxiao/domain';
import { Type } from 'class-transformer';
import { IsBoolean, ValidateNested } from 'class-validator';
import { GradeEnum } from '../evaluation/evaluation.dto';
import { nullable } from '../nullable';
import { PageArgs } from '../page.dto';
import { IsBudgetYear, IsChoice, IsCount, IsId, Maybe } from '../validators';

@InputType('WhatIfFilter')
export class WhatIfFilter {
  @Field(() => ID, { ...nullable, description: 'Only this version of a pack' }) @Maybe() @IsId() rulePackId?: string;
  @Field(() => Int, { ...nullable, description: 'Evaluated year' }) @Maybe() @IsBudgetYear() year?: number;
}

@ArgsType()
export class WhatIfListArgs extends PageArgs {
  @Field(() => WhatIfFilter, nullable) @Maybe() @ValidateNested() @Type(() => WhatIfFilter) filter?: WhatIfFilter;
}

@InputType('WhatIfChangeFilter', { description: 'One cell of the matrix, one of its rows or one of its columns.' })
export class WhatIfChangeFilter {
  @Field(() => GradeEnum, nullable) @Maybe() @IsChoice(grades) before?: Grade;
  @Field(() => GradeEnum, nullable) @Maybe() @IsChoice(grades) after?: Grade;
  @Field(() => Boolean, { ...nullable, description: 'Only those the pack cannot score' })
  @Maybe()
  @IsBoolean()
  unscorable?: boolean;
}

@ArgsType()
export class WhatIfChangeListArgs extends PageArgs {
  @Field(() => ID) @IsId() whatIfId!: string;
  @Field(() => WhatIfChangeFilter, nullable)
  @Maybe()
  @ValidateNested()
  @Type(() => WhatIfChangeFilter)
  filter?: WhatIfChangeFilter;
}

@ArgsType()
export class StartWhatIfArgs {
  @Field(() => ID, { description: 'A version in the register; drafts too' }) @IsId() rulePackId!: string;
  @Field(() => Int, { description: 'Evaluated year' }) @IsBudgetYear() year!: number;
  @Field(() => ID, { ...nullable, description: 'Repeat it when retrying: the what-if is started once' })
  @Maybe()
  @IsId()
  requestId?: string;
}

@ArgsType()
export class CancelWhatIfArgs {
  @Field(() => ID) @IsId() id!: string;
  @Field(() => Int) @IsCount(1, 1_000_000) version!: number;
}
