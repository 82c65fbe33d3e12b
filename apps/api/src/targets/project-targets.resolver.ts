import { Args, Int, ResolveField, Resolver } from '@nestjs/graphql';
import { projectYears, refuseDeclaration } from '@chengxiao/domain';
import { args, ProjectDto, TargetDto } from '@chengxiao/dto';
import { Allow, Reading, signedIn } from '../kit/door/allow';
import { Columns, onlyColumns } from '../kit/data/columns';
import { ReadingContext } from '../kit/data/reading';
import { ParentRow, SelectedColumns } from '../kit/door/selected';
import { type ProjectEntity, projectRuleColumns, type RuledProject } from '../library';
import { loadTargetsOfProject } from './targets.reads';

/** What a project of the library knows of its targets. */
@Resolver(() => ProjectDto)
export class ProjectTargetsResolver {
  @ResolveField(() => [TargetDto], { description: 'Its targets by year.' })
  @Allow(signedIn)
  targets(
    @Reading() reading: ReadingContext,
    @ParentRow('id') { id }: Pick<ProjectEntity, 'id'>,
    @SelectedColumns() columns: Columns,
  ) {
    return reading.load(loadTargetsOfProject, id, columns);
  }

  @ResolveField(() => TargetDto, { nullable: true, description: 'Its target of one year.' })
  @Allow(signedIn)
  async target(
    @Reading() reading: ReadingContext,
    @ParentRow('id') { id }: Pick<ProjectEntity, 'id'>,
    @SelectedColumns() columns: Columns,
    @Args('year', { type: () => Int, ...args.year }) year: number,
  ) {
    const targets = await reading.load(loadTargetsOfProject, id, columns.with('year'));
    return targets.find((target) => target.year === year) ?? null;
  }

  @ResolveField(() => [Int], { description: 'Years for which I may declare a target now.' })
  @Allow(signedIn)
  async declarableYears(
    @Reading() reading: ReadingContext,
    @ParentRow('id', 'startDate', 'endDate', ...projectRuleColumns)
    project: RuledProject & Pick<ProjectEntity, 'id' | 'startDate' | 'endDate'>,
  ) {
    if (refuseDeclaration(reading.actor, project)) return [];
    const targets = await reading.load(loadTargetsOfProject, project.id, onlyColumns(['year']));
    return projectYears(project).filter((year) => !targets.some((target) => target.year === year));
  }
}
