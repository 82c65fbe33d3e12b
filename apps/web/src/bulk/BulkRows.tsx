import type { Paged } from '@chengxiao/client';
import { Choice, type Column, DataTable, EmptyState, Section, StateTag, type Tone, Labelled } from '@chengxiao/ui';
import { Button } from 'antd';
import { useBulkText } from './bulk.i18n';

/** What became of one project or target. */
type Row<O extends string> = {
  readonly id: string;
  readonly projectName: string;
  readonly unitName: string;
  readonly amount?: string | null | undefined;
  readonly outcome: O;
  readonly reason?: string | null | undefined;
};
type RowPage<R> = { readonly nodes: readonly R[]; readonly pageInfo: { readonly hasNextPage: boolean } };

type BulkRowsProps<O extends string, R extends Row<O>> = {
  /** Every outcome there is, in the order it is offered, with its words and colour. */
  outcomes: readonly { readonly value: O; readonly label: string; readonly tone: Tone }[];
  outcome: O | null;
  onOutcome: (outcome: O | null) => void;
  paged: Pick<Paged<RowPage<R>>, 'page' | 'loading' | 'more'>;
  href: (row: R) => string;
  /** What the amount is. */
  amount: string;
  /** Beside the project. */
  extraColumns?: readonly Column<R>[];
};

/** What a bulk act made of each row, filtered by outcome, with the reasons. */
export function BulkRows<O extends string, R extends Row<O>>(props: BulkRowsProps<O, R>) {
  const { outcomes, outcome, onOutcome, paged, href, amount, extraColumns = [] } = props;
  const { page, loading, more } = paged;
  const t = useBulkText();
  const tagOf = new Map(outcomes.map(({ value, label, tone }) => [value, <StateTag label={label} tone={tone} />]));
  const columns: readonly Column<R>[] = [
    { key: 'name', title: t('project'), render: ({ projectName }) => projectName },
    ...extraColumns,
    { key: 'org', title: t('unit'), render: ({ unitName }) => unitName },
    { key: 'amount', title: amount, kind: 'money', amount: (row) => row.amount },
    { key: 'outcome', title: t('outcome'), render: (row) => tagOf.get(row.outcome) },
    { key: 'why', title: t('why'), render: ({ reason }) => reason ?? <span className="cx-none">—</span> },
  ];
  return (
    <Section
      title={t('rows')}
      extra={
        <Labelled label={t('outcome')}>
          <Choice
            value={outcome}
            placeholder={t('all')}
            options={outcomes}
            onChange={(value) => onOutcome(value || null)}
          />
        </Labelled>
      }
    >
      {page?.nodes.length === 0 && <EmptyState title={t('none')} text={t('noneText')} />}
      {page && page.nodes.length > 0 && (
        <DataTable caption={t('rows')} rows={page.nodes} rowKey={({ id }) => id} href={href} columns={columns} />
      )}
      {page?.pageInfo.hasNextPage && (
        <Button loading={loading} onClick={more}>
          {t('more')}
        </Button>
      )}
    </Section>
  );
}
