import { Module } from '@nestjs/common';
import { MonitoringReportDto } from '@chengxiao/dto';
import { organisationCodesOf } from '../identity';
import { LibraryModule, projectCodesOf } from '../library';
import { insideGovernment } from '../kit/door/allow';
import { DecisionsService } from './decisions.service';
import { ProjectMonitoringResolver } from './project-monitoring.resolver';
import { ReportFieldsResolver } from './report-fields.resolver';
import { ReportRulePackResolver } from './report-rule-pack.resolver';
import { ReportsResolver } from './reports.resolver';
import { MonitoringService } from './monitoring.service';
import { MonitoringRoundsResolver } from './rounds.resolver';
import { MonitoringRoundsService } from './rounds.service';

@Module({
  imports: [LibraryModule],
  providers: [
    MonitoringRoundsService,
    MonitoringService,
    DecisionsService,
    MonitoringRoundsResolver,
    ReportsResolver,
    ReportFieldsResolver,
    ReportRulePackResolver,
    ProjectMonitoringResolver,
    projectCodesOf(MonitoringReportDto, insideGovernment),
    ...organisationCodesOf(MonitoringReportDto),
  ],
  exports: [MonitoringRoundsService, MonitoringService, DecisionsService],
})
export class MonitoringModule {}
