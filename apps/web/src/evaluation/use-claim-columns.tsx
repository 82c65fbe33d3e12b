import type { Column } from '@chengxiao/ui';
import { ClaimDifference } from './ClaimDifference';
import type { ShownItem } from './evaluation-form';
import { useSheetText } from './sheet.i18n';

/** What the unit claimed and how far that is from the rule; no columns where nothing is claimed. */
export function useClaimColumns(items: readonly ShownItem[]): Column<ShownItem>[] {
  const t = useSheetText();
  if (items.every(({ claimedScore }) => claimedScore === null)) return [];
  const none = <span className="cx-none">—</span>;
  return [
    { key: 'claimed', title: t('item.claimed'), align: 'end', render: ({ claimedScore }) => claimedScore ?? none },
    {
      key: 'difference',
      title: t('item.difference'),
      render: ({ scoreDifference }) =>
        scoreDifference === null ? none : <ClaimDifference difference={scoreDifference} />,
    },
  ];
}
