import { Module } from '@nestjs/common';
import { MonitoringReportDto } from '@chengxiao/dto';
import { refuseFill } from '@chengxiao/domain';
import { attachmentsOn, AttachmentsModule } from '../attachments';
import { organisationCodesOf } from '../identity';
import { LibraryModule, projectCodesOf } from '../library';
import { insideGovernment } from '../kit/door/allow';
import { DecisionsService } from './decisions.service';
import { ProjectMonitoringResolver } from './project-monitoring.resolver';
import { ReportFormController } from './report-form.controller';
import { ReportFieldsResolver } from './report-fields.resolver';
import { ReportRulePackResolver } from './report-rule-pack.resolver';
import { MonitoringReportEntity } from './report.entity';
import { reportById } from './reports.reads';
import { monitoringRoundById } from './rounds.reads';
import { ReportsResolver } from './reports.resolver';
import { MonitoringService } from './monitoring.service';
import { MonitoringRoundsResolver } from './rounds.resolver';
import { MonitoringRoundsService } from './rounds.service';

@Module({
  imports: [AttachmentsModule, LibraryModule],
  controllers: [ReportFormController],
  providers: [
    MonitoringRoundsService,
    MonitoringService,
    DecisionsService,
    MonitoringRoundsResolver,
    ReportsResolver,
    ReportFieldsResolver,
    ReportRulePackResolver,
    ProjectMonitoringResolver,
    attachmentsOn('monitoringReport', {
      entity: MonitoringReportEntity,
      find: reportById,
      kinds: ['evidence', 'report', 'other'],
      refuse: async (actor, report, tx) => {
        const { state: roundState } = await monitoringRoundById(tx, report.roundId);
        return refuseFill(actor, { ...report, roundState });
      },
    }),
    projectCodesOf(MonitoringReportDto, insideGovernment),
    ...organisationCodesOf(MonitoringReportDto),
  ],
  exports: [MonitoringRoundsService, MonitoringService, DecisionsService],
})
export class MonitoringModule {}
