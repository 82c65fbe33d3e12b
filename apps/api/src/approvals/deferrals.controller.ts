import { Controller, Get, Query, Req, StreamableFile } from '@nestjs/common';
import { type Actor, overseersAndDepartments } from '@chengxiao/domain';
import { DeferredFileQuery } from '@chengxiao/dto';
import { Allow, CurrentActor, type Visit } from '../kit/door/allow';
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
    @CurrentActor() actor: Actor,
    @Query() { language, ...filter }: DeferredFileQuery,
    @Req() visit: Visit,
  ): Promise<StreamableFile> {
    const file = await deferralFile(this.db, actor, filter, language ?? visit.language ?? 'zh');
    const disposition = `attachment; filename="deferred-projects-${filter.year}.csv"`;
    return new StreamableFile(file, { type: 'text/csv; charset=utf-8', disposition });
  }
}
