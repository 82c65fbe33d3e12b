import {
  isBudgetYear,
  publicationKinds,
  type PublicationKind,
  publicationScopes,
  type PublicationScope,
  type PublicationState,
  today,
} from '@chengxiao/domain';
import { type FilterSpec, oneOf } from '@chengxiao/ui';
import { useDisclosureText } from './disclosure.i18n';

/** What both lists of publications are narrowed by, as it stands in the address. */
export const sharedKeys = ['search', 'kind', 'scope', 'year'] as const;
type SharedKey = (typeof sharedKeys)[number];

/** Next year, whose targets may be published, and the five before it. */
const years = (): string[] => [1, 0, -1, -2, -3, -4].map((step) => String(Number(today().slice(0, 4)) + step));

/** The same as the API takes it; what is none of the choices is left out. */
export const sharedFilter = ({ search, kind, scope, year }: Record<SharedKey, string>) => ({
  ...(search ? { search } : {}),
  ...(publicationKinds.some((each) => each === kind) ? { kinds: [kind as PublicationKind] } : {}),
  ...(publicationScopes.some((each) => each === scope) ? { scopes: [scope as PublicationScope] } : {}),
  ...(isBudgetYear(Number(year)) ? { year: Number(year) } : {}),
});

/** The filters of publications; the state too, where there is more than one to see. */
export function usePublicationFilters(states: readonly PublicationState[] = []): readonly FilterSpec[] {
  const t = useDisclosureText();
  return [
    { kind: 'search', key: 'search', label: t('filter.search') },
    ...(states.length > 0 ? [oneOf('state', t('filter.state'), states, (value) => t(`state.${value}`))] : []),
    oneOf('kind', t('filter.kind'), publicationKinds, (value) => t(`kind.${value}`)),
    oneOf('scope', t('filter.scope'), publicationScopes, (value) => t(`scope.${value}`)),
    oneOf('year', t('filter.year'), years(), (value) => value),
  ];
}
