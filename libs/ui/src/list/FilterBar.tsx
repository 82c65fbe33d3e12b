import { Button } from 'antd';
import { type ReactNode, useCallback, useId, useRef, useState } from 'react';
import { ActMenu } from '../ActMenu';
import { Choice } from '../Choice';
import { useUiText } from '../ui.i18n';
import { FilterChip } from './FilterChip';
import { type FilterSpec, type FilterValues, isSet, type OnFilter, type SpecOf } from './filter-spec';
import { SearchBox } from './SearchBox';

export type FilterBarProps = {
  specs: readonly FilterSpec[];
  values: FilterValues;
  onFilter: OnFilter;
  tools?: ReactNode;
  /** So many filters that are not set stand ready; the others wait behind ＋筛选. */
  ready?: number;
};

const ofKind = <K extends FilterSpec['kind']>(specs: readonly FilterSpec[], kind: K): readonly SpecOf<K>[] =>
  specs.filter((spec): spec is SpecOf<K> => spec.kind === kind);

/** One line: the search, a chip for each filter, more filters, and the tools of the list. */
export function FilterBar({ specs, values, onFilter, tools, ready = 3 }: FilterBarProps) {
  const t = useUiText();
  const [added, setAdded] = useState<readonly string[]>([]);
  const chips = specs.filter(({ kind, elsewhere }) => kind !== 'search' && kind !== 'sort' && !elsewhere);
  const unset = chips.filter((spec) => !isSet(spec, values));
  const offered = new Set([...unset.slice(0, ready).map(({ key }) => key), ...added]);
  const hidden = unset.filter(({ key }) => !offered.has(key));
  const set = chips.filter((spec) => isSet(spec, values));
  const clear = (): void => {
    setAdded([]);
    onFilter(Object.fromEntries(set.map(({ key }) => [key, ''])));
  };
  return (
    <div className="cx-filter-bar" role="search" aria-label={t('filter')}>
      {ofKind(specs, 'search').map((spec) => (
        <Search key={spec.key} spec={spec} values={values} onFilter={onFilter} />
      ))}
      <Fold set={set.length} folds={chips.length > 0}>
        {chips
          .filter((spec) => !hidden.includes(spec))
          .map((spec) => (
            <FilterChip
              key={spec.key}
              spec={spec}
              value={values[spec.key] ?? ''}
              set={isSet(spec, values)}
              onChange={(value) => onFilter({ [spec.key]: value })}
            />
          ))}
        {hidden.length > 0 && (
          <ActMenu
            className="cx-chip-more"
            items={hidden.map(({ key, label }) => ({ key, label }))}
            onAct={(key) => setAdded([...added, key])}
          >
            {t('list.moreFilters')}
          </ActMenu>
        )}
        {set.length > 0 && (
          <Button type="link" size="small" onClick={clear}>
            {t('list.clearFilters')}
          </Button>
        )}
      </Fold>
      <span className="cx-filter-end">
        {ofKind(specs, 'sort').map((spec) => (
          <Choice
            key={spec.key}
            className="cx-chip-select cx-sort"
            aria-label={spec.label}
            prefix={`${spec.label}：`}
            placeholder={false}
            value={values[spec.key] || spec.options[0]?.value}
            options={spec.options}
            onChange={(value) => onFilter({ [spec.key]: value === spec.options[0]?.value ? '' : value, direction: '' })}
          />
        ))}
        {tools}
      </span>
    </div>
  );
}

type SearchProps = { spec: SpecOf<'search'>; values: FilterValues; onFilter: OnFilter };

function Search({ spec: { key, label, hint }, values, onFilter }: SearchProps) {
  const latest = useRef(onFilter);
  latest.current = onFilter;
  const onChange = useCallback((text: string) => latest.current({ [key]: text }), [key]);
  return <SearchBox label={label} hint={hint} value={values[key] ?? ''} onChange={onChange} />;
}

/** On a phone the chips are folded behind a button that says how many filters are set. */
function Fold({ set, folds, children }: { set: number; folds: boolean; children: ReactNode }) {
  const t = useUiText();
  const id = useId();
  const [open, setOpen] = useState(false);
  return (
    <>
      {folds && (
        <Button className="cx-filters-fold" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
          {set > 0 ? t('filtersSet', { n: set }) : t('filters')}
        </Button>
      )}
      <span id={id} className={open ? 'cx-chips' : 'cx-chips cx-folded'}>
        {children}
      </span>
    </>
  );
}
