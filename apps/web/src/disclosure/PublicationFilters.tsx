import {
  isBudgetYear,
  publicationKinds,
  type PublicationKind,
  publicationScopes,
  type PublicationScope,
  type PublicationState,
  today,
} from '@chengxiao/domain';
import { Choice, Labelled } from '@chengxiao/ui';
import { Input } from 'antd';
import { useEffect, useState } from 'react';
import { useDisclosureText } from './disclosure.i18n';

/** What both lists of publications are narrowed by, as it stands in the address. */
export const sharedKeys = ['search', 'kind', 'scope', 'year'] as const;
type SharedKey = (typeof sharedKeys)[number];
type Key = SharedKey | 'state';

const pause = 400;
/** Next year, whose targets may be published, and the five before it. */
const years = (): string[] => [1, 0, -1, -2, -3, -4].map((step) => String(Number(today().slice(0, 4)) + step));

/** The same as the API takes it; what is none of the choices is left out. */
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
    <Labelled label={t(`filter.${key}`)}>
      <Choice
        value={filter[key] ?? ''}
        placeholder={t('filter.all')}
        options={values.map((value) => ({ value, label: label(value) }))}
        onChange={(value) => onChange({ [key]: value })}
      />
    </Labelled>
  );
  return (
    <>
      <Search search={filter.search} onChange={onChange} />
      {states && choice('state', states, (state) => t(`state.${state}`))}
      {choice('kind', publicationKinds, (kind) => t(`kind.${kind}`))}
      {choice('scope', publicationScopes, (scope) => t(`scope.${scope}`))}
      {choice('year', years(), (year) => year)}
    </>
  );
}

type SearchProps = { search: string; onChange: (change: { search: string }) => void };

function Search({ search, onChange }: SearchProps) {
  const t = useDisclosureText();
  const [typed, setTyped] = useState(search);
  useEffect(() => setTyped(search), [search]);
  useEffect(() => {
    const wanted = typed.trim();
    if (wanted === search) return undefined;
    const timer = setTimeout(() => onChange({ search: wanted }), pause);
    return () => clearTimeout(timer);
  }, [typed, search, onChange]);
  return (
    <Labelled label={t('filter.search')}>
      <Input type="search" value={typed} maxLength={60} onChange={(event) => setTyped(event.target.value)} />
    </Labelled>
  );
}
