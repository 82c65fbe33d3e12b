import { Controller } from '@nestjs/common';
import type { Actor, Language } from '@chengxiao/domain';
import type { ExportedForm } from '../documents';
import { FormController } from '../forms';
import type { Tx } from '../kit/data/db';
import { Allow, signedIn } from '../kit/door/allow';
import { evaluationForm } from './evaluation.form';
import { evaluationById } from './evaluation.reads';

/** Form F5 of a self-evaluation. */
@Controller('api/evaluations')
@Allow(signedIn)
export class EvaluationFormController extends FormController {
  protected override async form(tx: Tx, _actor: Actor, id: string, language: Language): Promise<ExportedForm> {
    return evaluationForm(tx, await evaluationById(tx, id), language);
  }
}
