import { type Column, DataTable, EmptyState, Money, Section, StateTag, type Tone } from '@chengxiao/ui';
import { Button } from 'antd';
import { useState } from 'react';
import { AdjustLine } from './AdjustLine';
import { useLibraryText } from './library.i18n';
import { ProposeLine } from './ProposeLine';

type LineState = 'proposed' | 'approved' | 'deferred';
export type Line = {
  id: string;
  year: number;
  initialAmount: string;
  amount: string;
  state: LineState;
  version: number;
  adjustable: boolean;
};
const tones: Readonly<Record<LineState, Tone>> = { proposed: 'progress', approved: 'success', deferred: 'warning' };

export type BudgetLinesProps = {
  projectId: string;
  lines: readonly Line[];
  funds: readonly { year: number; source: string; amount: string }[];
  /** Years of the project period. */
  years: readonly number[];
  /** Why no line may be proposed now; null when one may. Only finance is told. */
  refusal: string | null;
  proposes: boolean;
};

/** Money of the project by budget year; finance proposes a line for a year here. */
export function BudgetLines({ projectId, lines, funds, years, refusal, proposes }: BudgetLinesProps) {
  const t = useLibraryText();
  const [adjusting, setAdjusting] = useState<string | null>(null);
  const columns: readonly Column<Line>[] = [
    { key: 'year', title: t('line.year'), render: ({ year }) => year },
    { key: 'initial', title: t('line.initial'), align: 'end', render: (line) => <Money value={line.initialAmount} /> },
    { key: 'amount', title: t('line.amount'), align: 'end', render: ({ amount }) => <Money value={amount} /> },
    {
      key: 'state',
      title: t('line.state'),
      render: ({ state }) => <StateTag label={t(`line.${state}`)} tone={tones[state]} />,
    },
    ...(lines.some(({ adjustable }) => adjustable)
      ? [
          {
            key: 'actions',
            title: t('line.actions'),
            render: (line: Line) =>
              line.adjustable && (
                <Button size="small" onClick={() => setAdjusting(line.id)}>
                  {t('line.adjust')}
                </Button>
              ),
          },
        ]
      : []),
  ];
  const adjusted = lines.find(({ id, adjustable }) => id === adjusting && adjustable);
  const free = years.filter((year) => !lines.some((line) => line.year === year));
  return (
    <Section title={t('page.lines')}>
      {lines.length > 0 ? (
        <DataTable caption={t('page.lines')} columns={columns} rows={lines} rowKey={({ id }) => id} />
      ) : (
        <EmptyState title={t('page.linesEmpty')} text={t('page.linesEmptyText')} />
      )}
      {adjusted && <AdjustLine key={adjusted.id} line={adjusted} onClose={() => setAdjusting(null)} />}
      {proposes && refusal !== null && <p className="cx-hint">{t('line.refused', { reason: refusal })}</p>}
      {refusal === null && free.length > 0 && (
        <ProposeLine key={free.join()} projectId={projectId} years={free} funds={funds} />
      )}
    </Section>
  );
}
