import { Args, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type Actor, allowed, type PersonAction, personLifecycle, refusePersonEdit } from '@chengxiao/domain';
import {
  CreatePersonArgs,
  EditPersonArgs,
  EndPositionArgs,
  EndSessionsArgs,
  GivePositionArgs,
  HeldPositionDto,
  HistoryEntryDto,
  MovePersonArgs,
  PersonActionEnum,
  PersonDto,
  PersonListArgs,
  PersonPage,
  PersonResult,
  PersonSessionDto,
} from '@chengxiao/dto';
import type { Columns } from '../kit/data/columns';
import { ReadingContext } from '../kit/data/reading';
import { Allow, CurrentActor, Reading } from '../kit/door/allow';
import { IdArg } from '../kit/door/id-arg';
import { ParentRow, Selected, SelectedColumns } from '../kit/door/selected';
import {
  loadAccountHistory,
  loadHomes,
  loadPeer,
  loadPositionsOf,
  loadSessionsOf,
  personById,
  personPage,
} from './people.reads';
import { keepers } from './keepers';
import { PeopleService } from './people.service';
import { type PersonEntity, personRuleColumns } from './person.entity';
import { PositionsService } from './positions.service';

type Ruled = Pick<PersonEntity, (typeof personRuleColumns)[number]>;

/** People, their positions and sessions, for the administrators of a place. */
@Resolver(() => PersonDto)
export class PeopleResolver {
  constructor(
    private readonly people: PeopleService,
    private readonly positionsService: PositionsService,
  ) {}

  @Query(() => PersonPage, { description: '人员 whose accounts lie below my place.' })
  @Allow(keepers)
  persons(
    @Reading() reading: ReadingContext,
    @Args() args: PersonListArgs,
    @Selected('totalCount') counted: boolean,
    @SelectedColumns('nodes') columns: Columns,
  ) {
    return reading[counted ? 'read' : 'readOnce']((tx) => personPage(tx, reading.actor, args, counted, columns));
  }

  @Query(() => PersonDto, { description: 'One person below my place; NOT_FOUND otherwise.' })
  @Allow(keepers)
  person(@Reading() reading: ReadingContext, @IdArg() id: string) {
    return reading.readOnce((tx) => personById(tx, id));
  }

  @Mutation(() => PersonResult, { description: 'Makes an account; it has no password until its letter is printed.' })
  @Allow(['systemAdministrator'])
  createPerson(@CurrentActor() actor: Actor, @Args() { input, requestId }: CreatePersonArgs) {
    return this.people.create(actor, input, requestId);
  }

  @Mutation(() => PersonResult, { description: 'Changes name and organisation of a person.' })
  @Allow(['systemAdministrator'])
  editPerson(@CurrentActor() actor: Actor, @Args() { id, version, input }: EditPersonArgs) {
    return this.people.edit(actor, id, version, input);
  }

  @Mutation(() => PersonResult, { description: 'Disables an account at once with all its sessions, or enables it.' })
  @Allow(['systemAdministrator'])
  movePerson(@CurrentActor() actor: Actor, @Args() move: MovePersonArgs) {
    return this.people.move(actor, move);
  }

  @Mutation(() => PersonResult, { description: '任职: gives a person a position from a day until a day.' })
  @Allow(['systemAdministrator'])
  givePosition(@CurrentActor() actor: Actor, @Args() { input, ...seen }: GivePositionArgs) {
    return this.positionsService.give(actor, seen, input);
  }

  @Mutation(() => PersonResult, { description: '免职: ends a position with a day that lies ahead, or at once.' })
  @Allow(['systemAdministrator'])
  endPosition(@CurrentActor() actor: Actor, @Args() { positionId, untilOn, reason, ...seen }: EndPositionArgs) {
    return this.positionsService.end(actor, seen, { positionId, untilOn: untilOn ?? null, reason });
  }

  @Mutation(() => PersonResult, { description: '强制下线: ends all sessions of a person.' })
  @Allow(['securityAdministrator'])
  endSessions(@CurrentActor() actor: Actor, @Args() { id, reason }: EndSessionsArgs) {
    return this.people.endSessions(actor, id, reason);
  }

  @ResolveField(() => String, { description: '所在单位: name of the organisation whose administrators look after it' })
  @Allow(keepers)
  async orgName(@Reading() reading: ReadingContext, @ParentRow('orgId') { orgId }: Pick<PersonEntity, 'orgId'>) {
    return (await reading.load(loadHomes, orgId))?.name ?? '';
  }

  @ResolveField(() => [HeldPositionDto], { description: '岗位: all of them, those held today first' })
  @Allow(keepers)
  positions(@Reading() reading: ReadingContext, @ParentRow('id') { id }: Pick<PersonEntity, 'id'>) {
    return reading.load(loadPositionsOf, id);
  }

  @ResolveField(() => [PersonSessionDto], { description: '会话: those that are open' })
  @Allow(['securityAdministrator'])
  sessions(@Reading() reading: ReadingContext, @ParentRow('id') { id }: Pick<PersonEntity, 'id'>) {
    return reading.load(loadSessionsOf, id);
  }

  @ResolveField(() => [PersonActionEnum], { description: 'What I may do with the account now.' })
  @Allow(keepers)
  async allowedActions(
    @Reading() reading: ReadingContext,
    @ParentRow(...personRuleColumns) person: Ruled,
  ): Promise<PersonAction[]> {
    const peer = (await reading.load(loadPeer, person.id)) !== null;
    return allowed(personLifecycle, reading.actor, { ...person, peer });
  }

  @ResolveField(() => Boolean, {
    description:
      'Whether I may change it: name, positions, password. Administrators of my own level are the level above’s.',
  })
  @Allow(keepers)
  async editable(@Reading() reading: ReadingContext, @ParentRow('id') { id }: Pick<PersonEntity, 'id'>) {
    const peer = (await reading.load(loadPeer, id)) !== null;
    return refusePersonEdit(reading.actor, { peer }) === null;
  }

  @ResolveField(() => [HistoryEntryDto], {
    description: 'What was done to the account, oldest first; signing in and out stands in accountEvents.',
  })
  @Allow(keepers)
  history(@Reading() reading: ReadingContext, @ParentRow('id') { id }: Pick<PersonEntity, 'id'>) {
    return reading.load(loadAccountHistory, id);
  }
}
