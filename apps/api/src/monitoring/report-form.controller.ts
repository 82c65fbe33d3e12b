import { Controller } from '@nestjs/common';
import type { Actor, Language } from '@chengxiao/domain';
import type { ExportedForm } from '../documents';
import { FormController } from '../forms';
import type { Tx } from '../kit/data/db';
import { Allow, insideGovernment } from '../kit/door/allow';
import { reportForm } from './report.form';
import { reportById } from './reports.reads';

/** Form F4 of a monitoring report. */
@Controller('api/monitoring-reports')
@Allow(insideGovernment)
export class ReportFormController extends FormController {
  protected override async form(tx: Tx, _actor: Actor, id: string, language: Language): Promise<ExportedForm> {
    return reportForm(tx, await reportById(tx, id), language);
  }
}
