import { Module } from '@nestjs/common';
import { IndicatorEntriesResolver } from './indicator-entries.resolver';
import { IndicatorEntriesService } from './indicator-entries.service';

/** The indicator library: what departments choose indicators from, by division and year (财预〔2021〕101号). */
@Module({
  providers: [IndicatorEntriesService, IndicatorEntriesResolver],
  exports: [IndicatorEntriesService],
})
export class IndicatorsModule {}
