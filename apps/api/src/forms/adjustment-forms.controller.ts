import { Controller, Get, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import type { RedLineF1 } from '@chengxiao/domain';
import { FormLanguageQuery } from '@chengxiao/dto';
import { Allow, insideGovernment, Reading } from '../kit/door/allow';
import { ReadingContext } from '../kit/data/reading';
import { FormsService } from './forms.service';

/** Forms of requests to adjust an approved target. */
@Controller('api/target-adjustments')
export class AdjustmentFormsController {
  constructor(private readonly forms: FormsService) {}

  /** The red-line between what is approved and what is asked for, inside form F1. */
  @Get(':id/comparison')
  @Allow(insideGovernment)
  compare(
    @Reading() reading: ReadingContext,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { language }: FormLanguageQuery,
  ): Promise<RedLineF1> {
    return this.forms.adjustment(reading.actor, id, language ?? reading.language);
  }
}
