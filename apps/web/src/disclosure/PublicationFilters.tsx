import {
  isBudgetYear,
  publicationKinds,
  type PublicationKind,
  publicationScopes,
  type PublicationScope,
  type PublicationState,
} from '@chengxiao/domain';
import { Choice } from '@chengxiao/ui';
import { budgetYears } from '../controls/budget-years';
import { SearchInput } from '../controls/SearchInput';
import { useDisclosureText } from './disclosure.i18n';

/** The filters that both lists of publications share, as the address keeps them. */
export const sharedKeys = ['search', 'kind', 'scope', 'year'] as const;
type SharedKey = (typeof sharedKeys)[number];
type Key = SharedKey | 'state';

/** The filter as the API takes it; unknown values are left out. */
export const sharedFilter = ({ search, kind, scope, year }: Record<SharedKey, string>) => ({
  ...(search ? { search } : {}),
  ...(publicationKinds.some((each) => each === kind) ? { kinds: [kind as PublicationKind] } : {}),
  ...(publicationScopes.some((each) => each === scope) ? { scopes: [scope as PublicationScope] } : {}),
  ...(isBudgetYear(Number(year)) ? { year: Number(year) } : {}),
});

export type PublicationFiltersProps = {
  filter: Record<SharedKey, string> & Partial<Record<Key, string>>;
  /** Asks for the state too, where there is more than one to see. */
  states?: readonly PublicationState[];
  onChange: (change: Partial<Record<Key, string>>) => void;
};

/** The filter bar of publications. */
export function PublicationFilters({ filter, states, onChange }: PublicationFiltersProps) {
  const t = useDisclosureText();
  const choice = <V extends string>(key: Exclude<Key, 'search'>, values: readonly V[], label: (value: V) => string) => (
    <label>
      {t(`filter.${key}`)}
      <Choice
        value={filter[key] ?? ''}
        placeholder={t('filter.all')}
        options={values.map((value) => ({ value, label: label(value) }))}
        onChange={(value) => onChange({ [key]: value })}
      />
    </label>
  );
  return (
    <>
      <SearchInput label={t('filter.search')} value={filter.search} onChange={(search) => onChange({ search })} />
      {states && choice('state', states, (state) => t(`state.${state}`))}
      {choice('kind', publicationKinds, (kind) => t(`kind.${kind}`))}
      {choice('scope', publicationScopes, (scope) => t(`scope.${scope}`))}
      {choice(
        'year',
        budgetYears().map(({ value }) => value),
        (year) => year,
      )}
    </>
  );
}
