import { Module } from '@nestjs/common';
import { LibraryModule } from '../library';
import { DecisionsService } from './decisions.service';
import { ProjectMonitoringResolver } from './project-monitoring.resolver';
import { ReportFieldsResolver } from './report-fields.resolver';
import { ReportRulePackResolver } from './report-rule-pack.resolver';
import { ReportsResolver } from './reports.resolver';
import { MonitoringService } from './monitoring.service';
import { RoundsResolver } from './rounds.resolver';
import { RoundsService } from './rounds.service';

@Module({
  imports: [LibraryModule],
  providers: [
    RoundsService,
    MonitoringService,
    DecisionsService,
    RoundsResolver,
    ReportsResolver,
    ReportFieldsResolver,
    ReportRulePackResolver,
    ProjectMonitoringResolver,
  ],
  exports: [RoundsService, MonitoringService, DecisionsService],
})
export class MonitoringModule {}
