import { type PackDifference, packDifference, type RulePack } from '@chengxiao/domain';
import { type Column, DataTable, EmptyState, useLanguage } from '@chengxiao/ui';
import { useMemo } from 'react';
import { changedWords, type Piece } from './changed-words';
import { usePackCheckText } from './pack-checks.i18n';

type Side = 'before' | 'after';

/** One version of a text with the words only it has marked: struck out in the old, underlined in the new. */
function MarkedText({ pieces, side }: { pieces: readonly Piece[]; side: Side }) {
  const Mark = side === 'before' ? 'del' : 'ins';
  return <span>{pieces.map(({ text, changed }, index) => (changed ? <Mark key={index}>{text}</Mark> : text))}</span>;
}

/** What differs between two packs, both sides in words. */
export function DifferenceTable({ before, after }: Readonly<Record<Side, RulePack>>) {
  const t = usePackCheckText();
  const language = useLanguage();
  const rows = useMemo(() => {
    const found = packDifference(before, after);
    // Names and years differ between any two versions, so the rules come first.
    const isHead = ({ section }: PackDifference): boolean => section === 'head';
    return [...found.filter((each) => !isHead(each)), ...found.filter(isHead)];
  }, [before, after]);
  if (rows.length === 0) return <EmptyState title={t('compare.same')} text={t('compare.sameText')} />;
  const side = (of: Side) => (row: PackDifference) => {
    const text = row[of];
    if (!text) return <span className="cx-none">{t('compare.nothing')}</span>;
    const { before: was, after: is } = row;
    return (
      <MarkedText
        pieces={was && is ? changedWords(was[language], is[language])[of] : [{ text: text[language], changed: true }]}
        side={of}
      />
    );
  };
  const columns: readonly Column<PackDifference>[] = [
    { key: 'section', title: t('compare.section'), width: '160px', render: ({ title }) => title[language] },
    { key: 'before', title: t('compare.before'), render: side('before') },
    { key: 'after', title: t('compare.after'), render: side('after') },
  ];
  return (
    <>
      <p role="status">
        <strong>{t('compare.count', { n: rows.length })}</strong>
      </p>
      <DataTable caption={t('compare.caption')} columns={columns} rows={rows} rowKey={({ path }) => path} />
    </>
  );
}
