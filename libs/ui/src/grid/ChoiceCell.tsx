import { type InputHTMLAttributes, useState } from 'react';
import { type GridColumn, cellText, optionNamed, optionsOf } from './columns';

type ChoiceCellProps<Row> = Omit<InputHTMLAttributes<HTMLInputElement>, 'onChange' | 'value'> & {
  row: Row;
  column: GridColumn<Row>;
  onText: (text: string) => void;
};

/**
 * A choice that is typed or taken from the list of the grid. What is half typed stays here: the row changes once it
 * names a choice, or when the cell is left. A `reset` drops it, and is prevented where there
 * was something to drop.
 */
export function ChoiceCell<Row>({ row, column, onText, ...rest }: ChoiceCellProps<Row>) {
  const value = cellText(row, column.key);
  const [typing, setTyping] = useState<{ text: string; stands: string } | null>(null);
  // What somebody else wrote into the cell meanwhile, a paste or an undo, stands.
  const typed = typing?.stands === value ? typing.text : null;
  const chosen = optionsOf(column, row).find((option) => option.value === value);
  const shown = chosen?.short ?? chosen?.label ?? value;
  const take = (text: string): void => {
    const named = text.trim() === '' ? '' : optionNamed(column, row, text)?.value;
    setTyping({ text, stands: named ?? value });
    if (named !== undefined) onText(named);
  };
  const leave = (): void => {
    setTyping(null);
    const text = typed?.trim() ?? '';
    if (text === '' || optionNamed(column, row, text)) return;
    const begun = optionsOf(column, row).filter(({ label }) => label.startsWith(text));
    onText(begun.length === 1 && begun[0] ? begun[0].value : text);
  };
  return (
    <input
      {...rest}
      role="combobox"
      aria-expanded={false}
      aria-autocomplete="list"
      autoComplete="off"
      // The list is enough on a phone; its keyboard would cover it.
      inputMode="none"
      title={chosen?.short && chosen.label}
      value={typed ?? shown}
      onChange={(event) => take(event.target.value)}
      onBlur={leave}
      onReset={(event) => {
        if (typed !== null && typed !== shown) event.preventDefault();
        setTyping(null);
      }}
    />
  );
}
