import { useEffect, useState } from 'react';
import type { FilterSpec, FilterValues, OnFilter } from './filter-spec';
import type { SetFilter } from './use-filter-words';

type Gone = SetFilter & { readonly key: string; readonly left: string };

/** What a filter asks for that is no choice of it any more, and what is left of it. */
function goneOf(spec: FilterSpec, values: FilterValues): readonly Gone[] {
  if ((spec.kind !== 'choice' && spec.kind !== 'choices') || !spec.complete) return [];
  const asked = values[spec.key] ?? '';
  const chosen = (spec.kind === 'choices' ? asked.split(',') : [asked]).filter(Boolean);
  const isKnown = (value: string): boolean => spec.options.some((option) => option.value === value);
  const gone = chosen.filter((value) => !isKnown(value));
  if (gone.length === 0) return [];
  return [{ key: spec.key, label: spec.label, value: gone.join('、'), left: chosen.filter(isKnown).join(',') }];
}

/**
 * A link or a kept view may ask for what is gone: a state that is called otherwise, a division that was dissolved or that
 * one may not see. The list opens with what is left; answers what was left out, until the filter is another.
 */
export function useGoneFilters(
  specs: readonly FilterSpec[],
  values: FilterValues,
  onFilter: OnFilter,
): readonly SetFilter[] {
  const [told, setTold] = useState<{ readonly gone: readonly SetFilter[]; readonly until: string } | null>(null);
  const gone = specs.flatMap((spec) => goneOf(spec, values));
  const left = Object.fromEntries(gone.map((each) => [each.key, each.left]));
  useEffect(() => {
    if (gone.length === 0) return;
    const until = JSON.stringify({ ...values, ...left });
    setTold((old) => (old?.until === until ? old : { gone, until }));
    onFilter(left);
  });
  return told && told.until === JSON.stringify(values) ? told.gone : [];
}
