import { Controller } from '@nestjs/common';
import { type Actor, f8Layout, f8Of, type Language, layOut } from '@chengxiao/domain';
import type { ExportedForm } from '../documents';
import { FormController } from '../forms';
import type { Tx } from '../kit/data/db';
import { Allow, insideGovernment } from '../kit/door/allow';
import { draftOfRow, isInForce, regionalTargetsOf, transferById } from './transfer.reads';

/** Form F8 of a transfer, or of what the reader's division was handed of it. */
@Controller('api/transfers')
@Allow(insideGovernment)
export class TransferFormController extends FormController {
  protected override async form(tx: Tx, actor: Actor, id: string, language: Language): Promise<ExportedForm> {
    const transfer = await transferById(tx, id);
    const handed = (await regionalTargetsOf(tx, [id])).filter(isInForce);
    const received = handed.find(({ placeCode }) => placeCode === actor.divisionCode);
    const data = f8Of(draftOfRow(transfer), received ?? { divisionName: transfer.divisionName });
    return { grid: layOut(f8Layout, data, language), name: `${transfer.year} ${transfer.name} ${data.divisionName}` };
  }
}
