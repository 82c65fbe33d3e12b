import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import {
  actionsOf,
  type Aggregation,
  aggregations,
  type BreakdownState,
  breakdownStates,
  type CascadeCell,
  type CascadePlace,
  type DivisionLevel,
  type IndicatorDirection,
  type PlaceFigures,
  regionalTargetMoves,
  type RegionalTargetState,
  regionalTargetStates,
  type TransferFunds,
  type TransferIndicatorRow,
  transferLifecycle,
  type TransferState,
  transferStates,
  type Whole,
} from '@chengxiao/domain';
import { enumOf } from '../enum';
import { fields } from '../fields';
import { sumPageOf } from '../page.dto';
import { DivisionLevelEnum } from '../place.dto';
import { resultOf } from '../problem.dto';
import { DecimalScalar, LocalDateScalar, TimestampScalar } from '../scalars';
import { IndicatorDirectionEnum } from '../targets/target.enums';

export const TransferStateEnum = enumOf('TransferState', transferStates, 'Where a special transfer stands.', {
  draft: '草稿: being written',
  confirmed: '已确定: fixed with its document, may be handed down',
  closed: '已关闭: over',
});
export const TransferActionEnum = enumOf(
  'TransferAction',
  actionsOf(transferLifecycle),
  'What finance does to a transfer.',
  {
    confirm: '确定: fixes it with its document; it may be handed down',
    reopen: '重新编辑: opens it again before anything is handed down; needs a reason',
    close: '关闭: ends it; needs a reason',
  },
);
export const RegionalTargetStateEnum = enumOf(
  'RegionalTargetState',
  regionalTargetStates,
  'Where a regional target 区域绩效目标 stands.',
  {
    handedDown: '已下达: waits to be acknowledged by its place',
    acknowledged: '已签收: confirmed by its place',
    replaced: '已被替代: a later document holds',
    withdrawn: '已撤回: taken back',
  },
);
export const RegionalTargetMoveEnum = enumOf(
  'RegionalTargetMove',
  regionalTargetMoves,
  'What moveRegionalTarget takes.',
  {
    acknowledge: '签收: the place confirms it; then only a new document changes it',
    withdraw: '撤回: taken back before it is acknowledged; needs a reason',
  },
);
export const AggregationEnum = enumOf(
  'Aggregation',
  aggregations,
  '汇总方式: how values of places become one; rates are never summed.',
  {
    sum: '求和: values are added',
    weightedMean: '按基数加权平均: mean weighted by the base 基数 of each place',
    ratioOfSums: '分子分母求和后相除: sum of numerators by sum of denominators',
    min: '取最小: the smallest value',
    max: '取最大: the largest value',
    last: '取最近: the value reported last',
    none: '不汇总: each place stands for itself',
  },
);
export const BreakdownStateEnum = enumOf(
  'BreakdownState',
  breakdownStates,
  'How far something of a transfer is broken down to the places below 分解下达.',
  {
    nothing: '未分解: no place has got any of it',
    partly: '部分分解: some of it is still to be handed down',
    whole: '已全部分解: nothing is left and nothing is missing',
    tooMuch: '超额分解: the places have got more than there is',
    short: '低于目标: all is handed down, but the places together miss the target',
    separate: '不汇总: each place stands for itself',
  },
);

@ObjectType('TransferFunds', { description: 'Money by source, 元; the total is both together.' })
export class TransferFundsDto implements Whole<TransferFunds> {
  @Field(() => DecimalScalar, { description: '中央补助, 元' }) central!: string;
  @Field(() => DecimalScalar, { description: '地方资金, 元' }) local!: string;
}

@ObjectType('TransferIndicator', { description: 'One row of the indicator table of form F8.' })
export class TransferIndicatorDto implements Whole<TransferIndicatorRow> {
  @Field(() => ID, { description: 'Stays the same through every edit; handings down refer to it' }) id!: string;
  @Field(() => String, { description: '一级指标, in the words of the form' }) level1!: string;
  @Field(() => String, { description: '二级指标' }) level2!: string;
  @Field(() => String, fields.indicatorName) name!: string;
  @Field(() => IndicatorDirectionEnum, { nullable: true, ...fields.direction }) direction!: IndicatorDirection | null;
  @Field(() => String, { description: 'What a described row is to reach' }) standard!: string;
  @Field(() => String, fields.unit) unit!: string;
  @Field(() => Int, { description: 'Stars of a core indicator: 3 ★★★ every place carries it, 0 none' }) core!: number;
  @Field(() => AggregationEnum, { nullable: true, description: 'How values of places become one' })
  aggregation!: Aggregation | null;
  @Field(() => DecimalScalar, { nullable: true, description: 'Of a ratio of sums it follows from its parts' })
  value!: string | null;
  @Field(() => DecimalScalar, { nullable: true, description: '基数: what a mean is weighted by' }) base!: string | null;
  @Field(() => DecimalScalar, { nullable: true, ...fields.numerator }) numerator!: string | null;
  @Field(() => DecimalScalar, { nullable: true, ...fields.denominator }) denominator!: string | null;
}

@ObjectType('PlaceFigures', { description: 'The figures of one indicator at one place.' })
export class PlaceFiguresDto implements Whole<PlaceFigures> {
  @Field(() => ID, fields.indicatorId) indicatorId!: string;
  @Field(() => DecimalScalar, { nullable: true, ...fields.aggregatedValue }) value!: string | null;
  @Field(() => DecimalScalar, { nullable: true, ...fields.base }) base!: string | null;
  @Field(() => DecimalScalar, { nullable: true, ...fields.numerator }) numerator!: string | null;
  @Field(() => DecimalScalar, { nullable: true, ...fields.denominator }) denominator!: string | null;
}

@ObjectType('RegionalTarget', {
  description: 'What one document hands down to a place: its money and its part of the target (区域绩效目标).',
})
export class RegionalTargetDto {
  @Field(() => ID, fields.id) id!: string;
  @Field(() => ID, { description: 'UUID of the transfer' }) transferId!: string;
  @Field(() => String, { description: 'Division that handed it down' }) divisionCode!: string;
  @Field(() => String, fields.divisionName) divisionName!: string;
  @Field(() => String, { description: 'Division it went to' }) placeCode!: string;
  @Field(() => String, fields.placeName) placeName!: string;
  @Field(() => DivisionLevelEnum, fields.divisionLevel) level!: DivisionLevel;
  @Field(() => Int, { description: 'Which document to this place it is' }) versionNo!: number;
  @Field(() => String, { description: '下达文号' }) documentNo!: string;
  @Field(() => LocalDateScalar, { description: '下达日期' }) handedOn!: string;
  @Field(() => DecimalScalar, { description: '下达资金, 元' }) amount!: string;
  @Field(() => [PlaceFiguresDto], { description: '指标分解: figures of each indicator' }) figures!: PlaceFigures[];
  @Field(() => RegionalTargetStateEnum, fields.state) state!: RegionalTargetState;
  @Field(() => String, { nullable: true, description: 'Why it replaced the earlier one, or was withdrawn' }) reason!:
    string | null;
  @Field(() => LocalDateScalar, { nullable: true, description: '签收日期' }) acknowledgedOn!: string | null;
  @Field(() => String, { nullable: true, description: '签收人' }) acknowledgedBy!: string | null;
  @Field(() => Int, fields.version) version!: number;
}

@ObjectType('CascadeMoney', { description: 'Money of the year at a place, 元.' })
export class CascadeMoneyDto {
  @Field(() => DecimalScalar, {
    nullable: true,
    description: '已下达: money that went further down; null where nothing does',
  })
  handedDown!: string | null;
  @Field(() => DecimalScalar, { nullable: true, description: 'Not yet handed down' }) open!: string | null;
  @Field(() => DecimalScalar, { nullable: true, description: 'Handed down beyond what is there' }) excess!:
    string | null;
  @Field(() => BreakdownStateEnum, { nullable: true, description: 'Null where nothing goes further down' })
  state!: BreakdownState | null;
}

@ObjectType('CascadeCell', { description: 'One indicator at one place: here, handed down, rolled up, missing.' })
export class CascadeCellDto extends PlaceFiguresDto implements Whole<CascadeCell> {
  @Field(() => DecimalScalar, { nullable: true, description: 'What the places straight below give together' })
  handedDown!: string | null;
  @Field(() => DecimalScalar, { nullable: true, description: 'What the ends of the cascade give together' })
  rolledUp!: string | null;
  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'Not yet broken down: amount of a sum, bases of a mean, denominators of a ratio',
  })
  open!: string | null;
  @Field(() => DecimalScalar, { nullable: true, description: 'Broken down beyond what is there' }) excess!:
    string | null;
  @Field(() => [String], { description: 'Divisions that got money but nothing of this indicator' })
  uncovered!: string[];
  @Field(() => BreakdownStateEnum, { nullable: true, description: 'Null where nothing goes further down' })
  state!: BreakdownState | null;
}

@ObjectType('CascadePlace', { description: 'A place of the cascade; places come in the order of the tree.' })
export class CascadePlaceDto implements Whole<CascadePlace> {
  @Field(() => String, fields.placeCode) placeCode!: string;
  @Field(() => String, fields.placeName) placeName!: string;
  @Field(() => DivisionLevelEnum, fields.divisionLevel) level!: DivisionLevel;
  @Field(() => String, { nullable: true, description: 'The place above it in this tree' }) from!: string | null;
  @Field(() => Int, { description: 'Steps below the division that holds the transfer; 0 is itself' }) depth!: number;
  @Field(() => DecimalScalar, { description: 'Money of the year here, 元' }) amount!: string;
  @Field(() => CascadeMoneyDto, { description: '资金分解: how far the money went' }) money!: CascadeMoneyDto;
  @Field(() => [CascadeCellDto], { description: 'One for each indicator, in its order' }) cells!: CascadeCellDto[];
}

@ObjectType('Transfer', { description: 'A special transfer 专项转移支付 with its target: form F8.' })
export class TransferDto {
  @Field(() => ID, fields.id) id!: string;
  @Field(() => String, { description: '专项名称: name of the transfer' }) name!: string;
  @Field(() => String, { description: '中央主管部门' }) centralDepartment!: string;
  @Field(() => String, { description: '省级财政部门' }) provincialFinance!: string;
  @Field(() => String, { description: '省级主管部门' }) provincialDepartment!: string;
  @Field(() => Int, fields.year) year!: number;
  @Field(() => LocalDateScalar, { description: 'Begin of the term 实施期' }) startDate!: string;
  @Field(() => LocalDateScalar, { description: 'End of the term 实施期' }) endDate!: string;
  @Field(() => TransferFundsDto, { description: '实施期金额' }) termFunds!: TransferFundsDto;
  @Field(() => TransferFundsDto, { description: '年度金额' }) yearFunds!: TransferFundsDto;
  @Field(() => String, { description: '总体目标' }) goal!: string;
  @Field(() => String, { description: 'Number of the document by which it came; empty until known' })
  documentNo!: string;
  @Field(() => LocalDateScalar, { nullable: true, description: 'Date of that document; null until known' })
  documentDate!: string | null;
  @Field(() => [TransferIndicatorDto], { description: '绩效指标: rows of the table' })
  indicators!: TransferIndicatorDto[];
  @Field(() => TransferStateEnum, fields.state) state!: TransferState;
  @Field(() => String, { nullable: true, description: 'Why it was opened again or closed' }) reason!: string | null;
  @Field(() => String, { description: 'Who declared it' }) orgName!: string;
  @Field(() => String, fields.divisionCode) divisionCode!: string;
  @Field(() => String, fields.divisionName) divisionName!: string;
  @Field(() => Int, fields.version) version!: number;
  @Field(() => TimestampScalar, fields.updatedAt) updatedAt!: string;
}

export const TransferPage = sumPageOf('TransferPage', TransferDto, {
  amount: '资金: sum of what my division received, and of the whole where it received no part',
});
export const TransferResult = resultOf('TransferResult', TransferDto);
