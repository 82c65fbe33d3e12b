import { ResolveField, Resolver } from '@nestjs/graphql';
import { type Compared, comparedFields, overlapsOf } from '@chengxiao/domain';
import { ProjectDto, ProjectOverlapDto } from '@chengxiao/dto';
import { Allow, Reading } from '../kit/door/allow';
import { ParentRow } from '../kit/door/selected';
import { ReadingContext } from '../kit/data/reading';
import { loadSimilarProjects } from './overlaps.reads';
import type { ProjectEntity } from './project.entity';

/** Projects that repeat or overlap one that is reviewed. */
@Resolver(() => ProjectDto)
export class OverlapsResolver {
  @ResolveField(() => [ProjectOverlapDto], {
    description: 'Projects in my scope that may repeat or overlap it, the most alike first.',
  })
  @Allow(['finance', 'audit'])
  async overlaps(
    @Reading() reading: ReadingContext,
    @ParentRow('id', ...comparedFields) project: Compared & Pick<ProjectEntity, 'id'>,
  ) {
    return overlapsOf(project, await reading.load(loadSimilarProjects, project.id));
  }
}
