import type { Column } from '@chengxiao/ui';
import { ClaimDifference } from './ClaimDifference';
import type { ShownItem } from './evaluation-form';
import { ItemScore } from './ItemCells';
import { useSheetText } from './sheet.i18n';

/** What the unit claimed, what the rule gives, and how far they are apart; the rule alone where nothing is claimed. */
export function useScoreColumns(items: readonly ShownItem[]): Column<ShownItem>[] {
  const t = useSheetText();
  const rule: Column<ShownItem> = {
    key: 'score',
    title: t('item.ruleScore'),
    kind: 'figure',
    render: (item) => <ItemScore item={item} />,
  };
  if (items.every(({ claimedScore }) => claimedScore === null)) return [rule];
  const none = <span className="cx-none">—</span>;
  return [
    { key: 'claimed', title: t('item.claimed'), kind: 'figure', render: ({ claimedScore }) => claimedScore ?? none },
    rule,
    {
      key: 'difference',
      title: t('item.difference'),
      render: ({ scoreDifference }) =>
        scoreDifference === null ? none : <ClaimDifference difference={scoreDifference} />,
    },
  ];
}
