import { Note } from '@chengxiao/ui';
import { useManyText } from './many.i18n';

export type Refusal = { readonly name: string; readonly reason: string };

/** What became of an act on many things where some were refused: each by its name, with the reason. */
export function RefusalList({ done, refused }: { done: number; refused: readonly Refusal[] }) {
  const t = useManyText();
  return (
    <Note
      type="warning"
      title={t('partly', { done, refused: refused.length })}
      description={<Refusals refused={refused} />}
    />
  );
}

/** Each by its name, with the reason; two may have one name. */
export const Refusals = ({ refused }: { refused: readonly Refusal[] }) => (
  <ul>
    {refused.map(({ name, reason }, at) => (
      <li key={at}>
        {name}：{reason}
      </li>
    ))}
  </ul>
);
