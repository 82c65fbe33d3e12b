export { DecisionsService } from './decisions.service';
export { MonitoringModule } from './monitoring.module';
export { MonitoringFundEntity, MonitoringItemEntity, MonitoringReportEntity } from './report.entity';
export { f4Of } from './report.form';
export { reportAggregate, reportById } from './reports.reads';
export { MonitoringService } from './monitoring.service';
export { MonitoringRoundEntity } from './round.entity';
export { MonitoringRoundsService } from './rounds.service';
