import {
  checkEvaluationForm,
  f5Form,
  f5Layout,
  f5Reading,
  type Finding,
  type LooseForm,
  looseF5,
  mergeThreeWay,
  message,
  refuseEvaluationEdit,
  rowsOfForm,
  withOwnBudgetScore,
  withSums,
} from '@chengxiao/domain';
import { EvaluationInputDto } from '@chengxiao/dto';
import { plainToInstance } from 'class-transformer';
import { v7 as uuid } from 'uuid';
import { evaluationAggregate, EvaluationService, evaluationById, f5Of, mergeForm } from '../evaluation';
import { orNotFound } from '../kit/data/change';
import type { Db } from '../kit/data/db';
import { invalidInput } from './form-check';
import type { ImportHandler } from './import.kinds';
import { emptyEvaluationGrids } from './known-forms';
import { evaluationLabel } from './labels';
import { objectImport, readerOf } from './object-import';

const inputOf = (content: LooseForm): EvaluationInputDto => plainToInstance(EvaluationInputDto, f5Form(content));

/** A path of what is sent, as the form counts its rows: the total of the money stands before its parts. */
const formPath =
  (content: LooseForm) =>
  (found: Finding): Finding => {
    const shift = rowsOfForm(content, 'funds').some(({ id }) => id === 'total') ? 1 : 0;
    return { ...found, path: found.path.replace(/^funds\.(\d+)/, (_, row) => `funds.${Number(row) + shift}`) };
  };

/** Forms F5 that were filled in outside, each on the page of its self-evaluation. */
export const evaluationImport = (db: Db): ImportHandler => {
  const service = new EvaluationService(db);
  return objectImport({
    grids: emptyEvaluationGrids,

    async find(tx, actor, id) {
      const evaluation = await evaluationById(tx, id);
      const data = await f5Of(tx, evaluation);
      const [inRound] = await evaluationAggregate.context(tx, [evaluation], { actor, action: undefined });
      const [theirs, reading] = [looseF5(data), f5Reading(data)];
      const { version } = evaluation;
      return {
        id,
        version,
        title: `${data.projectName}（${data.year}）`,
        about: { name: data.projectName, year: data.year },
        theirs,
        reading,
        labelOf: evaluationLabel,
        partOf: () => 'evaluation',
        check: async (content) => {
          const input = inputOf(content);
          const invalid = await invalidInput(input);
          const wrong = invalid.length > 0 ? [] : checkEvaluationForm(data.pack, mergeForm(data.items, input).content);
          return [...invalid, ...wrong].map(formPath(content));
        },
        refusal: () => (refuseEvaluationEdit(actor, orNotFound(inRound)) ? message('importFormNotOpen') : null),
        read: (sheets) => withOwnBudgetScore(readerOf(f5Layout, data)(sheets)),
        merge: (base, read) =>
          withSums(mergeThreeWay({ base, theirs, read, reading, newId: uuid }), theirs, [
            'initial',
            'budget',
            'executed',
          ]),
      };
    },

    store: (tx, actor, { content, ...seen }, kept) => service.saveWithin(tx, actor, seen, inputOf(content), kept),
  });
};
