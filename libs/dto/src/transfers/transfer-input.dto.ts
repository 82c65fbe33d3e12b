import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import {
  actionsOf,
  type Aggregation,
  aggregations,
  type HandDownDraft,
  type IndicatorDirection,
  indicatorDirections,
  type PlaceShare,
  type PlaceFigures,
  type RegionalTargetMove,
  regionalTargetMoves,
  type Sent,
  type TransferAction,
  type TransferIndicatorRow,
  type TransferFunds,
  type TransferDraft,
  transferLifecycle,
  type TransferState,
  transferStates,
} from '@chengxiao/domain';
import { Type } from 'class-transformer';
import { IsBoolean, ValidateNested } from 'class-validator';
import { enumOf } from '../enum';
import { nullable } from '../nullable';
import { PageArgs } from '../page.dto';
import { DecimalScalar, LocalDateScalar } from '../scalars';
import { IndicatorDirectionEnum } from '../targets/target.dto';
import {
  IsBudgetYear,
  IsChoice,
  IsChoiceList,
  IsCount,
  IsDecimalText,
  IsId,
  IsLocalDate,
  IsMoney,
  IsRows,
  IsText,
  Maybe,
} from '../validators';
import { AggregationEnum, RegionalTargetMoveEnum, TransferActionEnum, TransferStateEnum } from './transfer.dto';

@InputType('TransferFundsInput')
export class TransferFundsInput implements Sent<TransferFunds> {
  @Field(() => DecimalScalar, { ...nullable, description: '中央补助, 元' }) @Maybe() @IsMoney() central?: string | null;
  @Field(() => DecimalScalar, { ...nullable, description: '地方资金, 元' }) @Maybe() @IsMoney() local?: string | null;
}

@InputType('TransferIndicatorInput', { description: 'One row as it is typed; a draft may leave any cell open.' })
export class TransferIndicatorInput implements Sent<TransferIndicatorRow> {
  @Field(() => ID, { ...nullable, description: 'Send back the id of a known row; a new row gets one' })
  @Maybe()
  @IsId()
  id?: string | null;
  @Field(() => String, nullable) @Maybe() @IsText(40) level1?: string | null;
  @Field(() => String, nullable) @Maybe() @IsText(40) level2?: string | null;
  @Field(() => String, nullable) @Maybe() @IsText(120) name?: string | null;
  @Field(() => IndicatorDirectionEnum, nullable)
  @Maybe()
  @IsChoice(indicatorDirections)
  direction?: IndicatorDirection | null;
  @Field(() => String, nullable) @Maybe() @IsText(500) standard?: string | null;
  @Field(() => String, nullable) @Maybe() @IsText(20) unit?: string | null;
  @Field(() => Int, { ...nullable, description: 'Stars, 0 to 3' }) @Maybe() @IsCount(0, 3) core?: number | null;
  @Field(() => AggregationEnum, nullable) @Maybe() @IsChoice(aggregations) aggregation?: Aggregation | null;
  @Field(() => DecimalScalar, nullable) @Maybe() @IsDecimalText() value?: string | null;
  @Field(() => DecimalScalar, nullable) @Maybe() @IsDecimalText() base?: string | null;
  @Field(() => DecimalScalar, nullable) @Maybe() @IsDecimalText() numerator?: string | null;
  @Field(() => DecimalScalar, nullable) @Maybe() @IsDecimalText() denominator?: string | null;
}

@InputType('TransferInput', { description: 'The whole form F8 as it stands; rows that are not sent are gone.' })
export class TransferInput implements Sent<Omit<TransferDraft, 'termFunds' | 'yearFunds' | 'indicators'>> {
  @Field(() => String) @IsText(120, true) name!: string;
  @Field(() => String, nullable) @Maybe() @IsText(60) centralDepartment?: string | null;
  @Field(() => String, nullable) @Maybe() @IsText(60) provincialFinance?: string | null;
  @Field(() => String, nullable) @Maybe() @IsText(60) provincialDepartment?: string | null;
  @Field(() => Int) @IsBudgetYear() year!: number;
  @Field(() => LocalDateScalar) @IsLocalDate() startDate!: string;
  @Field(() => LocalDateScalar) @IsLocalDate() endDate!: string;
  @Field(() => TransferFundsInput, nullable)
  @Maybe()
  @ValidateNested()
  @Type(() => TransferFundsInput)
  termFunds?: TransferFundsInput | null;
  @Field(() => TransferFundsInput, nullable)
  @Maybe()
  @ValidateNested()
  @Type(() => TransferFundsInput)
  yearFunds?: TransferFundsInput | null;
  @Field(() => String, nullable) @Maybe() @IsText(2_000) goal?: string | null;
  @Field(() => String, nullable) @Maybe() @IsText(60) documentNo?: string | null;
  @Field(() => LocalDateScalar, nullable) @Maybe() @IsLocalDate() documentDate?: string | null;
  @Field(() => [TransferIndicatorInput], nullable)
  @Maybe()
  @IsRows(() => TransferIndicatorInput, 100)
  indicators?: TransferIndicatorInput[] | null;
}

@InputType('PlaceFiguresInput')
export class PlaceFiguresInput implements Sent<PlaceFigures> {
  @Field(() => ID) @IsId() indicatorId!: string;
  @Field(() => DecimalScalar, nullable) @Maybe() @IsDecimalText() value?: string | null;
  @Field(() => DecimalScalar, nullable) @Maybe() @IsDecimalText() base?: string | null;
  @Field(() => DecimalScalar, nullable) @Maybe() @IsDecimalText() numerator?: string | null;
  @Field(() => DecimalScalar, nullable) @Maybe() @IsDecimalText() denominator?: string | null;
}

@InputType('PlaceShareInput', { description: 'What one place gets by the document.' })
export class PlaceShareInput implements Omit<PlaceShare, 'figures'> {
  @Field(() => String) @IsText(6, true) placeCode!: string;
  @Field(() => DecimalScalar, { description: '元' }) @IsMoney() amount!: string;
  @Field(() => [PlaceFiguresInput]) @IsRows(() => PlaceFiguresInput, 100) figures!: PlaceFiguresInput[];
}

@InputType('HandDownInput', { description: 'One document that hands a transfer down to places straight below.' })
export class HandDownInput implements Sent<Omit<HandDownDraft, 'places'>> {
  @Field(() => String) @IsText(60, true) documentNo!: string;
  @Field(() => LocalDateScalar) @IsLocalDate() handedOn!: string;
  @Field(() => String, { ...nullable, description: 'Why an earlier document is replaced' })
  @Maybe()
  @IsText(1_000)
  reason?: string | null;
  @Field(() => [PlaceShareInput]) @IsRows(() => PlaceShareInput, 120) places!: PlaceShareInput[];
}

@InputType('TransferFilter')
export class TransferFilter {
  @Field(() => Int, nullable) @Maybe() @IsBudgetYear() year?: number;
  @Field(() => [TransferStateEnum], nullable) @Maybe() @IsChoiceList(transferStates) states?: TransferState[];
  @Field(() => Boolean, { ...nullable, description: 'Only what waits for the acknowledgement of my division' })
  @Maybe()
  @IsBoolean()
  unacknowledged?: boolean;
  @Field(() => String, { ...nullable, description: 'Part of the name' }) @Maybe() @IsText(60) search?: string;
}

export const transferSorts = ['newest', 'name'] as const;
export type TransferSort = (typeof transferSorts)[number];
export const TransferSortEnum = enumOf('TransferSort', transferSorts, 'By last change, or by name.');

@ArgsType()
export class TransferListArgs extends PageArgs {
  @Field(() => TransferFilter, nullable) @Maybe() @ValidateNested() @Type(() => TransferFilter) filter?: TransferFilter;
  @Field(() => TransferSortEnum, { defaultValue: 'newest' }) @IsChoice(transferSorts) sort: TransferSort = 'newest';
}

@ArgsType()
export class DeclareTransferArgs {
  @Field(() => TransferInput) @ValidateNested() @Type(() => TransferInput) input!: TransferInput;
  @Field(() => ID, { ...nullable, description: 'Repeat it when retrying: the transfer is made once' })
  @Maybe()
  @IsId()
  requestId?: string;
}

@ArgsType()
export class EditTransferArgs {
  @Field(() => ID) @IsId() id!: string;
  @Field(() => Int) @IsCount(1, 1_000_000) version!: number;
  @Field(() => TransferInput) @ValidateNested() @Type(() => TransferInput) input!: TransferInput;
}

@ArgsType()
export class MoveTransferArgs {
  @Field(() => ID) @IsId() id!: string;
  @Field(() => TransferActionEnum) @IsChoice(actionsOf(transferLifecycle)) action!: TransferAction;
  @Field(() => Int) @IsCount(1, 1_000_000) version!: number;
  @Field(() => String, nullable) @Maybe() @IsText(1_000) reason?: string;
}

@ArgsType()
export class HandDownTransferArgs {
  @Field(() => ID) @IsId() transferId!: string;
  @Field(() => HandDownInput) @ValidateNested() @Type(() => HandDownInput) input!: HandDownInput;
  @Field(() => ID, { ...nullable, description: 'Repeat it when retrying: the document is handed down once' })
  @Maybe()
  @IsId()
  requestId?: string;
}

@ArgsType()
export class MoveRegionalTargetArgs {
  @Field(() => ID) @IsId() id!: string;
  @Field(() => RegionalTargetMoveEnum) @IsChoice(regionalTargetMoves) action!: RegionalTargetMove;
  @Field(() => Int) @IsCount(1, 1_000_000) version!: number;
  @Field(() => String, { ...nullable, description: 'Needed to withdraw' }) @Maybe() @IsText(1_000) reason?: string;
}
