import { ResolveField, Resolver } from '@nestjs/graphql';
import { ProjectDto, PublicationDto } from '@chengxiao/dto';
import { Allow, Reading, signedIn } from '../kit/door/allow';
import { Columns } from '../kit/data/columns';
import { ParentRow, SelectedColumns } from '../kit/door/selected';
import { ReadingContext } from '../kit/data/reading';
import { loadProjectPublications } from './disclosure.reads';

/** What a project knows of its publication. */
@Resolver(() => ProjectDto)
export class ProjectPublicationsResolver {
  @ResolveField(() => [PublicationDto], { description: 'What is or was published of it, the newest year first.' })
  @Allow(signedIn)
  publications(
    @Reading() reading: ReadingContext,
    @ParentRow('id') { id }: Pick<ProjectDto, 'id'>,
    @SelectedColumns() columns: Columns,
  ) {
    return reading.load(loadProjectPublications, id, columns);
  }
}
