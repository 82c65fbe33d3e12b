import type { MissingCharacter } from '@chengxiao/domain';

/** What no typeface has, character by character with its place. */
export const MissingList = ({ missing }: { missing: readonly MissingCharacter[] }) => (
  <ul>
    {missing.map(({ character, code, place }) => (
      <li key={`${code} ${place}`}>
        {character} <code>{code}</code> {place}
      </li>
    ))}
  </ul>
);
