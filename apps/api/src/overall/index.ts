export { OverallTargetEntity, OverallVersionEntity } from './overall.entity';
export { OverallModule } from './overall.module';
export { overallById } from './overall.reads';
export { OverallService } from './overall.service';
