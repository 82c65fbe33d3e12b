import { expect, it } from '@jest/globals';
import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { UiProvider } from '../UiProvider';
import type { GridColumn } from './columns';
import { EditableTable } from './EditableTable';

type Row = { weight: string; amount: string; day: string };
const fresh = (): Row => ({ weight: '', amount: '', day: '' });
const columns: GridColumn<Row>[] = [
  { key: 'weight', title: '分值', kind: 'decimal' },
  { key: 'amount', title: '金额', kind: 'money' },
  { key: 'day', title: '日期', kind: 'date' },
];
let latest: Row[] = [];
function Grid() {
  const [rows, setRows] = useState([fresh()]);
  latest = rows;
  return (
    <UiProvider>
      <EditableTable
        caption="指标"
        path="rows"
        columns={columns}
        rows={rows}
        onChange={setRows}
        newRow={fresh}
        maxRows={9}
      />
    </UiProvider>
  );
}
const cell = (column: string) => screen.getByLabelText(`${column}，第 1 行`);

it('reads a figure and a date that are typed as what is pasted', async () => {
  const user = userEvent.setup();
  render(<Grid />);
  await user.type(cell('分值'), '1,234.5{Tab}');
  await user.type(cell('金额'), '１，２３４．５{Tab}');
  await user.type(cell('日期'), '2027年1月5日{Tab}');
  expect(latest).toEqual([{ weight: '1234.5', amount: '12345000.00', day: '2027-01-05' }]);
});

it.each([
  ['分值', '0,125', /小数用点/],
  ['分值', '120①', /去掉注码/],
  ['金额', '12 5', /不留空格/],
  ['金额', '50万元', /不写单位/],
  ['金额', '(1,234.00)', /不用括号/],
])('keeps at %s what is typed as %s, and says what to write', async (column, typed, advice) => {
  const user = userEvent.setup();
  render(<Grid />);
  await user.type(cell(column), `${typed}{Tab}`);
  expect((cell(column) as HTMLInputElement).value).toBe(typed);
  expect(screen.getAllByText(advice)).not.toHaveLength(0);
});
