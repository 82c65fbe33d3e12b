import { breakDown, breakDownMoney, checkHandedMoney, fundsTotal, sum } from '@chengxiao/domain';
import { EditableTable, type GridColumn } from '@chengxiao/ui';
import { useMemo } from 'react';
import { toProblemFields } from '../api/problem-from';
import { BreakdownTag } from './BreakdownTag';
import { isMeasuredByValue, shownFigure, wan } from './CascadeMatrix';
import {
  amountsOf,
  cellKey,
  figuresNeeded,
  type HandDownForm,
  type Indicator,
  partsOf,
  type ShareCells,
  unchangedSharesOf,
} from './hand-down-form';
import { useTransferText } from './transfers.i18n';
import type { ShownTransfer } from './transfers.graphql';

type Props = {
  transfer: ShownTransfer;
  /** What is in force from earlier documents of this division. */
  earlier: ShownTransfer['regionalTargets'];
  form: HandDownForm;
  onChange: (places: ShareCells[]) => void;
};

/** Places with their money and figures as a grid; below it what the document leaves open, while one types. */
export function HandDownGrid({ transfer, earlier, form, onChange }: Props) {
  const t = useTransferText();
  const columns = useColumns(transfer.indicators);
  const findings = useMemo(() => toProblemFields(excessOf({ transfer, earlier, form })), [transfer, earlier, form]);
  return (
    <EditableTable<ShareCells>
      caption={t('section.places')}
      path="places"
      columns={columns}
      rows={form.places}
      onChange={onChange}
      newRow={() => ({ place: '', amount: '' })}
      maxRows={120}
      findings={findings}
      footer={() => <Totals {...{ transfer, earlier, form }} />}
    />
  );
}

/** By how much more is handed down than there is, at the row at which that begins. */
const excessOf = ({ transfer, earlier, form }: Omit<Props, 'onChange'>) =>
  checkHandedMoney(
    form.places.map(({ amount = '' }) => amount),
    { amount: moneyOf(transfer), elsewhere: sum(unchangedSharesOf(form, earlier).map(({ amount }) => amount)) },
  );

/** Money of the year that one's own division has of it, 元. */
export const moneyOf = ({ received, yearFunds }: Pick<ShownTransfer, 'received' | 'yearFunds'>): string =>
  received?.amount ?? fundsTotal(yearFunds);

function useColumns(indicators: readonly Indicator[]): readonly GridColumn<ShareCells>[] {
  const t = useTransferText();
  return useMemo(
    () => [
      { key: 'place', title: t('hand.place'), kind: 'text', required: true, width: '120px', max: 40 },
      { key: 'amount', title: t('hand.amount'), kind: 'money', required: true, width: '104px' },
      ...indicators.flatMap((indicator, index) =>
        figuresNeeded(indicator).map((figure): GridColumn<ShareCells> => ({
          key: cellKey(figure, index),
          title:
            figure === 'value'
              ? `${indicator.name}（${indicator.unit}）`
              : `${indicator.name} · ${t(`indicator.${figure}`)}`,
          kind: 'decimal',
          width: '104px',
        })),
      ),
    ],
    [indicators, t],
  );
}

/** What is handed down of the money and of each indicator, with what earlier documents keep, against what the division has. */
function Totals({ transfer, earlier, form }: Omit<Props, 'onChange'>) {
  const t = useTransferText();
  const { indicators } = transfer;
  const own = transfer.cascade[0];
  const staying = unchangedSharesOf(form, earlier);
  const have = moneyOf(transfer);
  const money = breakDownMoney(have, [...amountsOf(form), ...staying.map(({ amount }) => amount)]);
  return (
    <ul className="transfer-foot">
      <li>
        {t('hand.footMoney', { have: wan(have), sum: wan(money.handedDown) })}
        {money.state === 'tooMuch'
          ? t('hand.footExcess', { value: wan(money.excess) })
          : t('hand.footOpen', { value: wan(money.open) })}{' '}
        <BreakdownTag state={money.state} />
      </li>
      {indicators.map((indicator, index) => {
        const above = own?.cells[index] ?? indicator;
        const kept = staying.flatMap(({ placeCode, handedOn, figures }) =>
          figures
            .filter(({ indicatorId }) => indicatorId === indicator.id)
            .map((cells) => ({ ...cells, place: placeCode, at: handedOn })),
        );
        const { handedDown, state, excess } = breakDown(indicator, above, [
          ...partsOf(form, indicator, index),
          ...kept,
        ]);
        const total = handedDown === null ? '—' : `${shownFigure(handedDown)}${indicator.unit}`;
        return (
          <li key={indicator.id}>
            {indicator.name} {total} / {above.value ?? '—'}
            {above.value === null ? '' : indicator.unit}{' '}
            {state === 'tooMuch' &&
              excess !== null &&
              t('cell.excess', {
                value: `${shownFigure(excess)}${isMeasuredByValue(indicator) ? indicator.unit : ''}`,
              })}{' '}
            <BreakdownTag state={state} />
          </li>
        );
      })}
    </ul>
  );
}
