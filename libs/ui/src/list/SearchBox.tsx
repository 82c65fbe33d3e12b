import { Input } from 'antd';
import { useCallback, useEffect, useRef, useState } from 'react';

const pause = 400;

type SearchBoxProps = { label: string; hint?: string | undefined; value: string; onChange: (text: string) => void };

/** A search that asks the server once the typing pauses, not at every key. */
export function SearchBox({ label, hint, value, onChange }: SearchBoxProps) {
  const [typed, setTyped] = useState(value);
  const typing = useRef(false);
  // What somebody is typing is not replaced by an address that changes meanwhile, also where it is what stood there before.
  useEffect(() => {
    if (!typing.current) setTyped((now) => (now.trim() === value ? now : value));
  }, [value]);
  /** Whoever pauses, or goes on to something else, has typed all of it. */
  const ask = useCallback(() => {
    typing.current = false;
    if (typed.trim() !== value) onChange(typed.trim());
  }, [typed, value, onChange]);
  useEffect(() => {
    if (!typing.current) return undefined;
    const timer = setTimeout(ask, pause);
    return () => clearTimeout(timer);
  }, [ask]);
  return (
    <Input
      type="search"
      className="cx-search"
      aria-label={label}
      value={typed}
      maxLength={60}
      placeholder={hint ?? label}
      onChange={(event) => {
        typing.current = true;
        setTyped(event.target.value);
      }}
      onBlur={ask}
      onPressEnter={ask}
    />
  );
}
