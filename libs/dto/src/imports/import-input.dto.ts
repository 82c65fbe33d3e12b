import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import {
  actionsOf,
  type ImportAction,
  type ImportKind,
  importKinds,
  importLifecycle,
  type ImportOutcome,
  importOutcomes,
  type Take,
  takes,
} from '@chengxiao/domain';
import { FormLanguageQuery } from '../forms/form-query.dto';
import { nullable } from '../nullable';
import { PageArgs } from '../page.dto';
import { Numeric } from '../query';
import { IsBudgetYear, IsChoice, IsChoiceList, IsCount, IsId, IsRows, Maybe } from '../validators';
import { ImportActionEnum, ImportKindEnum, ImportOutcomeEnum, ImportTakeEnum } from './import.dto';

@ArgsType()
export class ImportListArgs extends PageArgs {
  @Field(() => ImportKindEnum, nullable) @Maybe() @IsChoice(importKinds) kind?: ImportKind;
}

@ArgsType()
export class ImportRowListArgs extends PageArgs {
  @Field(() => ID) @IsId() runId!: string;
  @Field(() => [ImportOutcomeEnum], nullable) @Maybe() @IsChoiceList(importOutcomes) outcomes?: ImportOutcome[];
}

@InputType('ImportChoiceInput', { description: 'Which value of a conflict is kept.' })
export class ImportChoiceInput {
  @Field(() => ID) @IsId() rowId!: string;
  @Field(() => Int, { description: 'Index of the conflict' }) @IsCount(0, 10_000) conflict!: number;
  @Field(() => ImportTakeEnum) @IsChoice(takes) take!: Take;
}

@ArgsType()
export class MoveImportArgs {
  @Field(() => ID) @IsId() id!: string;
  @Field(() => ImportActionEnum) @IsChoice(actionsOf(importLifecycle)) action!: ImportAction;
  @Field(() => Int) @IsCount(1, 1_000_000) version!: number;
  @Field(() => [ImportChoiceInput], { defaultValue: [], description: 'With apply: one for each conflict' })
  @IsRows(() => ImportChoiceInput, 5_000)
  choices: ImportChoiceInput[] = [];
}

/** The years for which an empty project list has columns of money: this one and two more. */
export class ProjectListQuery extends FormLanguageQuery {
  @Maybe() @Numeric() @IsBudgetYear() year?: number;
}
