import { expect, it } from '@jest/globals';
import { fireEvent, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { FormScope } from '../FormScope';
import { setLanguage } from '../language';
import { UiProvider } from '../UiProvider';
import { blockText, layBlock, parseBlock } from './block';
import type { GridColumn } from './columns';
import { EditableTable } from './EditableTable';

type Row = { level: string; name: string; shown: string; amount: string; note: string };
const fresh = (): Row => ({ level: '', name: '', shown: '', amount: '', note: '' });
const options = [
  { value: 'output', label: '产出指标' },
  { value: 'benefit', label: '效益指标' },
];
const columns: GridColumn<Row>[] = [
  { key: 'level', title: '一级指标', kind: 'select', options, repeats: true },
  { key: 'name', title: '三级指标', kind: 'text', frozen: true },
  { key: 'shown', title: '上年', kind: 'readonly' },
  { key: 'amount', title: '金额', kind: 'money' },
  { key: 'note', title: '备注', kind: 'textarea' },
];
let latest: Row[] = [];
function Grid({ start }: { start: Row[] }) {
  const [rows, setRows] = useState(start);
  latest = rows;
  return (
    <UiProvider>
      <FormScope problem={null}>
        <EditableTable caption="指标" path="rows" columns={columns} rows={rows} onChange={setRows} newRow={fresh} />
      </FormScope>
    </UiProvider>
  );
}
const named = (...names: string[]): Row[] =>
  names.map((name, n) => ({ ...fresh(), level: 'output', name, amount: `${n + 1}0000.00`, note: `注${n}` }));
const cell = (column: string, n: number) => screen.getByLabelText(`${column}，第 ${n} 行`);
const begin = (...names: string[]) => {
  setLanguage('zh');
  render(<Grid start={named(...names)} />);
  return userEvent.setup();
};
const at = () => document.activeElement?.getAttribute('data-cell');
const board = () => {
  const held = { text: '' };
  return {
    held,
    clipboardData: { getData: () => held.text, setData: (_: string, text: string) => (held.text = text) },
  };
};

it('walks over cells by arrows, past what is only shown, and changes no list it passes', async () => {
  const user = begin('甲', '乙');
  cell('一级指标', 1).focus();
  await user.keyboard('{ArrowDown}');
  expect([at(), latest[1]?.level]).toEqual(['1.0', 'output']);
  await user.keyboard('{ArrowRight}');
  expect(at()).toBe('1.1');
  await user.keyboard('{ArrowRight}');
  expect(at()).toBe('1.3');
  await user.keyboard('{ArrowUp}{ArrowLeft}{ArrowLeft}');
  expect(at()).toBe('0.0');
});

it('replaces what it stands on, edits after F2, and puts back on Escape', async () => {
  const user = begin('甲', '乙');
  cell('一级指标', 1).focus();
  await user.keyboard('{ArrowRight}丙');
  expect(latest[0]?.name).toBe('丙');
  await user.keyboard('{Escape}');
  expect(latest[0]?.name).toBe('甲');
  await user.keyboard('{ArrowDown}{F2}丁');
  expect(latest[1]?.name).toBe('乙丁');
  await user.keyboard('{Control>}z{/Control}');
  expect(latest.map(({ name }) => name)).toEqual(['甲', '乙']);
});

it('copies, cuts and pastes a selection, and pasting it again changes nothing', async () => {
  const user = begin('甲', '乙', '丙');
  cell('三级指标', 1).focus();
  (cell('三级指标', 1) as HTMLInputElement).select();
  await user.keyboard('{Shift>}{ArrowDown}{ArrowRight}{ArrowRight}{/Shift}');
  expect(document.querySelectorAll('[data-selected]')).toHaveLength(6);
  expect(screen.getByText('已选取 2 行 3 列')).toBeTruthy();
  const { held, clipboardData } = board();
  fireEvent.copy(cell('三级指标', 1), { clipboardData });
  expect(held.text).toBe('甲\t1\r\n乙\t2');
  const before = latest;
  fireEvent.paste(cell('三级指标', 1), { clipboardData });
  expect(latest).toEqual(before);
  fireEvent.cut(cell('三级指标', 1), { clipboardData });
  expect(latest.map(({ name, amount, note }) => name + amount + note)).toEqual(['注0', '注1', '丙30000.00注2']);
  fireEvent.keyDown(cell('三级指标', 1), { key: 'z', ctrlKey: true });
  expect(latest).toEqual(before);
});

it('pastes one copied list into another, and one copied figure as a block of them', async () => {
  const user = begin('甲', '乙');
  cell('一级指标', 2).focus();
  const { held, clipboardData } = board();
  held.text = '效益指标\r\n';
  fireEvent.paste(cell('一级指标', 2), { clipboardData });
  expect(latest.map(({ level }) => level)).toEqual(['output', 'benefit']);
  held.text = '1,234.50\r\n';
  (cell('金额', 1) as HTMLInputElement).select();
  fireEvent.paste(cell('金额', 1), { clipboardData });
  expect(latest[0]?.amount).toBe('12345000.00');
  held.text = '12,5';
  (cell('金额', 2) as HTMLInputElement).select();
  fireEvent.paste(cell('金额', 2), { clipboardData });
  expect(latest[1]?.amount).toBe('12,5');
  cell('三级指标', 1).focus();
  await user.paste('丙');
  expect(latest[0]?.name).toContain('丙');
});

it('takes back one move at a time', () => {
  begin('甲', '乙', '丙');
  const down = () => fireEvent.keyDown(cell('三级指标', 1), { key: 'ArrowDown', altKey: true });
  cell('三级指标', 1).focus();
  down();
  cell('三级指标', 1).focus();
  down();
  expect(latest.map(({ name }) => name)).toEqual(['甲', '乙', '丙']);
  fireEvent.keyDown(cell('三级指标', 1), { key: 'z', ctrlKey: true });
  expect(latest.map(({ name }) => name)).toEqual(['乙', '甲', '丙']);
});

it('fills a selection with one copied cell, fills down, and empties', async () => {
  const user = begin('甲', '乙', '丙');
  cell('备注', 1).focus();
  (cell('备注', 1) as HTMLTextAreaElement).select();
  await user.keyboard('{Shift>}{ArrowDown}{ArrowDown}{/Shift}');
  const { held, clipboardData } = board();
  held.text = '同上';
  fireEvent.paste(cell('备注', 1), { clipboardData });
  expect(latest.map(({ note }) => note)).toEqual(['同上', '同上', '同上']);
  await user.keyboard('{Delete}');
  expect(latest.map(({ note }) => note)).toEqual(['', '', '']);
  await user.keyboard('{Escape}');
  expect(document.querySelectorAll('[data-selected]')).toHaveLength(0);
  cell('三级指标', 2).focus();
  await user.keyboard('{Control>}d{/Control}');
  expect(latest.map(({ name }) => name)).toEqual(['甲', '甲', '丙']);
  await user.keyboard('{Control>}z{/Control}');
  expect(latest.map(({ name }) => name)).toEqual(['甲', '乙', '丙']);
});

it('moves, inserts and removes rows by the keyboard', async () => {
  const user = begin('甲', '乙', '丙');
  cell('三级指标', 1).focus();
  await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
  expect(latest.map(({ name }) => name)).toEqual(['乙', '甲', '丙']);
  expect(screen.getByText('已移到第 2 行')).toBeTruthy();
  cell('三级指标', 2).focus();
  fireEvent.keyDown(cell('三级指标', 2), { key: 'Insert', altKey: true });
  expect(latest.map(({ name }) => name)).toEqual(['乙', '', '甲', '丙']);
  fireEvent.keyDown(cell('三级指标', 2), { key: 'Delete', altKey: true });
  expect(latest.map(({ name }) => name)).toEqual(['乙', '甲', '丙']);
});

it('breaks a line on Alt and Enter, and selects by Shift and a click', async () => {
  const user = begin('甲', '乙');
  const note = cell('备注', 1) as HTMLTextAreaElement;
  note.focus();
  note.setSelectionRange(2, 2);
  fireEvent.keyDown(note, { key: 'Enter', altKey: true });
  expect(latest[0]?.note).toBe('注0\n');
  cell('三级指标', 1).focus();
  await user.keyboard('{Shift>}');
  fireEvent.mouseDown(cell('备注', 2), { shiftKey: true });
  await user.keyboard('{/Shift}');
  expect(document.querySelectorAll('[data-selected]')).toHaveLength(8);
});

it('takes merged cells, quoted lines, trailing tabs and a heading as spreadsheets export them', () => {
  const text =
    '一级指标\t三级指标\t金额\t备注\t\r\n产出指标\t数量\t1\t"两行\n文字"\t\t\r\n\t质量\t2\t\t\r\n\t\t\t\t\r\n效益指标\t就业\t3\t"说""明"\t\r\n';
  const { rows } = layBlock(parseBlock(text), { row: 0, column: 0 }, { rows: [], columns, newRow: fresh, maxRows: 10 });
  expect(rows.map(({ level, name, amount, note }) => [level, name, amount, note])).toEqual([
    ['output', '数量', '10000.00', '两行\n文字'],
    ['output', '质量', '20000.00', ''],
    ['', '', '', ''],
    ['benefit', '就业', '30000.00', '说"明'],
  ]);
  const cells = [
    ['a\tb', '"c"', 'd\ne'],
    ['', 'f', 'g'],
  ];
  expect(parseBlock(blockText(cells))).toEqual(cells);
});
