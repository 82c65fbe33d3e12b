import {
  f4Content,
  f4Layout,
  f4Reading,
  checkMonitoringRows,
  type LooseForm,
  looseF4,
  mergeThreeWay,
  message,
  refuseFill,
  withSums,
  withTotal,
} from '@chengxiao/domain';
import { MonitoringReportInput } from '@chengxiao/dto';
import { plainToInstance } from 'class-transformer';
import { v7 as uuid } from 'uuid';
import type { Db } from '../kit/data/db';
import { orNotFound } from '../kit/data/change';
import { f4Of, MonitoringService, reportAggregate, reportById } from '../monitoring';
import { invalidInput } from './form-check';
import type { ImportHandler } from './import.kinds';
import { emptyReportGrids } from './known-forms';
import { reportLabel } from './labels';
import { objectImport, readerOf } from './object-import';

/** Columns whose total is added up; the budget is that of its line. */
const added = ['executed', 'expected'];
const inputOf = (content: LooseForm): MonitoringReportInput =>
  plainToInstance(MonitoringReportInput, f4Content(content));

/** Forms F4 that were filled in outside, each on the page of its report. */
export const reportImport = (db: Db): ImportHandler => {
  const monitoring = new MonitoringService(db);
  return objectImport({
    grids: emptyReportGrids,

    async find(tx, actor, id) {
      const report = await reportById(tx, id);
      const data = await f4Of(tx, report);
      const [inRound] = await reportAggregate.context(tx, [report], { actor, action: undefined });
      const [theirs, reading] = [looseF4(data), f4Reading(data)];
      const { version } = report;
      return {
        id,
        version,
        title: `${data.projectName}（${data.year}，1—${data.cutoffMonth} 月）`,
        about: { name: data.projectName, year: data.year },
        theirs,
        reading,
        labelOf: reportLabel,
        partOf: () => 'report',
        check: async (content) => {
          const input = inputOf(content);
          return [...(await invalidInput(input)), ...checkMonitoringRows(input, data)];
        },
        refusal: () => (refuseFill(actor, orNotFound(inRound)) ? message('importFormNotOpen') : null),
        read: readerOf(f4Layout(data.causes), data),
        merge: (base, read) => withSums(mergeThreeWay({ base, theirs, read, reading, newId: uuid }), theirs, added),
      };
    },

    store: (tx, actor, { content, ...seen }, kept) =>
      monitoring.fillWithin(tx, actor, seen, inputOf(withTotal(content, added)), kept),
  });
};
