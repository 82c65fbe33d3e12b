export { IndicatorEntriesService, type DraftEntryCommand } from './indicator-entries.service';
export { choosableEntries } from './indicator-entries.reads';
export { IndicatorEntryEntity } from './indicator-entry.entity';
export { IndicatorsModule } from './indicators.module';
export { installShippedEntries } from './install';
