import { isMoney, rounded, toWan } from '@chengxiao/domain';
import { grouped } from './money-text';
import { useUiText } from './ui.i18n';

/** An amount of 元 shown in 万元 with two decimals; the exact 元 is in the title. */
export function Money({ value, unit = true }: { value: string | null | undefined; unit?: boolean }) {
  const t = useUiText();
  if (value === null || value === undefined || !isMoney(value)) return <span className="cx-none">—</span>;
  return (
    <data className="cx-money" value={value} title={`${grouped(value)} ${t('yuan')}`}>
      {grouped(rounded(toWan(value)))}
      {unit && <span className="cx-unit"> {t('wan')}</span>}
    </data>
  );
}
