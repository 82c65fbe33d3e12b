import { ResolveField, Resolver } from '@nestjs/graphql';
import { type ExAnteStanding, refuseExAnteStart } from '@chengxiao/domain';
import { ExAnteAssessmentDto, ExAnteStandingEnum, ProjectDto } from '@chengxiao/dto';
import { Allow, insideGovernment, Reading } from '../kit/door/allow';
import { ParentRow } from '../kit/door/selected';
import { ReadingContext } from '../kit/data/reading';
import { loadExAnteAssessments, loadExAnteStanding } from './ex-ante.reads';
import { type ProjectEntity, projectRuleColumns, type RuledProject } from './project.entity';

/** How far a project is with its ex-ante assessment. */
@Resolver(() => ProjectDto)
export class ProjectExAnteResolver {
  @ResolveField(() => ExAnteStandingEnum, {
    description: 'Whether its ex-ante assessment lets it be admitted (六(三)).',
  })
  @Allow(insideGovernment)
  async exAnteStanding(
    @Reading() reading: ReadingContext,
    @ParentRow('id') { id }: Pick<ProjectEntity, 'id'>,
  ): Promise<ExAnteStanding> {
    return (await reading.load(loadExAnteStanding, id))?.standing ?? 'notNeeded';
  }

  @ResolveField(() => Boolean, { description: 'Whether I may begin its ex-ante assessment now.' })
  @Allow(insideGovernment)
  async exAnteStartable(
    @Reading() reading: ReadingContext,
    @ParentRow('id', ...projectRuleColumns) project: RuledProject & Pick<ProjectEntity, 'id'>,
  ) {
    return refuseExAnteStart(reading.actor, project, await this.exAnteStanding(reading, project)) === null;
  }

  @ResolveField(() => [ExAnteAssessmentDto], { description: 'Its ex-ante assessments, the latest first.' })
  @Allow(insideGovernment)
  exAnteAssessments(@Reading() reading: ReadingContext, @ParentRow('id') { id }: Pick<ProjectEntity, 'id'>) {
    return reading.load(loadExAnteAssessments, id);
  }
}
