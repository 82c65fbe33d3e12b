import { D, targetText } from '@chengxiao/domain';
import { type Column, DataTable, Money, wanText } from '@chengxiao/ui';
import type { ReactNode } from 'react';
import { BreakdownTag } from './BreakdownTag';
import { useTransferText } from './transfers.i18n';
import type { ShownTransfer } from './transfers.graphql';

type Place = ShownTransfer['cascade'][number];
type Cell = Place['cells'][number];
type Indicator = ShownTransfer['indicators'][number];

/** 万元 of 元 as they stand in a sentence. */
export const wan = (yuan: string | null): string => wanText(yuan ?? '0');
/** A figure with two decimals at most: what is rolled up has six. */
export const shownFigure = (figure: string): string => new D(figure).toDecimalPlaces(2).toFixed();
const positive = (text: string | null): text is string => text !== null && !/^0(\.0*)?$/.test(text);

/** Places from the top of the tree downwards, and for each its money and every indicator: here, handed down, missing. */
export function CascadeMatrix({ transfer: { cascade, indicators } }: { transfer: ShownTransfer }) {
  const t = useTransferText();
  const columns: readonly Column<Place>[] = [
    {
      key: 'place',
      title: t('matrix.place'),
      render: ({ placeName, depth }) => <span className={`transfer-depth-${Math.min(depth, 2)}`}>{placeName}</span>,
    },
    { key: 'money', title: t('matrix.money'), kind: 'figure', render: (place) => <MoneyCell place={place} /> },
    ...indicators.map((indicator, index): Column<Place> => ({
      key: indicator.id,
      title: indicator.name,
      titleIsData: true,
      kind: 'figure',
      render: ({ cells }) => {
        const cell = cells[index];
        return cell ? <FigureCell indicator={indicator} cell={cell} /> : null;
      },
    })),
  ];
  return (
    <DataTable caption={t('section.matrix')} columns={columns} rows={cascade} rowKey={({ placeCode }) => placeCode} />
  );
}

function MoneyCell({ place: { amount, money } }: { place: Place }) {
  const t = useTransferText();
  return (
    <Stack>
      <Money value={amount} />
      {money.state && positive(money.handedDown) && (
        <span className="cx-hint">{t('cell.handedDown', { value: wan(money.handedDown) })}</span>
      )}
      {money.state && positive(money.open) && <span>{t('cell.open', { value: wan(money.open) })}</span>}
      {money.state && positive(money.excess) && <span>{t('cell.excess', { value: wan(money.excess) })}</span>}
      {money.state && <BreakdownTag state={money.state} />}
    </Stack>
  );
}

/** Whether what is open or too much is measured as the indicator is: a mean and a ratio are measured by their base. */
export const isMeasuredByValue = ({ aggregation }: Pick<Indicator, 'aggregation'>): boolean =>
  aggregation !== 'weightedMean' && aggregation !== 'ratioOfSums';
/** What an open amount is measured in. */
export const openKey = ({ aggregation }: Pick<Indicator, 'aggregation'>) =>
  aggregation === 'sum' ? 'open' : aggregation === 'ratioOfSums' ? 'openDenominator' : 'openBase';

function FigureCell({ indicator, cell }: { indicator: Indicator; cell: Cell }) {
  const t = useTransferText();
  const { state, handedDown, rolledUp, open, excess, uncovered } = cell;
  const unit = (text: string) => `${shownFigure(text)}${indicator.unit}`;
  const measured = (text: string) => (isMeasuredByValue(indicator) ? unit(text) : shownFigure(text));
  // What was stated is shown as it was stated; only a ratio is computed.
  const computed = indicator.aggregation === 'ratioOfSums';
  const value = targetText(indicator, computed && cell.value ? shownFigure(cell.value) : cell.value);
  return (
    <Stack>
      {value ? <span>{value}</span> : <span className="cx-hint">{t('cell.none')}</span>}
      {handedDown !== null && <span className="cx-hint">{t('cell.handedDown', { value: unit(handedDown) })}</span>}
      {rolledUp !== null && rolledUp !== handedDown && (
        <span className="cx-hint">{t('cell.rolledUp', { value: unit(rolledUp) })}</span>
      )}
      {state && positive(open) && <span>{t(`cell.${openKey(indicator)}`, { value: measured(open) })}</span>}
      {state && positive(excess) && <span>{t('cell.excess', { value: measured(excess) })}</span>}
      {state && uncovered.length > 0 && <span>{t('cell.uncovered', { n: uncovered.length })}</span>}
      {state && <BreakdownTag state={state} />}
    </Stack>
  );
}

const Stack = ({ children }: { children: ReactNode }) => <div className="transfer-cell">{children}</div>;
