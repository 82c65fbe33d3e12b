import { expect, it } from '@jest/globals';
import { act, fireEvent, render, screen, within, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { createRef, type Ref, useState } from 'react';
import { FormScope } from '../FormScope';
import { setLanguage } from '../language';
import { UiProvider } from '../UiProvider';
import { parseBlock } from './block';
import type { CellMark, GridColumn } from './columns';
import { EditableTable } from './EditableTable';
import type { GridHandle } from './grid-options';

type Row = { name: string; nature: string; weight: string; amount: string; note: string };
const fresh = (): Row => ({ name: '', nature: '', weight: '', amount: '', note: '' });
const columns: GridColumn<Row>[] = [
  { key: 'name', title: '三级指标', kind: 'text', required: true, max: 10 },
  {
    key: 'nature',
    title: '指标性质',
    kind: 'select',
    options: [
      { value: 'positive', label: '正向' },
      { value: 'reverse', label: '反向', short: '反', aliases: ['负向'] },
    ],
  },
  { key: 'weight', title: '分值', kind: 'decimal' },
  { key: 'amount', title: '金额', kind: 'money' },
  { key: 'note', title: '备注', kind: 'textarea' },
];

let latest: Row[] = [];
function Grid({
  start = [
    { ...fresh(), name: '数量', weight: '10' },
    { ...fresh(), name: '质量', weight: '20' },
  ],
  problem = null,
  marks,
  handle,
}: {
  start?: Row[];
  marks?: ReadonlyMap<string, CellMark>;
  handle?: Ref<GridHandle<Row>>;
  problem?: Parameters<typeof FormScope>[0]['problem'];
}) {
  const [rows, setRows] = useState(start);
  latest = rows;
  return (
    <UiProvider>
      <FormScope problem={problem}>
        <EditableTable
          caption="指标"
          path="rows"
          columns={columns}
          rows={rows}
          onChange={setRows}
          newRow={fresh}
          maxRows={400}
          marks={marks}
          handle={handle}
          footer={(all) => `合计 ${all.reduce((total, { weight }) => total + Number(weight), 0)}`}
        />
      </FormScope>
    </UiProvider>
  );
}
const cell = (column: string, n: number) => screen.getByLabelText(`${column}，第 ${n} 行`);
const pasteInto = (target: HTMLElement, text: string) =>
  fireEvent.paste(target, { clipboardData: { getData: () => text } });
const start = (props: Parameters<typeof Grid>[0] = {}) => {
  setLanguage('zh');
  const view = render(<Grid {...props} />);
  return { ...view, user: userEvent.setup() };
};

it('lays a block from Excel over cells and new rows, and undoes it at once', () => {
  start();
  pasteInto(cell('三级指标', 2), '完成率\t正向\t1,234.5\t12.5\t"两行\n""引号"""\r\n满意度\t反向\t15\t3\t\r\n');
  expect(latest).toHaveLength(3);
  expect(latest[1]).toEqual({
    name: '完成率',
    nature: 'positive',
    weight: '1234.5',
    amount: '125000.00',
    note: '两行\n"引号"',
  });
  expect(latest[2]).toMatchObject({ name: '满意度', nature: 'reverse', amount: '30000.00' });
  expect(screen.getByText(/已粘贴 2 行/)).toBeTruthy();
  fireEvent.keyDown(cell('三级指标', 2), { key: 'z', ctrlKey: true });
  expect(latest.map(({ name }) => name)).toEqual(['数量', '质量']);
  fireEvent.keyDown(cell('三级指标', 2), { key: 'y', ctrlKey: true });
  expect(latest).toHaveLength(3);
});

it('pastes the same block twice as two steps', () => {
  start();
  pasteInto(cell('分值', 1), '1\t2');
  pasteInto(cell('分值', 1), '3\t4');
  fireEvent.keyDown(cell('分值', 1), { key: 'z', ctrlKey: true });
  expect(latest[0]).toMatchObject({ weight: '1', amount: '20000.00' });
});

it('keeps what does not fit and says why', () => {
  start();
  pasteInto(cell('指标性质', 1), '双向\t十分\t一百');
  expect((cell('指标性质', 1) as HTMLSelectElement).value).toBe('双向');
  for (const [column, why] of [
    ['指标性质', /不在可选范围内/],
    ['分值', '应为数字'],
    ['金额', /应为金额/],
  ] as const) {
    const control = cell(column, 1);
    expect(control.getAttribute('aria-invalid')).toBe('true');
    expect(within(control.closest('td') as HTMLElement).getByText(why).id).toBe(
      control.getAttribute('aria-describedby'),
    );
  }
});

it('is one tab stop: Tab walks inside, and leaves after Escape', async () => {
  const { user } = start();
  await user.tab();
  await user.tab();
  expect(document.activeElement).toBe(cell('三级指标', 1));
  await user.tab();
  expect(document.activeElement).toBe(cell('指标性质', 1));
  expect(document.querySelectorAll('tbody [tabindex="0"]')).toHaveLength(1);
  await user.keyboard('{Escape}');
  await user.tab();
  expect(document.activeElement).toBe(screen.getByText('添加一行').closest('button'));
  await user.tab({ shift: true });
  expect(document.activeElement).toBe(cell('指标性质', 1));
});

it('takes a choice typed or from its list, and shows its sign', async () => {
  const { user } = start();
  await user.click(cell('指标性质', 1));
  await user.click(screen.getByRole('option', { name: '反向' }));
  expect([latest[0]?.nature, (cell('指标性质', 1) as HTMLInputElement).value]).toEqual(['reverse', '反']);
  await user.keyboard('{ArrowDown}正{Enter}');
  // Enter goes on down, and in the last row adds one.
  expect(latest.map(({ nature }) => nature)).toEqual(['reverse', 'positive', '']);
  await waitFor(() => expect(document.activeElement).toBe(cell('指标性质', 3)));
  cell('指标性质', 1).focus();
  (cell('指标性质', 1) as HTMLInputElement).select();
  await user.keyboard('无{Escape}');
  expect(latest[0]?.nature).toBe('reverse');
  await user.keyboard('{Control>}a{/Control}无');
  await user.tab();
  await waitFor(() => expect(latest[0]?.nature).toBe('无'));
});

it('puts back a choice that is half typed, also where no list stands, before Escape means anything else', async () => {
  const { user } = start();
  await user.click(screen.getByRole('button', { name: '全屏' }));
  const grid = document.querySelector('.cx-grid') as HTMLElement;
  const choice = cell('指标性质', 1) as HTMLInputElement;
  const before = choice.value;
  choice.focus();
  choice.select();
  await user.keyboard('无');
  expect([choice.value, screen.queryByRole('listbox')]).toEqual(['无', null]);
  await user.keyboard('{Escape}');
  expect([choice.value, grid.className.includes('cx-grid-full')]).toEqual([before, true]);
  await user.keyboard('{Escape}');
  expect(grid.className).not.toContain('cx-grid-full');
});

it('leads from one fault to the next by F8, round the form', async () => {
  const { user } = start({ start: [fresh(), { ...fresh(), weight: '十' }, { ...fresh(), amount: '百' }] });
  act(() => cell('三级指标', 1).focus());
  await user.keyboard('{F8}');
  expect(document.activeElement).toBe(cell('分值', 2));
  await user.keyboard('{F8}{F8}{Shift>}{F8}{/Shift}');
  expect(document.activeElement).toBe(cell('金额', 3));
});

it('fills the screen until Escape finds nothing else to put back', async () => {
  const { user } = start();
  await user.click(screen.getByRole('button', { name: '全屏' }));
  const grid = document.querySelector('.cx-grid') as HTMLElement;
  expect(grid.className).toContain('cx-grid-full');
  await user.type(cell('三级指标', 1), '丙');
  await user.keyboard('{Escape}');
  expect([latest[0]?.name, grid.className.includes('cx-grid-full')]).toEqual(['数量', true]);
  await user.keyboard('{Escape}');
  expect(grid.className).not.toContain('cx-grid-full');
});

it('moves by Enter and arrows, and Enter in the last row adds one', async () => {
  const { user } = start();
  await user.click(cell('分值', 1));
  await user.keyboard('{ArrowDown}');
  expect(document.activeElement).toBe(cell('分值', 2));
  await user.keyboard('{ArrowUp}{Enter}{Enter}');
  expect(latest).toHaveLength(3);
});

it('leaves Enter to the input method while Chinese is composed', () => {
  start();
  cell('三级指标', 1).focus();
  fireEvent.keyDown(cell('三级指标', 1), { key: 'Enter', keyCode: 229, isComposing: true });
  expect(document.activeElement).toBe(cell('三级指标', 1));
});

it('takes typed 万元 as 元 without losing what is half typed', async () => {
  const { user } = start();
  await user.type(cell('金额', 1), '1.05');
  expect((cell('金额', 1) as HTMLInputElement).value).toBe('1.05');
  expect(latest[0]?.amount).toBe('10500.00');
  await user.keyboard('{Control>}z{/Control}');
  expect((cell('金额', 1) as HTMLInputElement).value).toBe('');
});

it('adds, moves and removes rows and adds the weights up live', async () => {
  const { user } = start();
  await user.type(cell('分值', 1), '5');
  expect(screen.getByText('合计 125')).toBeTruthy();
  await user.click(screen.getByLabelText('下移第 1 行'));
  expect(latest.map(({ name }) => name)).toEqual(['质量', '数量']);
  await user.click(screen.getByLabelText('删除第 1 行'));
  await user.click(screen.getByText('添加一行'));
  expect(latest.map(({ name }) => name)).toEqual(['数量', '']);
});

it('shows a refusal at its cell, focuses it, and drops it when the cell changes', async () => {
  const { user } = start({
    problem: {
      code: 'INVALID',
      title: '填写有误',
      detail: '',
      status: 422,
      fields: [{ path: 'input.rows.1.weight', message: '权重不能为零' }],
    },
  });
  expect(document.activeElement).toBe(cell('分值', 2));
  expect(cell('分值', 2).getAttribute('aria-invalid')).toBe('true');
  await user.type(cell('分值', 2), '1');
  expect(cell('分值', 2).getAttribute('aria-invalid')).toBeNull();
});

it('shows a remark in its cell and takes back in one step what a page writes', () => {
  const handle = createRef<GridHandle<Row>>();
  const fixed: string[] = [];
  const mark = {
    text: '两者矛盾',
    invalid: true,
    covers: ['notDecimal' as const],
    node: <button type="button">提醒</button>,
    strip: (
      <button type="button" data-fix onClick={() => fixed.push('weight')}>
        改为 10
      </button>
    ),
  };
  start({ start: [{ ...fresh(), weight: '十' }, fresh()], marks: new Map([['rows.0.weight', mark]]), handle });
  const control = cell('分值', 1);
  expect(control.getAttribute('aria-invalid')).toBe('true');
  expect(document.getElementById(control.getAttribute('aria-describedby') ?? '')?.textContent).toBe('两者矛盾');
  const strip = control.closest('tr')?.nextElementSibling as HTMLElement;
  expect(strip.className).toBe('cx-strip');
  expect(within(strip).getByRole('button', { name: '改为 10' })).toBeTruthy();
  expect(screen.queryByText('应为数字')).toBeNull();
  fireEvent.keyDown(control, { key: 'Enter', altKey: true });
  expect(fixed).toEqual(['weight']);
  act(() =>
    handle.current?.write(
      latest.map((row) => ({ ...row, weight: '10', name: '里程' })),
      '已修改',
    ),
  );
  expect(latest.map(({ name, weight }) => name + weight)).toEqual(['里程10', '里程10']);
  expect(screen.getByText('已修改')).toBeTruthy();
  fireEvent.keyDown(control, { key: 'z', ctrlKey: true });
  expect(latest.map(({ name, weight }) => name + weight)).toEqual(['十', '']);
});

it('takes 300 pasted rows into an empty grid', () => {
  start({ start: [] });
  const block = Array.from({ length: 300 }, (_, n) => `指标${n}\t正向\t0.3\t1\t`).join('\r\n');
  pasteInto(screen.getByRole('textbox'), block);
  expect(latest).toHaveLength(300);
});

it('splits what Excel writes', () => {
  expect(parseBlock('a\tb\r\nc\t\r\n')).toEqual([
    ['a', 'b'],
    ['c', ''],
  ]);
  expect(parseBlock('"a\tb"\t"x""y"\n')).toEqual([['a\tb', 'x"y']]);
  expect(parseBlock('"open\tb\n')).toEqual([['"open', 'b']]);
});
