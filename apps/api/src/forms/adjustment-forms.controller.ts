import { Controller, Get, Param, ParseUUIDPipe, Query, Req } from '@nestjs/common';
import type { Actor, RedLineF1 } from '@chengxiao/domain';
import { FormLanguageQuery } from '@chengxiao/dto';
import { Allow, CurrentActor, insideGovernment, type Visit } from '../kit/allow';
import { FormsService } from './forms.service';

/** Forms of requests to adjust an approved target. */
@Controller('api/target-adjustments')
export class AdjustmentFormsController {
  constructor(private readonly forms: FormsService) {}

  /** The red-line between what is approved and what is asked for, inside form F1. */
  @Get(':id/comparison')
  @Allow(insideGovernment)
  compare(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { language }: FormLanguageQuery,
    @Req() visit: Visit,
  ): Promise<RedLineF1> {
    return this.forms.adjustment(actor, id, language ?? visit.language ?? 'zh');
  }
}
