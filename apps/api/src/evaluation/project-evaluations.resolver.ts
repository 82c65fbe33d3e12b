import { ResolveField, Resolver } from '@nestjs/graphql';
import { EvaluationDto, ProjectDto } from '@chengxiao/dto';
import { Allow, Reading, signedIn } from '../kit/door/allow';
import { Columns } from '../kit/data/columns';
import { ParentRow, SelectedColumns } from '../kit/door/selected';
import { ReadingContext } from '../kit/data/reading';
import { loadProjectEvaluations } from './evaluation.reads';

/** What a project knows of its self-evaluations. */
@Resolver(() => ProjectDto)
export class ProjectEvaluationsResolver {
  @ResolveField(() => [EvaluationDto], { description: 'Self-evaluations of the project, newest year first.' })
  @Allow(signedIn)
  evaluations(
    @Reading() reading: ReadingContext,
    @ParentRow('id') { id }: Pick<ProjectDto, 'id'>,
    @SelectedColumns() columns: Columns,
  ) {
    return reading.load(loadProjectEvaluations, id, columns);
  }
}
