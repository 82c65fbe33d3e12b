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
import { args, fields, filters } from '../fields';
import { nullable } from '../nullable';
import { CommonFilter, ListFilter, PageArgs } from '../page.dto';
import { DecimalScalar, LocalDateScalar } from '../scalars';
import { IndicatorDirectionEnum } from '../targets/target.enums';
import {
  IsBudgetYear,
  IsChoice,
  IsChoiceList,
  IsCount,
  IsDecimalText,
  IsId,
  IsIdList,
  IsLocalDate,
  IsMoney,
  IsRows,
  IsText,
  Maybe,
} from '../validators';
import { AggregationEnum, RegionalTargetMoveEnum, TransferActionEnum, TransferStateEnum } from './transfer.dto';

@InputType('TransferFundsInput', { description: '项目资金: money by source, 元.' })
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
  @Field(() => String, { ...nullable, description: '一级指标: in the words of the form' })
  @Maybe()
  @IsText(40)
  level1?: string | null;
  @Field(() => String, { ...nullable, description: '二级指标: in the words of the form' })
  @Maybe()
  @IsText(40)
  level2?: string | null;
  @Field(() => String, { ...nullable, ...fields.indicatorName }) @Maybe() @IsText(120) name?: string | null;
  @Field(() => IndicatorDirectionEnum, { ...nullable, ...fields.direction })
  @Maybe()
  @IsChoice(indicatorDirections)
  direction?: IndicatorDirection | null;
  @Field(() => String, { ...nullable, description: 'What a described row is to reach, in words' })
  @Maybe()
  @IsText(500)
  standard?: string | null;
  @Field(() => String, { ...nullable, ...fields.unit }) @Maybe() @IsText(20) unit?: string | null;
  @Field(() => Int, { ...nullable, description: 'Stars, 0 to 3' }) @Maybe() @IsCount(0, 3) core?: number | null;
  @Field(() => AggregationEnum, { ...nullable, ...fields.aggregation })
  @Maybe()
  @IsChoice(aggregations)
  aggregation?: Aggregation | null;
  @Field(() => DecimalScalar, { ...nullable, ...fields.aggregatedValue }) @Maybe() @IsDecimalText() value?:
    string | null;
  @Field(() => DecimalScalar, { ...nullable, ...fields.base }) @Maybe() @IsDecimalText() base?: string | null;
  @Field(() => DecimalScalar, { ...nullable, ...fields.numerator }) @Maybe() @IsDecimalText() numerator?: string | null;
  @Field(() => DecimalScalar, { ...nullable, ...fields.denominator }) @Maybe() @IsDecimalText() denominator?:
    string | null;
}

@InputType('TransferInput', { description: 'The whole form F8 as it stands; rows that are not sent are gone.' })
export class TransferInput implements Sent<Omit<TransferDraft, 'termFunds' | 'yearFunds' | 'indicators'>> {
  @Field(() => String, { description: '专项名称: name of the transfer, at most 120 characters' })
  @IsText(120, true)
  name!: string;
  @Field(() => String, { ...nullable, description: '中央主管部门: central department in charge' })
  @Maybe()
  @IsText(60)
  centralDepartment?: string | null;
  @Field(() => String, { ...nullable, description: '省级财政部门: finance department of the region' })
  @Maybe()
  @IsText(60)
  provincialFinance?: string | null;
  @Field(() => String, { ...nullable, description: '省级主管部门: department of the region in charge' })
  @Maybe()
  @IsText(60)
  provincialDepartment?: string | null;
  @Field(() => Int, fields.year) @IsBudgetYear() year!: number;
  @Field(() => LocalDateScalar, { description: '实施期: first day' }) @IsLocalDate() startDate!: string;
  @Field(() => LocalDateScalar, { description: '实施期: last day' }) @IsLocalDate() endDate!: string;
  @Field(() => TransferFundsInput, { ...nullable, description: '实施期金额: money of the whole term' })
  @Maybe()
  @ValidateNested()
  @Type(() => TransferFundsInput)
  termFunds?: TransferFundsInput | null;
  @Field(() => TransferFundsInput, {
    ...nullable,
    description: '年度金额: money of the year; not more than that of the term',
  })
  @Maybe()
  @ValidateNested()
  @Type(() => TransferFundsInput)
  yearFunds?: TransferFundsInput | null;
  @Field(() => String, { ...nullable, description: '总体目标: at most 2,000 characters' })
  @Maybe()
  @IsText(2_000)
  goal?: string | null;
  @Field(() => String, { ...nullable, description: '文号: number of the document by which it came' })
  @Maybe()
  @IsText(60)
  documentNo?: string | null;
  @Field(() => LocalDateScalar, { ...nullable, description: 'Date of that document' })
  @Maybe()
  @IsLocalDate()
  documentDate?: string | null;
  @Field(() => [TransferIndicatorInput], { ...nullable, description: '绩效指标: at most 100 rows' })
  @Maybe()
  @IsRows(() => TransferIndicatorInput, 100)
  indicators?: TransferIndicatorInput[] | null;
}

@InputType('PlaceFiguresInput', { description: '指标分解: figures of one indicator for one place.' })
export class PlaceFiguresInput implements Sent<PlaceFigures> {
  @Field(() => ID, fields.indicatorId) @IsId() indicatorId!: string;
  @Field(() => DecimalScalar, { ...nullable, ...fields.aggregatedValue }) @Maybe() @IsDecimalText() value?:
    string | null;
  @Field(() => DecimalScalar, { ...nullable, ...fields.base }) @Maybe() @IsDecimalText() base?: string | null;
  @Field(() => DecimalScalar, { ...nullable, ...fields.numerator }) @Maybe() @IsDecimalText() numerator?: string | null;
  @Field(() => DecimalScalar, { ...nullable, ...fields.denominator }) @Maybe() @IsDecimalText() denominator?:
    string | null;
}

@InputType('PlaceShareInput', { description: 'What one place gets by the document.' })
export class PlaceShareInput implements Omit<PlaceShare, 'figures'> {
  @Field(() => String, fields.placeCode) @IsText(6, true) placeCode!: string;
  @Field(() => DecimalScalar, fields.amount) @IsMoney() amount!: string;
  @Field(() => [PlaceFiguresInput], { description: '指标分解: one for each indicator the place gets' })
  @IsRows(() => PlaceFiguresInput, 100)
  figures!: PlaceFiguresInput[];
}

@InputType('HandDownInput', { description: 'One document that hands a transfer down to places straight below.' })
export class HandDownInput implements Sent<Omit<HandDownDraft, 'places'>> {
  @Field(() => String, { description: '下达文号: number of the document' }) @IsText(60, true) documentNo!: string;
  @Field(() => LocalDateScalar, { description: '下达日期: date of the document' }) @IsLocalDate() handedOn!: string;
  @Field(() => String, { ...nullable, description: 'Why an earlier document is replaced' })
  @Maybe()
  @IsText(1_000)
  reason?: string | null;
  @Field(() => [PlaceShareInput], { description: 'Places straight below, each once, at most 120' })
  @IsRows(() => PlaceShareInput, 120)
  places!: PlaceShareInput[];
}

@InputType('TransferFilter', { description: '转移支付筛选: which transfers are listed.' })
export class TransferFilter extends CommonFilter {
  @Field(() => Int, { ...nullable, ...filters.year }) @Maybe() @IsBudgetYear() year?: number;
  @Field(() => [TransferStateEnum], { ...nullable, ...filters.states })
  @Maybe()
  @IsChoiceList(transferStates)
  states?: TransferState[];
  @Field(() => Boolean, { ...nullable, description: 'Only what waits for the acknowledgement of my division' })
  @Maybe()
  @IsBoolean()
  unacknowledged?: boolean;
  @Field(() => String, { ...nullable, description: 'Part of the name' }) @Maybe() @IsText(60) search?: string;
}

export const transferSorts = ['newest', 'name'] as const;
export type TransferSort = (typeof transferSorts)[number];
export const TransferSortEnum = enumOf('TransferSort', transferSorts, 'Order of transfers.', {
  newest: '最近变化: latest change first',
  name: '专项名称: by name',
});

@ArgsType()
export class TransferListArgs extends PageArgs {
  @ListFilter(() => TransferFilter) filter?: TransferFilter;
  @Field(() => TransferSortEnum, { defaultValue: 'newest', ...args.sort }) @IsChoice(transferSorts) sort: TransferSort =
    'newest';
}

@ArgsType()
export class DeclareTransferArgs {
  @Field(() => TransferInput, args.input) @ValidateNested() @Type(() => TransferInput) input!: TransferInput;
  @Field(() => ID, { ...nullable, ...args.requestId })
  @Maybe()
  @IsId()
  requestId?: string;
}

@ArgsType()
export class EditTransferArgs {
  @Field(() => ID, args.id) @IsId() id!: string;
  @Field(() => Int, args.version) @IsCount(1, 1_000_000) version!: number;
  @Field(() => TransferInput, args.input) @ValidateNested() @Type(() => TransferInput) input!: TransferInput;
}

@ArgsType()
export class MoveTransferArgs {
  @Field(() => ID, args.id) @IsId() id!: string;
  @Field(() => TransferActionEnum, args.action) @IsChoice(actionsOf(transferLifecycle)) action!: TransferAction;
  @Field(() => Int, args.version) @IsCount(1, 1_000_000) version!: number;
  @Field(() => String, { ...nullable, ...args.reason }) @Maybe() @IsText(1_000) reason?: string;
}

@ArgsType()
export class HandDownTransferArgs {
  @Field(() => ID, { description: 'UUID of a confirmed transfer; NOT_FOUND when it is unknown or outside your scope' })
  @IsId()
  transferId!: string;
  @Field(() => HandDownInput, {
    description: 'The document with what each place gets; INVALID names each cell that is not right',
  })
  @ValidateNested()
  @Type(() => HandDownInput)
  input!: HandDownInput;
  @Field(() => ID, { ...nullable, ...args.requestId })
  @Maybe()
  @IsId()
  requestId?: string;
  @Field(() => [ID], {
    ...nullable,
    description:
      'Regional targets in force that the caller knows of, at most 200; STALE when a place of the document was handed another one meanwhile. Left out: whatever stands is replaced',
  })
  @Maybe()
  @IsIdList(200)
  seen?: string[];
}

@ArgsType()
export class MoveRegionalTargetArgs {
  @Field(() => ID, args.id) @IsId() id!: string;
  @Field(() => RegionalTargetMoveEnum, {
    description: 'Acknowledge, or withdraw; ILLEGAL_STATE when its state does not allow it',
  })
  @IsChoice(regionalTargetMoves)
  action!: RegionalTargetMove;
  @Field(() => Int, args.version) @IsCount(1, 1_000_000) version!: number;
  @Field(() => String, { ...nullable, description: 'Needed to withdraw' }) @Maybe() @IsText(1_000) reason?: string;
}
