import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '@chengxiao/domain';
import { ProjectDto, PublicationDto } from '@chengxiao/dto';
import { Allow, CurrentActor, CurrentVisit, signedIn, type Visit } from '../kit/door/allow';
import { Db } from '../kit/data/db';
import { loadProjectPublications } from './disclosure.reads';

/** What a project knows of its publication. */
@Resolver(() => ProjectDto)
export class ProjectPublicationsResolver {
  constructor(private readonly db: Db) {}

  @ResolveField(() => [PublicationDto], { description: 'What is or was published of it, the newest year first.' })
  @Allow(signedIn)
  publications(@CurrentActor() actor: Actor, @CurrentVisit() visit: Visit, @Parent() { id }: ProjectDto) {
    return loadProjectPublications(this.db, visit, actor, id);
  }
}
