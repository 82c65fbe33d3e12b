import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { type Actor, type ExAnteStanding, refuseExAnteStart } from '@chengxiao/domain';
import { ExAnteAssessmentDto, ExAnteStandingEnum, ProjectDto } from '@chengxiao/dto';
import { Allow, CurrentActor, CurrentVisit, insideGovernment, type Visit } from '../kit/allow';
import { Db } from '../kit/db';
import { loadExAnteAssessments, loadExAnteStanding } from './ex-ante.reads';
import type { ProjectEntity } from './project.entity';

/** How far a project is with its ex-ante assessment. */
@Resolver(() => ProjectDto)
export class ProjectExAnteResolver {
  constructor(private readonly db: Db) {}

  @ResolveField(() => ExAnteStandingEnum, {
    description: 'Whether its ex-ante assessment lets it be admitted (六(三)).',
  })
  @Allow(insideGovernment)
  async exAnteStanding(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Parent() { id }: ProjectEntity,
  ): Promise<ExAnteStanding> {
    return (await loadExAnteStanding(this.db, visit, actor, id))?.standing ?? 'notNeeded';
  }

  @ResolveField(() => Boolean, { description: 'Whether I may begin its ex-ante assessment now.' })
  @Allow(insideGovernment)
  async exAnteStartable(@CurrentActor() actor: Actor, @CurrentVisit() visit: Visit, @Parent() project: ProjectEntity) {
    return refuseExAnteStart(actor, project, await this.exAnteStanding(actor, visit, project)) === null;
  }

  @ResolveField(() => [ExAnteAssessmentDto], { description: 'Its ex-ante assessments, the latest first.' })
  @Allow(insideGovernment)
  exAnteAssessments(@CurrentActor() actor: Actor, @CurrentVisit() visit: Visit, @Parent() { id }: ProjectEntity) {
    return loadExAnteAssessments(this.db, visit, actor, id);
  }
}
