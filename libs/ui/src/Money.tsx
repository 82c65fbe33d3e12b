import { D, grouped, toWan } from '@chengxiao/domain';
import { createContext, useContext } from 'react';
import { wanText } from './money-text';
import { useUiText } from './ui.i18n';

const amountPattern = /^-?\d+(\.\d+)?$/;

/** False where a heading already says the unit, as above a column of money. */
export const MoneyUnitContext = createContext(true);

export type MoneyProps = {
  /** 元, as the API says them. */
  value: string | null | undefined;
  /** Whether 万元 stands behind it, unless a heading says it. */
  unit?: boolean;
  /** A change: a plus stands before what is more. */
  signed?: boolean;
};

/** An amount of 元 shown in 万元 with two decimals; where that is rounded, the exact amount is in the title. */
export function Money({ value, unit, signed = false }: MoneyProps) {
  const t = useUiText();
  const named = useContext(MoneyUnitContext);
  if (value === null || value === undefined || !amountPattern.test(value)) return <span className="cx-none">—</span>;
  const exact = toWan(value);
  const cut = new D(exact).decimalPlaces() > 2;
  return (
    <data className="cx-money" value={value} title={cut ? `${grouped(exact)} ${t('wan')}` : undefined}>
      {wanText(value, signed)}
      {(unit ?? named) && <span className="cx-unit"> {t('wan')}</span>}
    </data>
  );
}
