import { dayText } from '../DateText';
import { useLanguage } from '../language';
import { wanText } from '../money-text';
import { useUiText } from '../ui.i18n';
import { type FilterSpec, type FilterValues, filterWords } from './filter-spec';
import { orderOf } from './order';

/** An end of a range as people read it: a day, or an amount with its unit. */
export function useRangeWords(): (kind: 'date' | 'amount', end: string) => string {
  const t = useUiText();
  const language = useLanguage();
  return (kind, end) => (kind === 'date' ? dayText(end, language) : `${wanText(end)} ${t('wan')}`);
}

export type SetFilter = { readonly label: string; readonly value: string };

/** By what a list is filtered and in which order it stands, in words; a filter that holds always counts too. */
export function useFilterWords(specs: readonly FilterSpec[], values: FilterValues): readonly SetFilter[] {
  const say = useRangeWords();
  const order = orderOf(specs, values, () => undefined);
  return specs.flatMap((spec) => {
    const ordered = spec.kind === 'sort' && order && (values[spec.key] || values['direction']);
    const known = ordered ? { ...values, [spec.key]: order.by } : values;
    const value = filterWords(spec, known, say);
    if (value === '') return [];
    return { label: spec.label, value: ordered ? `${value} ${order.direction === 'asc' ? '↑' : '↓'}` : value };
  });
}
