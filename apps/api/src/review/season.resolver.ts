import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { SeasonArgs, SeasonDto, SeasonResult, SetSeasonArgs } from '@chengxiao/dto';
import { Allow, insideGovernment, Reading } from '../kit/door/allow';
import { ReadingContext } from '../kit/data/reading';
import { seasonOf } from './season.reads';
import { SeasonService } from './season.service';

/** The stages of a budget year 申报季. */
@Resolver(() => SeasonDto)
export class SeasonResolver {
  constructor(private readonly service: SeasonService) {}

  @Query(() => SeasonDto, {
    description:
      'The stages of a budget year in my division: its own, else those of a division above, else the usual days.',
  })
  @Allow(insideGovernment)
  season(@Reading() reading: ReadingContext, @Args() { year }: SeasonArgs): Promise<SeasonDto> {
    return reading.read((tx) => seasonOf(tx, reading.actor, year));
  }

  @Mutation(() => SeasonResult, {
    description: 'Sets first and last day of every stage of a budget year in my division.',
  })
  @Allow(['finance'])
  async setSeason(@Reading() reading: ReadingContext, @Args() command: SetSeasonArgs): Promise<SeasonDto> {
    await this.service.set(reading.actor, command);
    return this.season(reading, command);
  }
}
