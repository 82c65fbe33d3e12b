import { useQuery } from '@apollo/client/react';
import { projectTypes } from '@chengxiao/domain';
import { Choice, FilterChoice, MoneyInput, type Option, useLanguage } from '@chengxiao/ui';
import { budgetYears } from '../controls/budget-years';
import { reviewDeskChoices } from './desk.graphql';
import { deskSorts, risks, type TypedFilter } from './desk-filter';
import { useDeskText } from './desk.i18n';

type DeskFiltersProps = { filter: TypedFilter; onChange: (change: Partial<TypedFilter>) => void };

/** The filters of the desk besides the search; all are kept in the address. */
export function DeskFilters({ filter, onChange }: DeskFiltersProps) {
  const t = useDeskText();
  const language = useLanguage();
  const { data } = useQuery(reviewDeskChoices);
  const { steps = [], departments = [] } = data?.reviewDeskChoices ?? {};
  const one = (key: keyof TypedFilter, label: string, options: readonly Option[]) => (
    <FilterChoice
      label={label}
      value={filter[key]}
      options={options}
      onChange={(value) => onChange({ [key]: value })}
    />
  );
  return (
    <>
      {one('year', t('filter.year'), budgetYears())}
      {one(
        'step',
        t('filter.step'),
        steps.map(({ key, name }) => ({ value: key, label: name[language] })),
      )}
      {one(
        'department',
        t('filter.department'),
        departments.map((value) => ({ value, label: value })),
      )}
      {one(
        'type',
        t('filter.type'),
        projectTypes.map((value) => ({ value, label: t(`type.${value}`) })),
      )}
      <label>
        {t('filter.min')}
        <MoneyInput value={filter.min} onChange={(min) => onChange({ min })} />
      </label>
      <label>
        {t('filter.max')}
        <MoneyInput value={filter.max} onChange={(max) => onChange({ max })} />
      </label>
      {one('overdue', t('filter.overdue'), [
        { value: 'yes', label: t('filter.late') },
        { value: 'no', label: t('filter.inTime') },
      ])}
      {one(
        'risk',
        t('filter.risk'),
        risks.map((value) => ({ value, label: t('filter.riskAtLeast', { n: value }) })),
      )}
      {one('key', t('filter.key'), [
        { value: 'yes', label: t('filter.keyOnly') },
        { value: 'no', label: t('filter.keyNone') },
      ])}
      <label>
        {t('filter.sort')}
        <Choice
          value={filter.sort || 'due'}
          placeholder={false}
          options={deskSorts.map((value) => ({ value, label: t(`sort.${value}`) }))}
          onChange={(sort) => onChange({ sort: sort === 'due' ? '' : sort })}
        />
      </label>
    </>
  );
}
