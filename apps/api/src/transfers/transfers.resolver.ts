import { Args, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import {
  type Actor,
  allowed,
  allowedOnRegional,
  cascade,
  type CascadePlace,
  fundsTotal,
  refuseHandDown,
  refuseTransferEdit,
  say,
  type TransferAction,
  type TransferFunds,
  transferLifecycle,
} from '@chengxiao/domain';
import {
  CascadePlaceDto,
  DeclareTransferArgs,
  EditTransferArgs,
  HandDownTransferArgs,
  HistoryEntryDto,
  MoveRegionalTargetArgs,
  MoveTransferArgs,
  RegionalTargetDto,
  RegionalTargetMoveEnum,
  TransferActionEnum,
  TransferDto,
  TransferFundsDto,
  TransferListArgs,
  TransferPage,
  TransferResult,
} from '@chengxiao/dto';
import { Allow, CurrentActor, insideGovernment, Reading } from '../kit/door/allow';
import { Columns, type LifecycleColumn, lifecycleColumns } from '../kit/data/columns';
import { ReadingContext } from '../kit/data/reading';
import { loadHistoryOf } from '../kit/data/history';
import { ParentRow, SelectedColumns, SelectedTotals } from '../kit/door/selected';
import { type Totals } from '../kit/data/page';
import { IdArg } from '../kit/door/id-arg';
import { HandingDownService } from './handing-down.service';
import {
  isInForce,
  loadRegionalTargets,
  type RegionalTargetRow,
  transferById,
  transferPage,
  type TransferRow,
} from './transfer.reads';
import { TransfersService } from './transfers.service';

const declaringColumns = ['divisionCode', 'divisionName', 'level', 'yearCentral', 'yearLocal', 'indicators'] as const;
type DeclaringPlace = Pick<TransferRow, (typeof declaringColumns)[number]>;

@Resolver(() => TransferDto)
export class TransfersResolver {
  constructor(
    private readonly transfers: TransfersService,
    private readonly handingDown: HandingDownService,
  ) {}

  @Query(() => TransferPage, {
    name: 'transfers',
    description: 'Transfers declared in my scope or handed to my division.',
  })
  @Allow(insideGovernment)
  list(
    @Reading() reading: ReadingContext,
    @Args() args: TransferListArgs,
    @SelectedTotals() totals: Totals,
    @SelectedColumns('nodes') columns: Columns,
  ) {
    return reading.read((tx) => transferPage(tx, reading.actor, args, totals, columns));
  }

  @Query(() => TransferDto, {
    description: 'One transfer declared in my scope or handed to my division; NOT_FOUND otherwise.',
  })
  @Allow(insideGovernment)
  transfer(@Reading() reading: ReadingContext, @IdArg() id: string) {
    return reading.read((tx) => transferById(tx, id));
  }

  @Mutation(() => TransferResult, { description: 'Declares a transfer with its target, as a draft (form F8).' })
  @Allow(['finance', 'department'])
  declareTransfer(@CurrentActor() actor: Actor, @Args() { input, requestId }: DeclareTransferArgs) {
    return this.transfers.declare(actor, input, requestId);
  }

  @Mutation(() => TransferResult, {
    description: 'Replaces the whole form; cells may stay open until it is confirmed.',
  })
  @Allow(['finance', 'department'])
  editTransfer(@CurrentActor() actor: Actor, @Args() { id, version, input }: EditTransferArgs) {
    return this.transfers.edit(actor, id, version, input);
  }

  @Mutation(() => TransferResult, { description: 'Takes one step of the lifecycle of a transfer.' })
  @Allow(['finance'])
  moveTransfer(@CurrentActor() actor: Actor, @Args() move: MoveTransferArgs) {
    return this.transfers.move(actor, move);
  }

  @Mutation(() => TransferResult, {
    description: 'Hands a transfer down by a document to places straight below mine (分解下达).',
  })
  @Allow(['finance'])
  handDownTransfer(@CurrentActor() actor: Actor, @Args() { transferId, input, ...asked }: HandDownTransferArgs) {
    return this.handingDown.handDown(actor, transferId, input, asked);
  }

  @Mutation(() => TransferResult, {
    description: 'Acknowledges a regional target of my division, or withdraws one before that.',
  })
  @Allow(['finance'])
  moveRegionalTarget(@CurrentActor() actor: Actor, @Args() move: MoveRegionalTargetArgs) {
    return this.handingDown.move(actor, move);
  }

  @ResolveField(() => [TransferActionEnum], { description: 'What I may do with it now.' })
  @Allow(insideGovernment)
  async allowedActions(
    @Reading() reading: ReadingContext,
    @ParentRow(...lifecycleColumns, 'id') transfer: Pick<TransferRow, LifecycleColumn | 'id'>,
  ): Promise<TransferAction[]> {
    const handedDown = (await this.inForceOf(reading, transfer)).length;
    return allowed(transferLifecycle, reading.actor, { ...transfer, handedDown });
  }

  @ResolveField(() => Boolean, { description: 'Whether I may change its form now.' })
  @Allow(insideGovernment)
  editable(
    @CurrentActor() actor: Actor,
    @ParentRow(...lifecycleColumns) transfer: Pick<TransferRow, LifecycleColumn>,
  ): boolean {
    return refuseTransferEdit(actor, transfer) === null;
  }

  @ResolveField(() => TransferFundsDto, { description: '实施期金额' })
  @Allow(insideGovernment)
  termFunds(
    @ParentRow('termCentral', 'termLocal') { termCentral, termLocal }: Pick<TransferRow, 'termCentral' | 'termLocal'>,
  ): TransferFunds {
    return { central: termCentral, local: termLocal };
  }

  @ResolveField(() => TransferFundsDto, { description: '年度金额' })
  @Allow(insideGovernment)
  yearFunds(
    @ParentRow('yearCentral', 'yearLocal') { yearCentral, yearLocal }: Pick<TransferRow, 'yearCentral' | 'yearLocal'>,
  ): TransferFunds {
    return { central: yearCentral, local: yearLocal };
  }

  @ResolveField(() => RegionalTargetDto, {
    nullable: true,
    description: 'What my division was handed of it, in force.',
  })
  @Allow(insideGovernment)
  async received(@Reading() reading: ReadingContext, @ParentRow('id') transfer: Pick<TransferRow, 'id'>) {
    return this.receivedOf(reading, transfer);
  }

  @ResolveField(() => String, { nullable: true, description: 'Why I may not hand it down now; null when I may.' })
  @Allow(insideGovernment)
  async handDownRefusal(
    @Reading() reading: ReadingContext,
    @ParentRow('id', 'state', 'divisionCode', 'level')
    transfer: Pick<TransferRow, 'id' | 'state' | 'divisionCode' | 'level'>,
  ): Promise<string | null> {
    const received = await this.receivedOf(reading, transfer);
    const { state, divisionCode } = transfer;
    const level = (received ?? transfer).level;
    const refused = refuseHandDown(reading.actor, { state, divisionCode, received, level });
    return refused && say(refused.reason, reading.language);
  }

  @ResolveField(() => [RegionalTargetDto], {
    description: 'All I may see of what was handed down, by place and document.',
  })
  @Allow(insideGovernment)
  regionalTargets(@Reading() reading: ReadingContext, @ParentRow('id') transfer: Pick<TransferRow, 'id'>) {
    return reading.load(loadRegionalTargets, transfer.id);
  }

  @ResolveField(() => [CascadePlaceDto], {
    description:
      'The tree from my division, or from where it was declared, downwards: money and indicators at every place.',
  })
  @Allow(insideGovernment)
  async cascade(
    @Reading() reading: ReadingContext,
    @ParentRow('id', ...declaringColumns) transfer: DeclaringPlace & Pick<TransferRow, 'id'>,
  ): Promise<CascadePlace[]> {
    const known = await this.inForceOf(reading, transfer);
    const received = known.find(({ placeCode }) => placeCode === reading.actor.divisionCode);
    const links = known.map((row) => ({ ...row, from: row.divisionCode, at: row.handedOn }));
    return cascade(transfer.indicators, received ?? declaringPlace(transfer), links);
  }

  @ResolveField(() => [HistoryEntryDto], { description: 'What happened to it at the levels I may see, oldest first.' })
  @Allow(insideGovernment)
  history(@Reading() reading: ReadingContext, @ParentRow('id') transfer: Pick<TransferRow, 'id'>) {
    return reading.load(loadHistoryOf, transfer.id);
  }

  private async inForceOf(reading: ReadingContext, { id }: Pick<TransferRow, 'id'>): Promise<RegionalTargetRow[]> {
    return (await reading.load(loadRegionalTargets, id)).filter(isInForce);
  }

  private async receivedOf(
    reading: ReadingContext,
    transfer: Pick<TransferRow, 'id'>,
  ): Promise<RegionalTargetRow | null> {
    const known = await this.inForceOf(reading, transfer);
    return known.find(({ placeCode }) => placeCode === reading.actor.divisionCode) ?? null;
  }
}

/** What may be done to one regional target. */
@Resolver(() => RegionalTargetDto)
export class RegionalTargetsResolver {
  @ResolveField(() => [RegionalTargetMoveEnum], { description: 'What I may do with it now.' })
  @Allow(insideGovernment)
  allowedActions(
    @CurrentActor() actor: Actor,
    @ParentRow('state', 'orgPath', 'divisionCode', 'placeCode')
    target: Pick<RegionalTargetRow, 'state' | 'orgPath' | 'divisionCode' | 'placeCode'>,
  ) {
    return allowedOnRegional(actor, target);
  }
}

/** The whole of a transfer at the division that declared it. */
const declaringPlace = ({ divisionCode, divisionName, level, yearCentral, yearLocal, indicators }: DeclaringPlace) => ({
  placeCode: divisionCode,
  placeName: divisionName,
  level,
  amount: fundsTotal({ central: yearCentral, local: yearLocal }),
  figures: indicators.map(({ id, value, base, numerator, denominator }) => ({
    indicatorId: id,
    value,
    base,
    numerator,
    denominator,
  })),
});
