import { breakDown, fundsTotal, sum } from '@chengxiao/domain';
import { EditableTable, type GridColumn, type Option } from '@chengxiao/ui';
import { useMemo } from 'react';
import { BreakdownTag } from './BreakdownTag';
import { wan } from './CascadeMatrix';
import {
  amountsOf,
  cellKey,
  figuresNeeded,
  type HandDownForm,
  type Indicator,
  partsOf,
  type ShareCells,
} from './hand-down-form';
import type { ShownTransfer } from './TransferPage';
import { useTransferText } from './transfers.i18n';

type Props = {
  transfer: ShownTransfer;
  places: readonly Option[];
  form: HandDownForm;
  onChange: (places: ShareCells[]) => void;
};

/** Places with their money and figures as a grid; below it what the document leaves open, while one types. */
export function HandDownGrid({ transfer, places, form, onChange }: Props) {
  const t = useTransferText();
  const columns = useColumns(transfer.indicators, places);
  return (
    <EditableTable<ShareCells>
      caption={t('section.places')}
      path="places"
      columns={columns}
      rows={form.places}
      onChange={onChange}
      newRow={() => ({ place: '', amount: '' })}
      maxRows={120}
      footer={() => <Totals transfer={transfer} form={form} />}
    />
  );
}

function useColumns(indicators: readonly Indicator[], places: readonly Option[]): readonly GridColumn<ShareCells>[] {
  const t = useTransferText();
  return useMemo(
    () => [
      { key: 'place', title: t('hand.place'), kind: 'select', required: true, width: '150px', options: places },
      { key: 'amount', title: t('hand.amount'), kind: 'money', required: true, width: '120px' },
      ...indicators.flatMap((indicator, index) =>
        figuresNeeded(indicator).map((figure): GridColumn<ShareCells> => ({
          key: cellKey(figure, index),
          title:
            figure === 'value'
              ? `${indicator.name}（${indicator.unit}）`
              : `${indicator.name} · ${t(`indicator.${figure}`)}`,
          kind: 'decimal',
          width: '120px',
        })),
      ),
    ],
    [indicators, places, t],
  );
}

/** What this document hands down of the money and of each indicator, against what the division has. */
function Totals({ transfer, form }: Pick<Props, 'transfer' | 'form'>) {
  const t = useTransferText();
  const { indicators, received, yearFunds } = transfer;
  const own = transfer.cascade[0];
  return (
    <ul className="transfer-foot">
      <li>
        {t('hand.footMoney', {
          have: wan(received?.amount ?? fundsTotal(yearFunds)),
          sum: wan(sum(amountsOf(form))),
        })}
      </li>
      {indicators.map((indicator, index) => {
        const above = own?.cells[index] ?? indicator;
        const { handedDown, state } = breakDown(indicator, above, partsOf(form, indicator, index));
        const total = handedDown === null ? '—' : `${handedDown}${indicator.unit}`;
        return (
          <li key={indicator.id}>
            {indicator.name} {total} / {above.value ?? '—'}
            {above.value === null ? '' : indicator.unit} <BreakdownTag state={state} />
          </li>
        );
      })}
    </ul>
  );
}
