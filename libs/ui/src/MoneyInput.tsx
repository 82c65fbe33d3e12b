import { Input, type InputProps } from 'antd';
import { useState } from 'react';
import { shownWan, storedFromWan } from './money-text';
import { useUiText } from './ui.i18n';

export type MoneyInputProps = Omit<InputProps, 'value' | 'onChange' | 'type'> & {
  /** 元, as stored. */
  value: string | null | undefined;
  /** Receives 元; text that is not an amount is passed on as typed. */
  onChange: (yuan: string) => void;
};

/** Keeps the typed text (`1.` or `1.0`), which the stored amount would lose. */
export function useWanText(value: string): [string, (typed: string) => string] {
  const [typed, setTyped] = useState({ text: shownWan(value), stands: value });
  const text = typed.stands === value ? typed.text : shownWan(value);
  const take = (next: string): string => {
    const stands = storedFromWan(next);
    setTyped({ text: next, stands });
    return stands;
  };
  return [text, take];
}

/** An amount: people type 万元 as on the official forms, the value is 元. */
export function MoneyInput({ value, onChange, ...rest }: MoneyInputProps) {
  const t = useUiText();
  const [text, take] = useWanText(value ?? '');
  return (
    <Input
      {...rest}
      inputMode="decimal"
      suffix={t('wan')}
      value={text}
      onChange={(event) => onChange(take(event.target.value))}
    />
  );
}
