import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { type Actor, lifeOf, type LifeYear } from '@chengxiao/domain';
import { LifeYearDto, ProjectDto } from '@chengxiao/dto';
import { Allow, CurrentActor, CurrentVisit, signedIn, type Visit } from '../kit/door/allow';
import { Db } from '../kit/data/db';
import { loadBudgetLines, loadHistory, type ProjectEntity } from '../library';
import { loadLifeSubjects } from './oversight.reads';

/** The whole life of a project as steps. */
@Resolver(() => ProjectDto)
export class LifeResolver {
  constructor(private readonly db: Db) {}

  @ResolveField(() => [LifeYearDto], {
    description: 'Its life by budget year: which step stands where, and who did it last.',
  })
  @Allow(signedIn)
  async years(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Parent() project: ProjectEntity,
  ): Promise<LifeYear[]> {
    // A third party is shown what it judges, not the course of the administration.
    if (actor.role === 'evaluator') return [];
    const [subjects, history, lines] = await Promise.all([
      loadLifeSubjects(this.db, visit, actor, project.id),
      loadHistory(this.db, visit, actor, project.id),
      loadBudgetLines(this.db, visit, actor, project.id),
    ]);
    const budgeted = lines.map(({ year }) => year);
    return lifeOf(subjects, history, budgeted.length > 0 ? budgeted : [Number(project.startDate.slice(0, 4))]);
  }
}
