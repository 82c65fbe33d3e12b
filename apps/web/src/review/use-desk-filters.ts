import { useQuery } from '@apollo/client/react';
import { projectTypes } from '@chengxiao/domain';
import { type FilterSpec, oneOf, useLanguage } from '@chengxiao/ui';
import { budgetYears } from '../controls/budget-years';
import { reviewDeskChoices } from './desk.graphql';
import { deskSorts, risks } from './desk-filter';
import { useDeskText } from './desk.i18n';

/** What to look for on the desk. */
export function useDeskFilters(): readonly FilterSpec[] {
  const t = useDeskText();
  const language = useLanguage();
  const { data } = useQuery(reviewDeskChoices);
  const { steps = [], departments = [] } = data?.reviewDeskChoices ?? {};
  return [
    { kind: 'search', key: 'search', label: t('filter.search'), hint: t('filter.searchHint') },
    { kind: 'choice', key: 'year', label: t('filter.year'), options: budgetYears() },
    {
      kind: 'choice',
      key: 'step',
      label: t('filter.step'),
      options: steps.map(({ key, name }) => ({ value: key, label: name[language] })),
    },
    oneOf('department', t('filter.department'), departments, (value) => value, { complete: false }),
    oneOf('type', t('filter.type'), projectTypes, (value) => t(`type.${value}`)),
    { kind: 'amount', key: 'money', label: t('filter.money') },
    oneOf('overdue', t('filter.overdue'), ['yes', 'no'] as const, (value) =>
      t(value === 'yes' ? 'filter.late' : 'filter.inTime'),
    ),
    oneOf('risk', t('filter.risk'), risks, (value) => t('filter.riskAtLeast', { n: value })),
    oneOf('key', t('filter.key'), ['yes', 'no'] as const, (value) =>
      t(value === 'yes' ? 'filter.keyOnly' : 'filter.keyNone'),
    ),
    {
      kind: 'sort',
      key: 'sort',
      label: t('filter.sort'),
      options: deskSorts.map((value) => ({ value, label: t(`sort.${value}`) })),
      descending: ['amount', 'risk'],
    },
  ];
}
