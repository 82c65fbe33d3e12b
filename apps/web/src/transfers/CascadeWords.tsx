import { targetText } from '@chengxiao/domain';
import { BreakdownTag } from './BreakdownTag';
import { isMeasuredByValue, openKey, shownFigure, wan } from './CascadeMatrix';
import { useTransferText } from './transfers.i18n';
import type { ShownTransfer } from './transfers.graphql';

type Place = ShownTransfer['cascade'][number];
type Cell = Place['cells'][number];
type Indicator = ShownTransfer['indicators'][number];

/** The top of the tree in sentences: what there is, what went down, what is missing. */
export function CascadeWords({ transfer: { cascade, indicators } }: { transfer: ShownTransfer }) {
  const [top] = cascade;
  if (!top) return null;
  const names = new Map(cascade.map(({ placeCode, placeName }) => [placeCode, placeName]));
  return (
    <ul className="transfer-words">
      <li>
        <MoneyWords place={top} />
      </li>
      {indicators.map((indicator, index) => {
        const cell = top.cells[index];
        return cell && <li key={indicator.id}>{<FigureWords {...{ indicator, cell, names }} />}</li>;
      })}
    </ul>
  );
}

function MoneyWords({ place: { amount, money } }: { place: Place }) {
  const t = useTransferText();
  const rest =
    money.state === 'tooMuch'
      ? t('words.moneyExcess', { excess: wan(money.excess) })
      : money.state === 'whole'
        ? t('words.moneyWhole')
        : t('words.moneyOpen', { open: wan(money.open) });
  return (
    <>
      {t('words.money', { amount: wan(amount), handed: wan(money.handedDown) })}
      {rest} {money.state && <BreakdownTag state={money.state} />}
    </>
  );
}

type FigureProps = { indicator: Indicator; cell: Cell; names: ReadonlyMap<string, string> };

function FigureWords({ indicator, cell, names }: FigureProps) {
  const t = useTransferText();
  const { state, handedDown, uncovered } = cell;
  const how = indicator.aggregation ? t(`aggregation.${indicator.aggregation}`) : '';
  const missing = uncovered.map((code) => names.get(code) ?? code).join('、');
  return (
    <>
      {t('words.target', { name: indicator.name, value: targetText(indicator, cell.value) })}
      {handedDown !== null && t('words.handed', { value: `${shownFigure(handedDown)}${indicator.unit}`, how })}
      <Rest indicator={indicator} cell={cell} />
      {missing !== '' && state !== 'nothing' && t('words.uncovered', { names: missing })}{' '}
      {state && <BreakdownTag state={state} />}
    </>
  );
}

function Rest({ indicator, cell: { state, open, excess } }: Omit<FigureProps, 'names'>) {
  const t = useTransferText();
  const measured = (text: string | null) =>
    `${shownFigure(text ?? '0')}${isMeasuredByValue(indicator) ? indicator.unit : ''}`;
  if (state === null) return null;
  if (state === 'tooMuch') return t('words.excess', { excess: measured(excess) });
  if (state !== 'partly') return t(`words.${state}`);
  return open === null || open === '0' ? t('words.partly') : t(`words.${openKey(indicator)}`, { open: measured(open) });
}
