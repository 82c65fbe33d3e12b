import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { type Actor, overlapsOf } from '@chengxiao/domain';
import { ProjectDto, ProjectOverlapDto } from '@chengxiao/dto';
import { Allow, CurrentActor, CurrentVisit, type Visit } from '../kit/door/allow';
import { Db } from '../kit/data/db';
import { loadSimilarProjects } from './overlaps.reads';
import type { ProjectEntity } from './project.entity';

/** Projects that repeat or overlap one that is reviewed. */
@Resolver(() => ProjectDto)
export class OverlapsResolver {
  constructor(private readonly db: Db) {}

  @ResolveField(() => [ProjectOverlapDto], {
    description: 'Projects in my scope that may repeat or overlap it, the most alike first.',
  })
  @Allow(['finance', 'audit'])
  async overlaps(@CurrentActor() actor: Actor, @CurrentVisit() visit: Visit, @Parent() project: ProjectEntity) {
    return overlapsOf(project, await loadSimilarProjects(this.db, visit, actor, project.id));
  }
}
