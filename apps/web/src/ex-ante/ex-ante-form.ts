import type { ExAntePartsFragment } from '@chengxiao/client';
import {
  type Cells,
  type ExAnteDraft,
  type ExAnteItem,
  exAnteItems,
  type ExAnteMark,
  type ExAnteMaterial,
  type ExAnteReport,
  exAnteReportFields,
  type ExAnteSubject,
  type Expert,
  expertFields,
  openCells,
  pickFields,
  readCells,
  toCells,
} from '@chengxiao/domain';
import { isBlank } from '../controls/typed-cells';

export type ExpertRow = Cells<Expert> & { noConflict: string };
export type RatingCell = { mark: ExAnteMark | ''; remark: string };
/** An assessment as it is typed. */
export type ExAnteForm = {
  subject: ExAnteSubject;
  materials: ExAnteMaterial[];
  experts: ExpertRow[];
  ratings: Record<ExAnteItem, RatingCell>;
  report: ExAnteReport;
};

export const emptyExpert: ExpertRow = { ...openCells(expertFields), noConflict: '' };

/** The form of an assessment that exists. */
export function formOf({ subject, materials, experts, ratings, report }: ExAntePartsFragment): ExAnteForm {
  const cells = exAnteItems.map((item): [ExAnteItem, RatingCell] => {
    const known = ratings.find((rating) => rating.item === item);
    return [item, { mark: known?.mark ?? '', remark: known?.remark ?? '' }];
  });
  return {
    subject,
    materials: [...materials],
    experts: experts.map((expert) => ({
      ...toCells(expertFields, expert),
      noConflict: expert.noConflict ? 'yes' : '',
    })),
    ratings: Object.fromEntries(cells) as ExAnteForm['ratings'],
    report: pickFields(exAnteReportFields, report),
  };
}

/** What is sent: rows that nobody filled in and items that nobody rated are left out. */
export const draftOf = ({ subject, materials, experts, ratings, report }: ExAnteForm) =>
  ({
    subject,
    materials,
    experts: experts
      .filter((row) => !isBlank(row))
      .map((row) => ({ ...readCells(expertFields, row), noConflict: row.noConflict === 'yes' })),
    ratings: exAnteItems.flatMap((item) => {
      const { mark, remark } = ratings[item];
      return mark === '' ? [] : [{ item, mark, remark }];
    }),
    report,
  }) satisfies ExAnteDraft;
