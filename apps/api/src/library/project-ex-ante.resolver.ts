import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { type ExAnteStanding, refuseExAnteStart } from '@chengxiao/domain';
import { ExAnteAssessmentDto, ExAnteStandingEnum, ProjectDto } from '@chengxiao/dto';
import { Allow, insideGovernment, Reading } from '../kit/door/allow';
import { ReadingContext } from '../kit/data/reading';
import { loadExAnteAssessments, loadExAnteStanding } from './ex-ante.reads';
import type { ProjectEntity } from './project.entity';

/** How far a project is with its ex-ante assessment. */
@Resolver(() => ProjectDto)
export class ProjectExAnteResolver {
  @ResolveField(() => ExAnteStandingEnum, {
    description: 'Whether its ex-ante assessment lets it be admitted (六(三)).',
  })
  @Allow(insideGovernment)
  async exAnteStanding(@Reading() reading: ReadingContext, @Parent() { id }: ProjectEntity): Promise<ExAnteStanding> {
    return (await reading.load(loadExAnteStanding, id))?.standing ?? 'notNeeded';
  }

  @ResolveField(() => Boolean, { description: 'Whether I may begin its ex-ante assessment now.' })
  @Allow(insideGovernment)
  async exAnteStartable(@Reading() reading: ReadingContext, @Parent() project: ProjectEntity) {
    return refuseExAnteStart(reading.actor, project, await this.exAnteStanding(reading, project)) === null;
  }

  @ResolveField(() => [ExAnteAssessmentDto], { description: 'Its ex-ante assessments, the latest first.' })
  @Allow(insideGovernment)
  exAnteAssessments(@Reading() reading: ReadingContext, @Parent() { id }: ProjectEntity) {
    return reading.load(loadExAnteAssessments, id);
  }
}
