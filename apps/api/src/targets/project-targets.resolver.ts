import { Args, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { type Actor, projectYears, refuseDeclaration } from '@chengxiao/domain';
import { args, ProjectDto, TargetDto } from '@chengxiao/dto';
import { Allow, CurrentActor, CurrentVisit, signedIn, type Visit } from '../kit/allow';
import { Db } from '../kit/db';
import type { ProjectEntity } from '../library';
import { loadTargetsOfProject } from './targets.reads';

/** What a project of the library knows of its targets. */
@Resolver(() => ProjectDto)
export class ProjectTargetsResolver {
  constructor(private readonly db: Db) {}

  @ResolveField(() => [TargetDto], { description: 'Its targets by year.' })
  @Allow(signedIn)
  targets(@CurrentActor() actor: Actor, @CurrentVisit() visit: Visit, @Parent() project: ProjectEntity) {
    return loadTargetsOfProject(this.db, visit, actor, project.id);
  }

  @ResolveField(() => TargetDto, { nullable: true, description: 'Its target of one year.' })
  @Allow(signedIn)
  async target(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Parent() project: ProjectEntity,
    @Args('year', { type: () => Int, ...args.year }) year: number,
  ) {
    const targets = await loadTargetsOfProject(this.db, visit, actor, project.id);
    return targets.find((target) => target.year === year) ?? null;
  }

  @ResolveField(() => [Int], { description: 'Years for which I may declare a target now.' })
  @Allow(signedIn)
  async declarableYears(@CurrentActor() actor: Actor, @CurrentVisit() visit: Visit, @Parent() project: ProjectEntity) {
    if (refuseDeclaration(actor, project)) return [];
    const targets = await loadTargetsOfProject(this.db, visit, actor, project.id);
    return projectYears(project).filter((year) => !targets.some((target) => target.year === year));
  }
}
