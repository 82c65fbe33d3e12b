import { Button } from 'antd';
import { type ReactNode, useEffect } from 'react';
import { Money } from '../Money';
import { useUiText } from '../ui.i18n';
import type { Selection } from './use-selection';

type SelectionBarProps<Row> = {
  selection: Selection<Row>;
  /** Buttons of what may be done with the chosen. */
  acts: ReactNode;
};

/** How many rows are chosen, what they are worth, and what may be done with all of them. */
export function SelectionBar<Row>({ selection, acts }: SelectionBarProps<Row>) {
  const t = useUiText();
  const { selected, amount, whole, clear } = selection;
  const some = selected.length > 0;
  useEscape(some, clear);
  // What is being done stays, also when the rows it is done to can no longer be chosen.
  return (
    <div className="cx-selection" role="group" aria-label={t('select.bar')} hidden={!some}>
      <strong role="status">
        {t('select.picked', { n: selected.length })}
        {amount !== undefined && (
          <>
            {' · '}
            {t('select.sum')} <Money value={amount} />
          </>
        )}
      </strong>
      {whole && (
        <Button type="link" size="small" loading={whole.busy} onClick={whole.choose}>
          {t('select.whole', { n: whole.count })}
        </Button>
      )}
      <span className="cx-selection-acts">{acts}</span>
      <Button type="link" size="small" onClick={clear}>
        {t('select.none')}
      </Button>
    </div>
  );
}

/** Esc gives the choice up, unless a dialog or an open list takes it. */
function useEscape(active: boolean, clear: () => void): void {
  useEffect(() => {
    if (!active) return undefined;
    const onKey = (event: KeyboardEvent): void => {
      const taken = document.querySelector('[role="dialog"], dialog[open], [aria-expanded="true"]');
      if (event.key === 'Escape' && !event.defaultPrevented && !taken) clear();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  });
}
