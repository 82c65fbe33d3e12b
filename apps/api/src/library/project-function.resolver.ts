import { ResolveField, Resolver } from '@nestjs/graphql';
import { ProjectDto } from '@chengxiao/dto';
import { functionKey, loadFunctionPath } from '../budget-classes';
import { ReadingContext } from '../kit/data/reading';
import { Allow, Reading, signedIn } from '../kit/door/allow';
import { ParentRow } from '../kit/door/selected';
import type { ProjectEntity } from './project.entity';

/** What the function of a project is called. */
@Resolver(() => ProjectDto)
export class ProjectFunctionResolver {
  @ResolveField(() => [String], {
    description:
      '支出功能分类 in words: names of class 类, section 款 and item 项 in the year in which the project begins; empty where they are unknown',
  })
  @Allow(signedIn)
  async functionPath(
    @Reading() reading: ReadingContext,
    @ParentRow('functionCode', 'startDate') project: Pick<ProjectEntity, 'functionCode' | 'startDate'>,
  ): Promise<string[]> {
    const { functionCode, startDate } = project;
    return (await reading.load(loadFunctionPath, functionKey(functionCode, startDate)))?.names ?? [];
  }
}
