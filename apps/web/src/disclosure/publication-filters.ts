import {
  isBudgetYear,
  publicationKinds,
  type PublicationKind,
  publicationScopes,
  type PublicationScope,
  type PublicationState,
} from '@chengxiao/domain';
import { type FilterSpec, oneOf } from '@chengxiao/ui';
import { useYearFilter } from '../shell/year/use-budget-year';
import { useDisclosureText } from './disclosure.i18n';

/** The filters that both lists of publications share, as the address keeps them. */
export const sharedKeys = ['search', 'kind', 'scope', 'year'] as const;
type SharedKey = (typeof sharedKeys)[number];

/** The filter as the API takes it; unknown values are left out. */
export const sharedFilter = ({ search, kind, scope, year }: Record<SharedKey, string>) => ({
  ...(search ? { search } : {}),
  ...(publicationKinds.some((each) => each === kind) ? { kinds: [kind as PublicationKind] } : {}),
  ...(publicationScopes.some((each) => each === scope) ? { scopes: [scope as PublicationScope] } : {}),
  ...(isBudgetYear(Number(year)) ? { year: Number(year) } : {}),
});

/** The filters of publications; the state too, where there is more than one to see. */
export function usePublicationFilters(asked: string, states: readonly PublicationState[] = []): readonly FilterSpec[] {
  const t = useDisclosureText();
  return [
    { kind: 'search', key: 'search', label: t('filter.search') },
    ...(states.length > 0 ? [oneOf('state', t('filter.state'), states, (value) => t(`state.${value}`))] : []),
    oneOf('kind', t('filter.kind'), publicationKinds, (value) => t(`kind.${value}`)),
    oneOf('scope', t('filter.scope'), publicationScopes, (value) => t(`scope.${value}`)),
    useYearFilter(t('filter.year'), asked, 'ended'),
  ];
}
