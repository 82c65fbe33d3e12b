import { Button } from 'antd';
import { EmptyState, type EmptyStateProps } from '../EmptyState';
import { useUiText } from '../ui.i18n';
import { type FilterSpec, type FilterValues, isSet, type OnFilter } from './filter-spec';
import { useFilterWords } from './use-filter-words';

type EmptyListProps = {
  filters: readonly FilterSpec[];
  values: FilterValues;
  onFilter: OnFilter;
  empty: EmptyStateProps;
};

/** Nothing listed: where a filter hides it, says which one and offers to take it away. */
export function EmptyList({ filters, values, onFilter, empty }: EmptyListProps) {
  const t = useUiText();
  const hiding = filters.filter((spec) => isSet(spec, values) || (spec.kind === 'search' && values[spec.key]));
  const words = useFilterWords(hiding, values);
  if (hiding.length === 0) return <EmptyState {...empty} />;
  const clear = (): void => onFilter(Object.fromEntries(hiding.map(({ key }) => [key, ''])));
  return (
    <EmptyState
      title={empty.title}
      text={
        <>
          {empty.text}
          <span className="cx-hiding">
            {words.map(({ label, value }) => (
              <span key={label} className="cx-tag cx-neutral">
                {t('fieldSays', { name: label, message: value })}
              </span>
            ))}
          </span>
        </>
      }
      action={
        <>
          <Button onClick={clear}>{t('list.clearAll')}</Button> {empty.action}
        </>
      }
    />
  );
}
