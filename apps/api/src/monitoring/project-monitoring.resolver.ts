import { ResolveField, Resolver } from '@nestjs/graphql';
import { MonitoringReportDto, ProjectDto } from '@chengxiao/dto';
import { Allow, insideGovernment, Reading } from '../kit/door/allow';
import { ParentRow } from '../kit/door/selected';
import { ReadingContext } from '../kit/data/reading';
import type { ProjectEntity } from '../library';
import { loadReportsOfProject } from './reports.reads';

/** What monitoring adds to a project. */
@Resolver(() => ProjectDto)
export class ProjectMonitoringResolver {
  @ResolveField(() => [MonitoringReportDto], { description: 'Its monitoring reports, latest month first.' })
  @Allow(insideGovernment)
  monitoringReports(@Reading() reading: ReadingContext, @ParentRow('id') { id }: Pick<ProjectEntity, 'id'>) {
    return reading.load(loadReportsOfProject, id);
  }
}
