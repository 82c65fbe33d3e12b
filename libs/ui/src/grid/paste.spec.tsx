import { expect, it } from '@jest/globals';
import { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { createRef, type Ref, useState } from 'react';
import { FormScope } from '../FormScope';
import { setLanguage } from '../language';
import { UiProvider } from '../UiProvider';
import type { GridColumn } from './columns';
import { EditableTable } from './EditableTable';
import type { Problem } from '../problem';
import type { GridHandle, PasteReader } from './grid-options';

type Row = { name: string; kind: string; weight: string; note: string };
const fresh = (): Row => ({ name: '', kind: '', weight: '', note: '' });
const described = ({ kind }: Row): boolean => kind === 'described';
const columns: GridColumn<Row>[] = [
  { key: 'name', title: '名称', kind: 'text', required: true },
  {
    key: 'kind',
    title: '性质',
    kind: 'select',
    options: [
      { value: 'measured', label: '定量' },
      { value: 'described', label: '定性' },
    ],
  },
  { key: 'weight', title: '分值（分）', kind: 'decimal', locked: described },
  { key: 'note', title: '备注', kind: 'textarea' },
];
/** Takes `名称:分值` apart. */
const understand: PasteReader<Row> = (block) =>
  block.every((cells) => cells[0]?.includes(':'))
    ? {
        rows: block.map(([text = '']) => {
          const [name = '', weight = ''] = text.split(':');
          return { from: text, fill: (row) => ({ ...row, name, weight }) };
        }),
        left: ['合计 30'],
      }
    : null;

const refused: Problem = {
  code: 'INVALID',
  title: '填写有误',
  detail: '',
  status: 422,
  fields: [{ path: 'rows.0.weight', message: '缺少分值' }],
};
let refuse = (): void => undefined;
let latest: Row[] = [];
type GridProps = { start?: Row[]; reader?: PasteReader<Row>; maxRows?: number; handle?: Ref<GridHandle<Row>> };
function Grid({ start = [], reader, maxRows = 10, handle }: GridProps) {
  const [problem, setProblem] = useState<Problem | null>(null);
  refuse = () => setProblem(refused);
  const [rows, setRows] = useState(start);
  latest = rows;
  const found = rows.flatMap(({ weight }, index) =>
    weight === '' ? [{ path: `rows.${index}.weight`, message: '缺少分值' }] : [],
  );
  return (
    <UiProvider>
      <FormScope problem={problem} findings={found}>
        <EditableTable
          caption="表"
          path="rows"
          {...{ columns, rows, maxRows, handle }}
          onChange={setRows}
          newRow={fresh}
          understand={reader}
          complete
        />
      </FormScope>
    </UiProvider>
  );
}
const cell = (column: string, n: number) => screen.getByLabelText(`${column}，第 ${n} 行`);
const begin = (props: GridProps = {}) => {
  setLanguage('zh');
  render(<Grid {...props} />);
  return userEvent.setup();
};
const paste = (target: Element, text: string) => fireEvent.paste(target, { clipboardData: { getData: () => text } });
const here = () => document.activeElement as HTMLElement;
const invalid = (column: string, n: number) => cell(column, n).getAttribute('aria-invalid');

it('takes back a paste into an empty grid with the next key, and does it again', async () => {
  const user = begin();
  await user.click(screen.getByRole('textbox'));
  paste(here(), '甲\t定量\t1\r\n乙\t定量\t2');
  expect([latest.length, here()]).toEqual([2, cell('名称', 1)]);
  await user.keyboard('{Control>}z{/Control}');
  expect(latest).toEqual([]);
  expect(here()).toBe(screen.getByRole('textbox'));
  await user.keyboard('{Control>}y{/Control}');
  expect(latest).toHaveLength(2);
});

it('lets a heading decide the columns, in any order and wherever one stands', () => {
  begin({ start: [fresh()] });
  paste(cell('备注', 1), '分值\t名称\r\n5\t甲\r\n7\t乙');
  expect(latest.map(({ name, weight, note }) => [name, weight, note])).toEqual([
    ['甲', '5', ''],
    ['乙', '7', ''],
  ]);
});

it('names what has no cell: locked, beside the last column, below the last row', () => {
  begin({ start: [fresh()], maxRows: 2 });
  paste(cell('名称', 1), '甲\t定性\t优秀\t注\t多余\r\n乙\t定量\t2\r\n丙\t定量\t3');
  expect(latest).toHaveLength(2);
  expect(screen.getByText(/没有可填的格子：“优秀”、“多余”、“丙 定量 3”/)).toBeTruthy();
});

it('shows what it understood before it writes, and one key takes it', async () => {
  const user = begin({ start: [{ ...fresh(), note: '旧' }], reader: understand });
  act(() => cell('分值（分）', 1).focus());
  paste(here(), '甲:10\r\n乙:二十');
  const dialog = await screen.findByRole('dialog');
  expect(latest).toHaveLength(1);
  for (const text of ['甲:10', '“合计 30”', '将改写第 1 行', '1 处不符合']) expect(dialog.textContent).toContain(text);
  const take = screen.getByRole('button', { name: '填入表格' });
  await waitFor(() => expect(here()).toBe(take));
  await user.keyboard('{Enter}');
  expect(latest.map(({ name, weight, note }) => [name, weight, note])).toEqual([
    ['甲', '10', '旧'],
    ['乙', '二十', ''],
  ]);
  await waitFor(() => expect(here()).toBe(cell('分值（分）', 1)));
  await user.keyboard('{Control>}z{/Control}');
  expect(latest.map(({ name, note }) => [name, note])).toEqual([['', '旧']]);
});

it('pastes by its own columns, or not at all, where that is wanted', async () => {
  const user = begin({ start: [fresh()], reader: understand });
  act(() => cell('分值（分）', 1).focus());
  paste(here(), '甲:10\t某');
  await user.click(await screen.findByRole('button', { name: '取消' }));
  expect(latest).toEqual([fresh()]);
  await waitFor(() => expect(here()).toBe(cell('分值（分）', 1)));
  paste(here(), '甲:10\t某');
  await user.click(await screen.findByRole('button', { name: '不拆分，按原来的列粘贴' }));
  expect(latest[0]).toMatchObject({ weight: '甲:10', note: '某' });
});

it('does not paint a row that is just being begun, until one leaves it', async () => {
  const user = begin({ start: [{ ...fresh(), name: '甲', weight: '5' }] });
  await user.click(screen.getByRole('button', { name: '添加一行' }));
  await waitFor(() => expect(here()).toBe(cell('名称', 2)));
  await user.keyboard('乙{Tab}{Tab}');
  expect([invalid('分值（分）', 2), invalid('名称', 2)]).toEqual([null, null]);
  expect(screen.queryByText('缺少分值')).toBeNull();
  await user.keyboard('{ArrowUp}');
  expect(invalid('分值（分）', 2)).toBe('true');
  // Come back to, it is a row like any other.
  await user.keyboard('{ArrowDown}');
  expect(invalid('分值（分）', 2)).toBe('true');
});

it('paints it once the form was refused', async () => {
  const user = begin();
  await user.click(screen.getByRole('button', { name: '添加一行' }));
  await waitFor(() => expect(here()).toBe(cell('名称', 1)));
  await user.keyboard('乙');
  expect(invalid('分值（分）', 1)).toBeNull();
  act(() => refuse());
  await waitFor(() => expect([invalid('分值（分）', 1), here()]).toEqual(['true', cell('分值（分）', 1)]));
});

it('keeps the focus beside a cell that a change from outside has locked', async () => {
  const handle = createRef<GridHandle<Row>>();
  const user = begin({ start: [{ ...fresh(), name: '甲', weight: '优' }], handle });
  act(() => cell('分值（分）', 1).focus());
  act(() => handle.current?.write([{ ...fresh(), name: '甲', kind: 'described', note: '优' }], '已修改'));
  expect(here()).toBe(cell('备注', 1));
  await user.keyboard('{Control>}z{/Control}');
  expect(latest[0]?.weight).toBe('优');
});

it('takes back the removal of a row by its button', async () => {
  const user = begin({
    start: [
      { ...fresh(), name: '甲' },
      { ...fresh(), name: '乙' },
    ],
  });
  await user.click(screen.getByLabelText('删除第 1 行'));
  await user.keyboard('{Control>}z{/Control}');
  expect(latest.map(({ name }) => name)).toEqual(['甲', '乙']);
});

it('begins a row with one cell that is pasted into an empty grid', () => {
  begin();
  paste(screen.getByRole('textbox'), '甲');
  expect(latest).toEqual([{ ...fresh(), name: '甲' }]);
});

it('leaves lines to the text they are pasted into while that is being written', () => {
  begin({
    start: [
      { ...fresh(), note: '一二' },
      { ...fresh(), note: '三' },
    ],
  });
  const note = cell('备注', 1) as HTMLTextAreaElement;
  act(() => note.focus());
  note.setSelectionRange(1, 1);
  expect(paste(note, '甲\n乙')).toBe(true);
  note.select();
  expect(paste(note, '甲\n乙')).toBe(false);
  expect(latest.map((row) => row.note)).toEqual(['甲', '乙']);
});

/** Two grids and a text in one form. */
function Form() {
  const [one, setOne] = useState<Row[]>([]);
  const [other, setOther] = useState<Named[]>([]);
  seenIn = { one, other };
  return (
    <UiProvider>
      <FormScope problem={null}>
        <textarea aria-label="目标" />
        <EditableTable caption="甲表" path="one" columns={columns} rows={one} onChange={setOne} newRow={fresh} />
        <EditableTable
          caption="乙表"
          path="other"
          columns={dated}
          rows={other}
          onChange={setOther}
          newRow={() => ({ what: '', from: '' })}
        />
      </FormScope>
    </UiProvider>
  );
}
type Named = { what: string; from: string };
const dated: GridColumn<Named>[] = [
  { key: 'what', title: '内容', kind: 'text', required: true },
  { key: 'from', title: '开始', kind: 'date', required: true },
];
let seenIn: { one: Row[]; other: Named[] } = { one: [], other: [] };
const steps = '招标\t2027-03-01\r\n施工\t2027-04-01';
const beginForm = () => {
  setLanguage('zh');
  render(<Form />);
};

it('takes a table that was pasted into a text of the form to the grid it fills', async () => {
  beginForm();
  expect(paste(screen.getByLabelText('目标'), steps)).toBe(false);
  expect(seenIn.other).toEqual([
    { what: '招标', from: '2027-03-01' },
    { what: '施工', from: '2027-04-01' },
  ]);
  await waitFor(() => expect(here()).toBe(cell('内容', 1)));
});

it('takes a table of another grid there, instead of laying it over this one', () => {
  beginForm();
  paste(screen.getAllByRole('textbox')[1] as HTMLElement, '甲\t定量\t1');
  expect(seenIn.one).toHaveLength(1);
  paste(cell('性质', 1), steps);
  expect([seenIn.one.length, seenIn.other.length]).toEqual([1, 2]);
});

it('leaves to the text what fills no grid, or one where something stands already', () => {
  beginForm();
  expect(paste(screen.getByLabelText('目标'), '第一段\n第二段')).toBe(true);
  expect(paste(screen.getByLabelText('目标'), '招标\t三月')).toBe(true);
  expect(seenIn).toEqual({ one: [], other: [] });
  paste(screen.getByLabelText('目标'), steps);
  expect(paste(screen.getByLabelText('目标'), steps)).toBe(true);
  expect(seenIn.other).toHaveLength(2);
});
