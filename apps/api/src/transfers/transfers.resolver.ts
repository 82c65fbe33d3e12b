import { ParseUUIDPipe } from '@nestjs/common';
import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
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
import { Allow, CurrentActor, CurrentVisit, insideGovernment, type Visit } from '../kit/allow';
import { Db } from '../kit/db';
import { loadHistoryOf } from '../kit/history';
import { Selected } from '../kit/selected';
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

@Resolver(() => TransferDto)
export class TransfersResolver {
  constructor(
    private readonly db: Db,
    private readonly transfers: TransfersService,
    private readonly handingDown: HandingDownService,
  ) {}

  @Query(() => TransferPage, {
    name: 'transfers',
    description: 'Transfers declared in my scope or handed to my division.',
  })
  @Allow(insideGovernment)
  list(@CurrentActor() actor: Actor, @Args() args: TransferListArgs, @Selected('totalCount') counted: boolean) {
    return this.db.as(actor, (tx) => transferPage(tx, actor, args, counted));
  }

  @Query(() => TransferDto, {
    description: 'One transfer declared in my scope or handed to my division; NOT_FOUND otherwise.',
  })
  @Allow(insideGovernment)
  transfer(@CurrentActor() actor: Actor, @Args('id', { type: () => ID }, ParseUUIDPipe) id: string) {
    return this.db.as(actor, (tx) => transferById(tx, id));
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
  handDownTransfer(@CurrentActor() actor: Actor, @Args() { transferId, input, requestId }: HandDownTransferArgs) {
    return this.handingDown.handDown(actor, transferId, input, requestId);
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
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Parent() transfer: TransferRow,
  ): Promise<TransferAction[]> {
    const handedDown = (await this.inForceOf(visit, actor, transfer)).length;
    return allowed(transferLifecycle, actor, { ...transfer, handedDown });
  }

  @ResolveField(() => Boolean, { description: 'Whether I may change its form now.' })
  @Allow(insideGovernment)
  editable(@CurrentActor() actor: Actor, @Parent() transfer: TransferRow): boolean {
    return refuseTransferEdit(actor, { ...transfer, handedDown: 0 }) === null;
  }

  @ResolveField(() => TransferFundsDto, { description: '实施期金额' })
  @Allow(insideGovernment)
  termFunds(@Parent() { termCentral, termLocal }: TransferRow): TransferFunds {
    return { central: termCentral, local: termLocal };
  }

  @ResolveField(() => TransferFundsDto, { description: '年度金额' })
  @Allow(insideGovernment)
  yearFunds(@Parent() { yearCentral, yearLocal }: TransferRow): TransferFunds {
    return { central: yearCentral, local: yearLocal };
  }

  @ResolveField(() => RegionalTargetDto, {
    nullable: true,
    description: 'What my division was handed of it, in force.',
  })
  @Allow(insideGovernment)
  async received(@CurrentActor() actor: Actor, @CurrentVisit() visit: Visit, @Parent() transfer: TransferRow) {
    return this.receivedOf(visit, actor, transfer);
  }

  @ResolveField(() => String, { nullable: true, description: 'Why I may not hand it down now; null when I may.' })
  @Allow(insideGovernment)
  async handDownRefusal(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Parent() transfer: TransferRow,
  ): Promise<string | null> {
    const received = await this.receivedOf(visit, actor, transfer);
    const { state, divisionCode } = transfer;
    const level = (received ?? transfer).level;
    const refused = refuseHandDown(actor, { state, divisionCode, received, level });
    return refused && say(refused.reason, visit.language ?? 'zh');
  }

  @ResolveField(() => [RegionalTargetDto], {
    description: 'All I may see of what was handed down, by place and document.',
  })
  @Allow(insideGovernment)
  regionalTargets(@CurrentActor() actor: Actor, @CurrentVisit() visit: Visit, @Parent() transfer: TransferRow) {
    return loadRegionalTargets(this.db, visit, actor, transfer.id);
  }

  @ResolveField(() => [CascadePlaceDto], {
    description:
      'The tree from my division, or from where it was declared, downwards: money and indicators at every place.',
  })
  @Allow(insideGovernment)
  async cascade(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Parent() transfer: TransferRow,
  ): Promise<CascadePlace[]> {
    const known = await this.inForceOf(visit, actor, transfer);
    const received = known.find(({ placeCode }) => placeCode === actor.divisionCode);
    const links = known.map((row) => ({ ...row, from: row.divisionCode, at: row.handedOn }));
    return cascade(transfer.indicators, received ?? declaringPlace(transfer), links);
  }

  @ResolveField(() => [HistoryEntryDto], { description: 'What happened to it at the levels I may see, oldest first.' })
  @Allow(insideGovernment)
  history(@CurrentActor() actor: Actor, @CurrentVisit() visit: Visit, @Parent() transfer: TransferRow) {
    return loadHistoryOf(this.db, visit, actor, transfer.id);
  }

  private async inForceOf(visit: Visit, actor: Actor, { id }: TransferRow): Promise<RegionalTargetRow[]> {
    return (await loadRegionalTargets(this.db, visit, actor, id)).filter(isInForce);
  }

  private async receivedOf(visit: Visit, actor: Actor, transfer: TransferRow): Promise<RegionalTargetRow | null> {
    const known = await this.inForceOf(visit, actor, transfer);
    return known.find(({ placeCode }) => placeCode === actor.divisionCode) ?? null;
  }
}

/** What may be done to one regional target. */
@Resolver(() => RegionalTargetDto)
export class RegionalTargetsResolver {
  @ResolveField(() => [RegionalTargetMoveEnum], { description: 'What I may do with it now.' })
  @Allow(insideGovernment)
  allowedActions(@CurrentActor() actor: Actor, @Parent() target: RegionalTargetRow) {
    return allowedOnRegional(actor, target);
  }
}

/** The whole of a transfer at the division that declared it. */
const declaringPlace = ({ divisionCode, divisionName, level, yearCentral, yearLocal, indicators }: TransferRow) => ({
  placeCode: divisionCode,
  placeName: divisionName,
  level,
  amount: fundsTotal({ central: yearCentral, local: yearLocal }),
  figures: indicators.map(({ id, value, base, numerator, denominator }) => ({
    indicatorId: id,
    ...{ value, base, numerator, denominator },
  })),
});
