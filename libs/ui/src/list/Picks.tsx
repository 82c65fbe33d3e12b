import { Checkbox } from 'antd';
import { useUiText } from '../ui.i18n';
import type { Selection } from './use-selection';

/** The box in the head: all that are listed, or none. */
export function PickAll<Row>({ selection: { able, selected, chooseListed, clear } }: { selection: Selection<Row> }) {
  const t = useUiText();
  const all = selected.length === able.size && able.size > 0;
  return (
    <th scope="col" role="columnheader" className="cx-pick">
      {able.size === 0 ? (
        <span className="cx-hidden">{t('select.column')}</span>
      ) : (
        <Checkbox
          aria-label={t('select.listed', { n: able.size })}
          checked={all}
          indeterminate={!all && selected.length > 0}
          onChange={all ? clear : chooseListed}
        />
      )}
    </th>
  );
}

/** The box of a row; a row that nothing may be done with has none. */
export function PickOne<Row>({ selection, row }: { selection: Selection<Row>; row: Row }) {
  const t = useUiText();
  const key = selection.keyOf(row);
  return (
    <td role="cell" className="cx-pick">
      {selection.able.has(key) && (
        <Checkbox
          aria-label={t('select.one', { name: selection.nameOf(row) })}
          checked={selection.chosen.has(key)}
          onChange={() => selection.toggle(row)}
        />
      )}
    </td>
  );
}
