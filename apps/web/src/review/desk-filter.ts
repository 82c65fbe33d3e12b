import { isMoney, projectTypes, type ReviewSubject, reviewSubjects } from '@chengxiao/domain';
import { sortDirection } from '../hooks/use-url-filter';
import type { DeskFilter } from '@chengxiao/client';

/** The filters of the desk as they stand in the address; the kind of what waits is one of them. */
export const filterKeys = [
  'kind',
  'search',
  'year',
  'step',
  'department',
  'type',
  'min',
  'max',
  'overdue',
  'risk',
  'key',
  'sort',
  'direction',
] as const;
export type TypedFilter = Record<(typeof filterKeys)[number], string>;

export const deskSorts = ['due', 'amount', 'risk'] as const;
export type Sort = (typeof deskSorts)[number];

/** Numbers of findings one can ask for. */
export const risks = ['1', '3', '5', '10'] as const;

export const subjectOf = ({ kind }: Pick<TypedFilter, 'kind'>): ReviewSubject =>
  reviewSubjects.find((each) => each === kind) ?? 'target';

/** The filter as the API takes it; an amount that is not yet a number is left out. */
export function deskFilter(typed: TypedFilter): DeskFilter {
  const { search, year, step, department, type, min, max, overdue, risk, key } = typed;
  const projectType = projectTypes.find((each) => each === type);
  return {
    ...(search && { search }),
    ...(year && { year: Number(year) }),
    ...(step && { step }),
    ...(department && { department }),
    ...(projectType && { projectType }),
    ...(isMoney(min) && { minAmount: min }),
    ...(isMoney(max) && { maxAmount: max }),
    ...(overdue && { overdue: overdue === 'yes' }),
    ...(risk && { minRisk: Number(risk) }),
    ...(key && { keyProject: key === 'yes' }),
  };
}

export const sortOf = ({ sort }: TypedFilter): Sort => deskSorts.find((each) => each === sort) ?? 'due';
/** What the first page of the desk asks for; whoever asks for it again is answered by the same. */
export const deskVariables = (typed: TypedFilter) => ({
  subject: subjectOf(typed),
  first: 50,
  filter: deskFilter(typed),
  sort: sortOf(typed),
  ...sortDirection(typed),
});
/** How many filters are set beside the words. */
const countFilters = (typed: TypedFilter): number =>
  filterKeys.filter((key) => !['kind', 'search', 'sort', 'direction'].includes(key) && typed[key] !== '').length;
export const isFiltered = (typed: TypedFilter): boolean => typed.search !== '' || countFilters(typed) > 0;
