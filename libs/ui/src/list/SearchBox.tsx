import { Input } from 'antd';
import { useEffect, useRef, useState } from 'react';

const pause = 400;

type SearchBoxProps = { label: string; hint?: string | undefined; value: string; onChange: (text: string) => void };

/** A search that asks the server once the typing pauses, not at every key. */
export function SearchBox({ label, hint, value, onChange }: SearchBoxProps) {
  const [typed, setTyped] = useState(value);
  const known = useRef(value);
  // What somebody is typing is not replaced by an address that changes meanwhile.
  useEffect(() => {
    const before = known.current;
    known.current = value;
    setTyped((now) => (now.trim() === before ? value : now));
  }, [value]);
  useEffect(() => {
    const wanted = typed.trim();
    if (wanted === value) return undefined;
    const timer = setTimeout(() => onChange(wanted), pause);
    return () => clearTimeout(timer);
  }, [typed, value, onChange]);
  /** Whoever goes on to something else has typed all of it. */
  const flush = (): void => {
    if (typed.trim() !== value) onChange(typed.trim());
  };
  return (
    <Input
      type="search"
      className="cx-search"
      aria-label={label}
      value={typed}
      maxLength={60}
      placeholder={hint ?? label}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={flush}
      onPressEnter={flush}
    />
  );
}
