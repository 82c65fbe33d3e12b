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
import { args } from '../fields';
import { FormLanguageQuery } from '../forms/form-query.dto';
import { nullable } from '../nullable';
import { CommonListArgs, RowListArgs } from '../page.dto';
import { Numeric } from '../query';
import { IsBudgetYear, IsChoice, IsChoiceList, IsCount, IsId, IsRows, Maybe } from '../validators';
import { ImportActionEnum, ImportKindEnum, ImportOutcomeEnum, ImportTakeEnum } from './import.dto';

@ArgsType()
export class ImportListArgs extends CommonListArgs {
  @Field(() => ImportKindEnum, { ...nullable, description: 'Only forms, or only project lists' })
  @Maybe()
  @IsChoice(importKinds)
  kind?: ImportKind;
  @Field(() => Int, {
    ...nullable,
    description: 'Only files that are of this budget year, and those whose year is not known',
  })
  @Maybe()
  @IsBudgetYear()
  year?: number;
}

@ArgsType()
export class ImportRowListArgs extends RowListArgs {
  @Field(() => ID, { description: 'UUID of the import run; NOT_FOUND when it is unknown or not yours' })
  @IsId()
  runId!: string;
  @Field(() => [ImportOutcomeEnum], { ...nullable, description: 'Only those with one of these outcomes' })
  @Maybe()
  @IsChoiceList(importOutcomes)
  outcomes?: ImportOutcome[];
}

@InputType('ImportChoiceInput', { description: 'Which value of a conflict is kept.' })
export class ImportChoiceInput {
  @Field(() => ID, { description: 'UUID of the form or row' }) @IsId() rowId!: string;
  @Field(() => Int, { description: 'Index of the conflict' }) @IsCount(0, 10_000) conflict!: number;
  @Field(() => ImportTakeEnum, { description: 'Whose value is kept: of the file, or of now' })
  @IsChoice(takes)
  take!: Take;
}

@ArgsType()
export class MoveImportArgs {
  @Field(() => ID, args.id) @IsId() id!: string;
  @Field(() => ImportActionEnum, args.action) @IsChoice(actionsOf(importLifecycle)) action!: ImportAction;
  @Field(() => Int, args.version) @IsCount(1, 1_000_000) version!: number;
  @Field(() => [ImportChoiceInput], { defaultValue: [], description: 'With apply: one for each conflict' })
  @IsRows(() => ImportChoiceInput, 5_000)
  choices: ImportChoiceInput[] = [];
}

/** The years for which an empty project list has columns of money: this one and two more. */
export class ProjectListQuery extends FormLanguageQuery {
  @Maybe() @Numeric() @IsBudgetYear() year?: number;
}
