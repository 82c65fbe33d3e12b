import { Controller } from '@nestjs/common';
import { type Actor, f2Layout, f2Of, type Language, layOut } from '@chengxiao/domain';
import type { ExportedForm } from '../documents';
import { FormController } from '../forms';
import type { Tx } from '../kit/data/db';
import { Allow, insideGovernment } from '../kit/door/allow';
import { overallById } from './overall.reads';

/** Form F2 of a department's overall target. */
@Controller('api/overall-targets')
@Allow(insideGovernment)
export class OverallFormController extends FormController {
  protected override async form(tx: Tx, _actor: Actor, id: string, language: Language): Promise<ExportedForm> {
    const overall = await overallById(tx, id);
    return { grid: layOut(f2Layout, f2Of(overall), language), name: `${overall.year} ${overall.orgName}` };
  }
}
