import { useQuery } from '@apollo/client/react';
import { projectTypes, type ReviewSubject } from '@chengxiao/domain';
import { type FilterSpec, oneOf } from '@chengxiao/ui';
import { useYearFilter } from '../shell/year/use-budget-year';
import { reviewDeskChoices } from './desk.graphql';
import { deskSorts, risks } from './desk-filter';
import { useDeskText } from './desk.i18n';

/** What to look for on the desk, besides the steps and key projects that stand ready; tasks of all years, until the header says one. */
export function useDeskFilters(subject: ReviewSubject, year: string): readonly FilterSpec[] {
  const t = useDeskText();
  const { data } = useQuery(reviewDeskChoices, { variables: { subject } });
  const { departments = [] } = data?.reviewDeskChoices ?? {};
  return [
    { kind: 'search', key: 'search', label: t('filter.search'), hint: t('filter.searchHint') },
    useYearFilter(t('filter.year'), year, 'all'),
    oneOf('department', t('filter.department'), departments, (value) => value, { complete: false }),
    oneOf('type', t('filter.type'), projectTypes, (value) => t(`type.${value}`)),
    { kind: 'amount', key: 'money', label: t('filter.money') },
    oneOf('overdue', t('filter.overdue'), ['yes', 'no'] as const, (value) =>
      t(value === 'yes' ? 'filter.late' : 'filter.inTime'),
    ),
    ...(subject === 'target'
      ? [oneOf('risk', t('filter.risk'), risks, (value) => t('filter.riskAtLeast', { n: value }))]
      : []),
    {
      kind: 'sort',
      key: 'sort',
      label: t('filter.sort'),
      options: deskSorts.map((value) => ({ value, label: t(`sort.${value}`) })),
      descending: ['amount', 'risk'],
    },
  ];
}
