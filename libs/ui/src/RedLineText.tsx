import './official-form.css';
import { wordChanges } from '@chengxiao/domain';

/** Texts shorter than this are read one after the other. */
const sentence = 12;

export type RedLineTextProps = { before: string; after: string };

/** What a text said and says now; of a sentence only the words that differ are marked. */
export function RedLineText({ before, after }: RedLineTextProps) {
  const changes = Math.min(before.length, after.length) < sentence ? null : wordChanges(before, after);
  if (!changes)
    return (
      <>
        {before !== '' && <del className="cx-paper-whole">{before}</del>}
        {after !== '' && <ins>{after}</ins>}
      </>
    );
  return changes.map(({ kind, text }, index) =>
    kind === 'same' ? (
      <span key={index}>{text}</span>
    ) : kind === 'out' ? (
      <del key={index}>{text}</del>
    ) : (
      <ins key={index}>{text}</ins>
    ),
  );
}
