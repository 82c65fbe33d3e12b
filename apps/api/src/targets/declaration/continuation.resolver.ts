import { Args, Int, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { continuationWay, isRecurring } from '@chengxiao/domain';
import {
  ContinuableDto,
  ContinueProjectsArgs,
  HomeYearArgs,
  OutcomesDto,
  OutcomesResult,
  ProjectDto,
  ProjectReferenceDto,
} from '@chengxiao/dto';
import { toOutcomes } from '../../kit/data/many';
import { ReadingContext } from '../../kit/data/reading';
import { Allow, insideGovernment, Reading, signedIn } from '../../kit/door/allow';
import { ParentRow } from '../../kit/door/selected';
import { loadProject, type ProjectEntity } from '../../library';
import { loadApprovedYears } from './carried.reads';
import { continuableProjects } from './continuation.reads';
import { ContinuationService } from './continuation.service';

/** 延续上年: what of last year may go on, and what a project continues. */
@Resolver(() => ProjectDto)
export class ContinuationResolver {
  constructor(private readonly service: ContinuationService) {}

  @Query(() => [ContinuableDto], {
    description:
      'Projects of mine that ran in the year before this one and may be continued 延续; those that were continued stand last; at most 300.',
  })
  @Allow(['department', 'unit'])
  continuableProjects(@Reading() reading: ReadingContext, @Args() { year }: HomeYearArgs): Promise<ContinuableDto[]> {
    return reading.read(async (tx) => {
      const found = await continuableProjects(tx, reading.actor, year);
      return found.map((each) => ({ ...each, way: continuationWay(each, year), recurring: isRecurring(each) }));
    });
  }

  @Mutation(() => OutcomesResult, {
    description:
      'Continues 延续 projects of the year before: begins the target of one that runs on, proposes one that ended with the money of last year to be confirmed; each is judged by itself, none continued twice.',
  })
  @Allow(['department', 'unit'])
  async continueProjects(
    @Reading() { actor, language }: ReadingContext,
    @Args() { projectIds, year }: ContinueProjectsArgs,
  ): Promise<OutcomesDto> {
    return toOutcomes(await this.service.continueAll(actor, projectIds, year), language);
  }

  @ResolveField(() => ProjectReferenceDto, {
    nullable: true,
    description: '延续的上年项目: the project of the year before that it continues',
  })
  @Allow(insideGovernment)
  async continues(
    @Reading() reading: ReadingContext,
    @ParentRow('continuesId') { continuesId }: Pick<ProjectEntity, 'continuesId'>,
  ) {
    const former = continuesId && (await reading.load(loadProject, continuesId));
    return former ? { id: former.id, projectCode: former.projectCode, name: former.name } : null;
  }

  @ResolveField(() => [Int], {
    description:
      'Years with an approved target of it or of the projects it continues, latest first: a later year may go on from one.',
  })
  @Allow(signedIn)
  async approvedYears(@Reading() reading: ReadingContext, @ParentRow('id') { id }: Pick<ProjectEntity, 'id'>) {
    return (await reading.load(loadApprovedYears, id)).map(({ year }) => year);
  }
}
