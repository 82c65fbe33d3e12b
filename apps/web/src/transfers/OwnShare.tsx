import { fundsTotal, targetText } from '@chengxiao/domain';
import { Section } from '@chengxiao/ui';
import { shownFigure, wan } from './CascadeMatrix';
import { useTransferText } from './transfers.i18n';
import type { ShownTransfer } from './transfers.graphql';

type Indicator = ShownTransfer['indicators'][number];

/** What one's own division has of a transfer, beside the whole: its money and every indicator, each in one sentence. */
export function OwnShare({ transfer }: { transfer: ShownTransfer }) {
  const t = useTransferText();
  const { cascade, indicators, yearFunds, divisionName: from } = transfer;
  const [own] = cascade;
  if (!own) return null;
  const { placeName: place, amount, cells } = own;
  const told = (indicator: Indicator, value: string | null): string =>
    targetText(indicator, value === null || indicator.aggregation !== 'ratioOfSums' ? value : shownFigure(value));
  return (
    <Section title={t('section.share')}>
      <ul className="transfer-words">
        <li>{t('words.share', { place, from, amount: wan(amount), whole: wan(fundsTotal(yearFunds)) })}</li>
        {indicators.map((indicator, index) => {
          const { id, name } = indicator;
          const value = told(indicator, cells[index]?.value ?? null);
          const words = { name, place, from, value, whole: told(indicator, indicator.value) };
          return <li key={id}>{t(value === '' ? 'words.ownNone' : 'words.own', words)}</li>;
        })}
      </ul>
    </Section>
  );
}
