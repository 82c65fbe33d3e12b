import { CalendarOutlined } from '@ant-design/icons';
import { dateText, isLocalDate, typedDate } from '@chengxiao/domain';
import { Input } from 'antd';
import { type ComponentType, useRef, useState } from 'react';
import type { DateInputProps } from './date-input-props';
import { useLanguage } from './language';

/** A date, typed as 2026年3月31日 or 2026-03-31, or taken from the calendar that a click or the arrow down opens. */
export function DateInput(props: DateInputProps) {
  /** Fetched when it is wanted for the first time: most dates are typed or left as they are. */
  const [Calendar, setCalendar] = useState<ComponentType<DateInputProps>>();
  const wanted = useRef(false);
  const open = (): void => {
    wanted.current = true;
    // Whoever typed on, or left, meanwhile keeps the field they are in.
    void import('./DateCalendar').then(({ DateCalendar }) => wanted.current && setCalendar(() => DateCalendar));
  };
  const settle = (): void => {
    wanted.current = false;
  };
  return Calendar ? <Calendar {...props} /> : <TypedDate {...props} onOpen={open} onSettle={settle} />;
}

type TypedDateProps = DateInputProps & { onOpen: () => void; onSettle: () => void };

function TypedDate({ value, onChange, onOpen, onSettle, className = '', ...rest }: TypedDateProps) {
  const language = useLanguage();
  /** What is typed, until the field is left. */
  const [typed, setTyped] = useState<string | null>(null);
  const written = value && isLocalDate(value) ? dateText(value, language) : '';
  const take = (text: string): void => {
    onSettle();
    setTyped(text);
    const date = typedDate(text)?.date ?? '';
    if (date !== '' || text.trim() === '') onChange(date);
  };
  return (
    <Input
      {...rest}
      className={`cx-date ${className}`}
      autoComplete="off"
      suffix={<CalendarOutlined aria-hidden onClick={rest.disabled ? undefined : onOpen} />}
      value={typed ?? written}
      onChange={(event) => take(event.target.value)}
      onBlur={() => {
        onSettle();
        setTyped(null);
      }}
      onClick={onOpen}
      onKeyDown={({ key }) => {
        if (key === 'ArrowDown') onOpen();
      }}
    />
  );
}
