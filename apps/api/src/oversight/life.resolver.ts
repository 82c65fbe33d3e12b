import { ResolveField, Resolver } from '@nestjs/graphql';
import { lifeOf, type LifeYear } from '@chengxiao/domain';
import { LifeYearDto, ProjectDto } from '@chengxiao/dto';
import { Allow, Reading, signedIn } from '../kit/door/allow';
import { ParentRow } from '../kit/door/selected';
import { ReadingContext } from '../kit/data/reading';
import { loadBudgetLines, loadHistory, type ProjectEntity } from '../library';
import { loadLifeSubjects } from './oversight.reads';

/** The whole life of a project as steps. */
@Resolver(() => ProjectDto)
export class LifeResolver {
  @ResolveField(() => [LifeYearDto], {
    description: 'Its life by budget year: which step stands where, and who did it last.',
  })
  @Allow(signedIn)
  async years(
    @Reading() reading: ReadingContext,
    @ParentRow('id', 'startDate') project: Pick<ProjectEntity, 'id' | 'startDate'>,
  ): Promise<LifeYear[]> {
    // A third party is shown what it judges, not the course of the administration.
    if (reading.actor.role === 'evaluator') return [];
    const [subjects, history, lines] = await Promise.all([
      reading.load(loadLifeSubjects, project.id),
      reading.load(loadHistory, project.id),
      reading.load(loadBudgetLines, project.id),
    ]);
    const budgeted = lines.map(({ year }) => year);
    return lifeOf(subjects, history, budgeted.length > 0 ? budgeted : [Number(project.startDate.slice(0, 4))]);
  }
}
