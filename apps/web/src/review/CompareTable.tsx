import { type LintContext, nameKey } from '@chengxiao/domain';
import { type Column, DataTable } from '@chengxiao/ui';
import { useDeskText } from './desk.i18n';
import type { ShownIndicator } from '../targets/targets.graphql';

type Peer = NonNullable<LintContext['peers']>[number];
type Past = NonNullable<LintContext['lastYear']>[number];
type Compared = { readonly row: ShownIndicator; readonly past: Past | undefined; readonly peer: Peer | undefined };

const none = <span className="cx-none">—</span>;

/** Annual figures beside last year's and those of peers, under the same name. */
export function CompareTable({ indicators, context }: { indicators: readonly ShownIndicator[]; context: LintContext }) {
  const t = useDeskText();
  const known = <T extends { readonly name: string }>(list: readonly T[] = [], name: string): T | undefined =>
    list.find((each) => nameKey(each.name) === nameKey(name));
  const rows: Compared[] = indicators
    .filter(({ period, value }) => period === 'annual' && value)
    .map((row) => ({ row, past: known(context.lastYear, row.name), peer: known(context.peers, row.name) }));
  const columns: readonly Column<Compared>[] = [
    { key: 'name', title: t('compareColumn.name'), render: ({ row }) => row.name },
    {
      key: 'value',
      title: t('compareColumn.value'),
      kind: 'figure',
      render: ({ row }) => `${row.value ?? ''} ${row.unit}`,
    },
    { key: 'past', title: t('compareColumn.past'), kind: 'figure', render: ({ past }) => past?.value ?? none },
    { key: 'actual', title: t('compareColumn.actual'), kind: 'figure', render: ({ past }) => past?.actual ?? none },
    { key: 'median', title: t('compareColumn.median'), kind: 'figure', render: ({ peer }) => peer?.median ?? none },
    {
      key: 'quartiles',
      title: t('compareColumn.quartiles'),
      kind: 'figure',
      render: ({ peer }) => (peer?.q1 && peer.q3 ? `${peer.q1} – ${peer.q3}` : none),
    },
    { key: 'count', title: t('compareColumn.count'), kind: 'figure', render: ({ peer }) => peer?.count ?? none },
  ];
  return (
    <>
      <p className="cx-hint">{t('compareText')}</p>
      <DataTable caption={t('compare')} columns={columns} rows={rows} rowKey={({ row }) => row.id} />
    </>
  );
}
