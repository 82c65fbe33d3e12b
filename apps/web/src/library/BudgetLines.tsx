import { isMoney } from '@chengxiao/domain';
import {
  Choice,
  type Column,
  DataTable,
  EmptyState,
  FormField,
  FormScope,
  Money,
  MoneyInput,
  Section,
  StateTag,
  type Tone,
} from '@chengxiao/ui';
import { Button } from 'antd';
import { useState } from 'react';
import { useMove } from '../use-move';
import { proposeBudgetLine } from './library.graphql';
import { useLibraryText } from './library.i18n';
import { totalsOf } from './project-form';

type LineState = 'proposed' | 'approved' | 'deferred';
type Line = { id: string; year: number; initialAmount: string; amount: string; state: LineState };
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
  const columns: readonly Column<Line>[] = [
    { key: 'year', title: t('line.year'), render: ({ year }) => year },
    { key: 'initial', title: t('line.initial'), align: 'end', render: (line) => <Money value={line.initialAmount} /> },
    { key: 'amount', title: t('line.amount'), align: 'end', render: ({ amount }) => <Money value={amount} /> },
    {
      key: 'state',
      title: t('line.state'),
      render: ({ state }) => <StateTag label={t(`line.${state}`)} tone={tones[state]} />,
    },
  ];
  const free = years.filter((year) => !lines.some((line) => line.year === year));
  return (
    <Section title={t('page.lines')}>
      {lines.length > 0 ? (
        <DataTable caption={t('page.lines')} columns={columns} rows={lines} rowKey={({ id }) => id} />
      ) : (
        <EmptyState title={t('page.linesEmpty')} text={t('page.linesEmptyText')} />
      )}
      {proposes && refusal !== null && <p className="cx-hint">{t('line.refused', { reason: refusal })}</p>}
      {refusal === null && free.length > 0 && (
        <ProposeLine key={free.join()} projectId={projectId} years={free} funds={funds} />
      )}
    </Section>
  );
}

type ProposeLineProps = Pick<BudgetLinesProps, 'projectId' | 'years' | 'funds'>;

function ProposeLine({ projectId, years, funds }: ProposeLineProps) {
  const t = useLibraryText();
  const { move, busy, problem } = useMove(proposeBudgetLine, t('line.done'));
  const planned = (year: string): string => totalsOf(funds.filter((fund) => String(fund.year) === year)).total;
  const first = String(years[0] ?? '');
  const [year, setYear] = useState(first);
  const [amount, setAmount] = useState(planned(first));
  const ready = year !== '' && isMoney(amount);
  return (
    <form
      className="library-line"
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) void move({ projectId, year: Number(year), amount });
      }}
    >
      <FormScope problem={problem}>
        <div className="cx-fields">
          <FormField path="year" label={t('line.year')} required>
            <Choice
              value={year}
              placeholder={false}
              options={years.map((each) => ({ value: String(each), label: String(each) }))}
              onChange={(next) => {
                setYear(next);
                setAmount(planned(next));
              }}
            />
          </FormField>
          <FormField path="amount" label={t('line.initial')} required hint={t('line.fromFunds')}>
            <MoneyInput value={amount} onChange={setAmount} />
          </FormField>
        </div>
        <div className="cx-form-foot">
          <Button htmlType="submit" type="primary" loading={busy} disabled={!ready}>
            {t('line.propose')}
          </Button>
        </div>
      </FormScope>
    </form>
  );
}
