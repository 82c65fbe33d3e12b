export { IndicatorEntriesService, type IndicatorEntryWish } from './indicator-entries.service';
export { entriesToChooseFrom } from './indicator-entries.reads';
export { IndicatorEntryEntity } from './indicator-entry.entity';
export { IndicatorsModule } from './indicators.module';
export { installShippedEntries } from './install';
