import type { Option } from '../Choice';

type Named = {
  readonly key: string;
  readonly label: string;
  /** Stands outside the line of the list, as the year does, which the header holds for every page. */
  readonly elsewhere?: boolean;
};
/** `complete` says that these are all there are by now: another value is gone, and not on its way. */
type Choices = { readonly options: readonly Option[]; readonly complete?: boolean };

/** One filter of a list, as a page declares it; the mould draws it. Every value is a text, so that the address holds it. */
export type FilterSpec = Named &
  (
    | { readonly kind: 'search'; readonly hint?: string }
    | (Choices & {
        readonly kind: 'choice';
        /** What no choice means, where that is not simply all. */
        readonly all?: string;
        /** Holds where nothing is chosen: then this filter is always set. */
        readonly always?: string;
        /** Asks for options when it opens and as one types, where not all are at hand. */
        readonly onSearch?: (typed: string) => void;
      })
    /** Several of a few: `draft,submitted`. */
    | (Choices & { readonly kind: 'choices' })
    /** Yes, or no matter: `on`, else `1`, or nothing. */
    | { readonly kind: 'flag'; readonly on?: string }
    /** From and to, either may be missing: `2026-01-01~`. */
    | { readonly kind: 'date' }
    /** From and to in 元, either may be missing: `1000000.00~`. */
    | { readonly kind: 'amount' }
    /** The order of the rows; the first is the usual one. `direction` stands beside it in the values. */
    | {
        readonly kind: 'sort';
        readonly options: readonly Option[];
        /** Orders that begin with the most or the latest. */
        readonly descending?: readonly string[];
      }
  );
export type SpecOf<K extends FilterSpec['kind']> = Extract<FilterSpec, { kind: K }>;
export type FilterValues = Readonly<Record<string, string>>;
export type OnFilter = (change: Record<string, string>) => void;

/** The two ends of a range. */
export const rangeOf = (value: string): readonly [string, string] => {
  const [from = '', to = ''] = value.split('~');
  return [from, to];
};
export const rangeText = (from: string, to: string): string => (from || to ? `${from}~${to}` : '');

/** Narrows the list as it stands: the search and the order do not count. */
export const isSet = (spec: FilterSpec, values: FilterValues): boolean =>
  spec.kind !== 'search' &&
  spec.kind !== 'sort' &&
  !(spec.kind === 'choice' && spec.always !== undefined) &&
  Boolean(values[spec.key]);

/** What a filter is set to, in words; nothing where it is not set. `say` puts amounts and days into the reader's words. */
export function filterWords(
  spec: FilterSpec,
  values: FilterValues,
  say: (kind: 'date' | 'amount', end: string) => string,
): string {
  const value = values[spec.key] || (spec.kind === 'choice' ? (spec.always ?? '') : '');
  if (value === '') return spec.kind === 'choice' ? (spec.all ?? '') : '';
  const labelOf = (wanted: string): string =>
    'options' in spec ? (spec.options.find((option) => option.value === wanted)?.label ?? wanted) : wanted;
  switch (spec.kind) {
    case 'search':
      return value;
    case 'flag':
      return '✓';
    case 'choice':
    case 'sort':
      return labelOf(value);
    case 'choices':
      return value.split(',').map(labelOf).join('、');
    default:
      return rangeOf(value)
        .map((end) => end && say(spec.kind, end))
        .join(' — ')
        .trim();
  }
}

/** A choice of one of the words of a type. */
export const oneOf = <V extends string>(
  key: string,
  label: string,
  values: readonly V[],
  say: (value: V) => string,
  more: { readonly all?: string; readonly always?: string; readonly complete?: boolean } = {},
): FilterSpec => ({
  kind: 'choice',
  key,
  label,
  complete: true,
  ...more,
  options: values.map((value) => ({ value, label: say(value) })),
});
