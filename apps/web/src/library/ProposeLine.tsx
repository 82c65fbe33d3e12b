import { isMoney } from '@chengxiao/domain';
import { Choice, FormField, FormScope, MoneyInput, useConfirm, wanText } from '@chengxiao/ui';
import { useState } from 'react';
import { BudgetCeiling } from '../feedback/BudgetCeiling';
import { FormFoot } from '../forms/FormFoot';
import { useMove } from '../hooks/use-move';
import { proposeBudgetLine } from './budget-lines.graphql';
import { useLibraryText } from './library.i18n';
import { totalsOf } from './project-years';

export type ProposeLineProps = {
  projectId: string;
  name: string;
  /** Years of the project period without a line. */
  years: readonly number[];
  funds: readonly { year: number; source: string; amount: string }[];
};

/** Finance proposes money for a year of the project period. */
export function ProposeLine({ projectId, name, years, funds }: ProposeLineProps) {
  const t = useLibraryText();
  const confirm = useConfirm();
  const { move, busy, problem } = useMove(proposeBudgetLine, t('line.done'));
  const planned = (year: string): string => totalsOf(funds.filter((fund) => String(fund.year) === year)).total;
  const first = String(years[0] ?? '');
  const [year, setYear] = useState(first);
  const [amount, setAmount] = useState(planned(first));
  const ready = year !== '' && isMoney(amount);
  const propose = async (): Promise<void> => {
    const [wan, title] = [wanText(amount), t('line.propose')];
    const question = { title, lines: [t('line.ask', { name, year, wan }), t('line.askNext')], okText: title };
    if (ready && (await confirm(question))) await move({ projectId, year: Number(year), amount });
  };
  return (
    <form
      className="library-line"
      onSubmit={(event) => {
        event.preventDefault();
        void propose();
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
        {year !== '' && <BudgetCeiling projectId={projectId} year={Number(year)} />}
        <FormFoot busy={busy} submit={{ text: t('line.propose'), disabled: !ready }} />
      </FormScope>
    </form>
  );
}
