import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '@chengxiao/domain';
import { MonitoringReportDto, ProjectDto } from '@chengxiao/dto';
import { Allow, CurrentActor, CurrentVisit, type Visit, insideGovernment } from '../kit/allow';
import { Db } from '../kit/db';
import type { ProjectEntity } from '../library';
import { loadReportsOfProject } from './reports.reads';

/** What monitoring adds to a project. */
@Resolver(() => ProjectDto)
export class ProjectMonitoringResolver {
  constructor(private readonly db: Db) {}

  @ResolveField(() => [MonitoringReportDto], { description: 'Its monitoring reports, latest month first.' })
  @Allow(insideGovernment)
  monitoringReports(@CurrentActor() actor: Actor, @CurrentVisit() visit: Visit, @Parent() project: ProjectEntity) {
    return loadReportsOfProject(this.db, visit, actor, project.id);
  }
}
