export { DecisionsService } from './decisions.service';
export { MonitoringModule } from './monitoring.module';
export { MonitoringFundEntity, MonitoringItemEntity, MonitoringReportEntity } from './report.entity';
export { MonitoringService } from './monitoring.service';
export { MonitoringRoundEntity } from './round.entity';
export { MonitoringRoundsService } from './rounds.service';
