import { Input } from 'antd';
import { useEffect, useState } from 'react';

const pause = 400;

export type SearchInputProps = { label: string; hint?: string; value: string; onChange: (text: string) => void };

/** A search that asks the server once the typing pauses, not at every key. */
export function SearchInput({ label, hint, value, onChange }: SearchInputProps) {
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  useEffect(() => {
    const wanted = typed.trim();
    if (wanted === value) return undefined;
    const timer = setTimeout(() => onChange(wanted), pause);
    return () => clearTimeout(timer);
  }, [typed, value, onChange]);
  return (
    <label>
      {label}
      <Input
        type="search"
        value={typed}
        maxLength={60}
        placeholder={hint}
        onChange={(event) => setTyped(event.target.value)}
      />
    </label>
  );
}
