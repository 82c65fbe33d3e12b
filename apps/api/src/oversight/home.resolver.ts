import { Args, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type Actor, today } from '@chengxiao/domain';
import {
  DoneEntryDto,
  FinanceHomeDto,
  HomeProjectArgs,
  HomeProjectPage,
  HomeYearArgs,
  LastYearDto,
  MatterArgs,
  MatterPage,
  PlaceCountDto,
  RemindedDto,
  RemindedResult,
  RemindUnsubmittedArgs,
  ReturnReasonDto,
  TimestampScalar,
  TodoDto,
} from '@chengxiao/dto';
import { Allow, CurrentActor, insideGovernment, Reading, signedIn } from '../kit/door/allow';
import { ReadingContext } from '../kit/data/reading';
import type { Totals } from '../kit/data/page';
import { ParentRow, Selected, SelectedTotals } from '../kit/door/selected';
import { loadStages } from '../review';
import { departmentProgress, financeForecast, placeProgress, sectionLoad } from './finance-home.reads';
import {
  homeProjectPage,
  lastYearOf,
  loadReturnReasons,
  placeCounts,
  recentEvents,
  returnedPoints,
} from './home.reads';
import { matterPage } from './matters.reads';
import { RemindersService } from './reminders.service';

/** The home of a role: where the season stands for it. */
@Resolver(() => TodoDto)
export class HomeResolver {
  constructor(private readonly reminders: RemindersService) {}

  @Query(() => [PlaceCountDto], { description: 'How many of my projects of a year stand where.' })
  @Allow(insideGovernment)
  async placeCounts(@Reading() reading: ReadingContext, @Args() { year }: HomeYearArgs) {
    const stages = await reading.load(loadStages, reading.actor.divisionCode);
    return reading.read((tx) => placeCounts(tx, reading.actor, year, stages));
  }

  @Query(() => HomeProjectPage, {
    description: 'My projects of a year, the most money first, and in whose hands they are.',
  })
  @Allow(insideGovernment)
  async homeProjects(
    @Reading() reading: ReadingContext,
    @Args() args: HomeProjectArgs,
    @SelectedTotals() totals: Totals,
  ) {
    const stages = await reading.load(loadStages, reading.actor.divisionCode);
    return reading.read((tx) => homeProjectPage(tx, reading.actor, stages, args, totals));
  }

  @Query(() => [DoneEntryDto], { description: 'What others did in my scope within a month, newest first; at most 8.' })
  @Allow(insideGovernment)
  recentEvents(@Reading() reading: ReadingContext) {
    return reading.read((tx) => recentEvents(tx, reading.actor));
  }

  @Query(() => LastYearDto, { description: 'What happened in the season of the year before this one.' })
  @Allow(insideGovernment)
  lastYear(@Reading() reading: ReadingContext, @Args() { year }: HomeYearArgs) {
    return reading.read((tx) => lastYearOf(tx, reading.actor, year));
  }

  @Query(() => FinanceHomeDto, { description: 'Where the season of a year stands for a finance bureau.' })
  @Allow(['finance', 'government', 'audit'])
  async financeHome(
    @Reading() reading: ReadingContext,
    @Args() { year }: HomeYearArgs,
    @Selected('departments') withDepartments: boolean,
    @Selected('places') withPlaces: boolean,
  ): Promise<FinanceHomeDto> {
    const { actor } = reading;
    const stages = await reading.load(loadStages, actor.divisionCode);
    return reading.read(async (tx) => ({
      // By far the most to read, so that they may be asked for apart.
      departments: withDepartments ? await departmentProgress(tx, actor, year, stages) : [],
      places: withPlaces ? await placeProgress(tx, actor, year, stages) : [],
      sections: await sectionLoad(tx, actor, today()),
      reasons: await returnedPoints(tx, actor, year),
      forecast: await financeForecast(tx, actor, { year, now: today(), stages }),
    }));
  }

  @Query(() => MatterPage, { description: 'Matters that I started 我发起的 or handled 已办, and where they are now.' })
  @Allow(signedIn)
  matters(@Reading() reading: ReadingContext, @Args() args: MatterArgs, @Selected('totalCount') counted: boolean) {
    return reading.read((tx) => matterPage(tx, reading.actor, args, counted));
  }

  @Query(() => TimestampScalar, {
    nullable: true,
    description: 'When I reminded 催办 of projects of a year that were not submitted last; nothing where I never did.',
  })
  @Allow(['department', 'finance'])
  lastReminder(@CurrentActor() actor: Actor, @Args() { year }: HomeYearArgs) {
    return this.reminders.last(actor, year);
  }

  @Mutation(() => RemindedResult, {
    description: 'Reminds 催办 of the projects of a year that were not submitted: of my units, or of my division.',
  })
  @Allow(['department', 'finance'])
  async remindUnsubmitted(@Reading() reading: ReadingContext, @Args() args: RemindUnsubmittedArgs) {
    const stages = await reading.load(loadStages, reading.actor.divisionCode);
    const count = await this.reminders.remind(reading.actor, args, stages);
    return Object.assign(new RemindedDto(), { count });
  }

  @ResolveField(() => [ReturnReasonDto], { description: 'Why it came back, row by row; empty where it did not.' })
  @Allow(signedIn)
  reasons(@Reading() reading: ReadingContext, @ParentRow('subjectId') { subjectId }: Pick<TodoDto, 'subjectId'>) {
    return reading.actor.role === 'evaluator' ? [] : reading.load(loadReturnReasons, subjectId);
  }
}
