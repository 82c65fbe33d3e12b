import { Controller, Get, Query, StreamableFile } from '@nestjs/common';
import { overseersAndDepartments } from '@chengxiao/domain';
import { DeferredFileQuery } from '@chengxiao/dto';
import { Allow, Reading } from '../kit/door/allow';
import { attachmentHeader } from '../kit/door/attachment-header';
import { ReadingContext } from '../kit/data/reading';
import { Db } from '../kit/data/db';
import { deferralFile } from './deferrals.file';

/** The list of deferred and cancelled projects to take along. */
@Controller('api')
export class DeferralsController {
  constructor(private readonly db: Db) {}

  /** `year kind divisionCode language`: everything the filter finds as a table for spreadsheets, largest money first. */
  @Get('deferred-projects.csv')
  @Allow(overseersAndDepartments)
  async csv(
    @Reading() reading: ReadingContext,
    @Query() { language, ...filter }: DeferredFileQuery,
  ): Promise<StreamableFile> {
    const file = await deferralFile(this.db, reading.actor, filter, language ?? reading.language);
    const disposition = attachmentHeader(`deferred-projects-${filter.year}.csv`);
    return new StreamableFile(file, { type: 'text/csv; charset=utf-8', disposition });
  }
}
