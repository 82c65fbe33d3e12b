import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '@chengxiao/domain';
import { EvaluationDto, ProjectDto } from '@chengxiao/dto';
import { Allow, CurrentActor, CurrentVisit, signedIn, type Visit } from '../kit/door/allow';
import { Db } from '../kit/data/db';
import { loadProjectEvaluations } from './evaluation.reads';

/** What a project knows of its self-evaluations. */
@Resolver(() => ProjectDto)
export class ProjectEvaluationsResolver {
  constructor(private readonly db: Db) {}

  @ResolveField(() => [EvaluationDto], { description: 'Self-evaluations of the project, newest year first.' })
  @Allow(signedIn)
  evaluations(@CurrentActor() actor: Actor, @CurrentVisit() visit: Visit, @Parent() { id }: ProjectDto) {
    return loadProjectEvaluations(this.db, visit, actor, id);
  }
}
