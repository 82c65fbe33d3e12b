import type { ExAntePartsFragment } from '@chengxiao/client';
import {
  type ExAnteDraft,
  type ExAnteItem,
  exAnteItems,
  type ExAnteMark,
  type ExAnteMaterial,
  type ExAnteReport,
  type ExAnteSubject,
} from '@chengxiao/domain';
import { isBlank } from '../controls/typed-cells';

export type ExpertRow = { name: string; organisation: string; title: string; field: string; noConflict: string };
export type RatingCell = { mark: ExAnteMark | ''; remark: string };
/** An assessment as it is typed. */
export type ExAnteForm = {
  subject: ExAnteSubject;
  materials: ExAnteMaterial[];
  experts: ExpertRow[];
  ratings: Record<ExAnteItem, RatingCell>;
  report: ExAnteReport;
};

export const emptyExpert: ExpertRow = { name: '', organisation: '', title: '', field: '', noConflict: '' };

/** The form of an assessment that exists. */
export function formOf({ subject, materials, experts, ratings, report }: ExAntePartsFragment): ExAnteForm {
  const cells = exAnteItems.map((item): [ExAnteItem, RatingCell] => {
    const known = ratings.find((rating) => rating.item === item);
    return [item, { mark: known?.mark ?? '', remark: known?.remark ?? '' }];
  });
  const { object, process, findings, suggestions, others } = report;
  return {
    subject,
    materials: [...materials],
    experts: experts.map(({ name, organisation, title, field, noConflict }) => {
      const row = { name, organisation, title, field };
      return { ...row, noConflict: noConflict ? 'yes' : '' };
    }),
    ratings: Object.fromEntries(cells) as ExAnteForm['ratings'],
    report: { object, process, findings, suggestions, others },
  };
}

/** What is sent: rows that nobody filled in and items that nobody rated are left out. */
export const draftOf = ({ subject, materials, experts, ratings, report }: ExAnteForm) =>
  ({
    subject,
    materials,
    experts: experts
      .filter((row) => !isBlank(row))
      .map(({ noConflict, ...row }) => ({ ...row, noConflict: noConflict === 'yes' })),
    ratings: exAnteItems.flatMap((item) => {
      const { mark, remark } = ratings[item];
      return mark === '' ? [] : [{ item, mark, remark }];
    }),
    report,
  }) satisfies ExAnteDraft;
