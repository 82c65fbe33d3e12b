import type { MockLink } from '@apollo/client/testing';
import { nm10hao } from '@chengxiao/domain';
import { expect, it } from '@jest/globals';
import { fireEvent, screen, within } from '@testing-library/react';
import { useRef, useState } from 'react';
import { FormScope, type GridHandle } from '@chengxiao/ui';
import { chooseIn } from '../../../test/choose-in';
import { show } from '../../../test/show';
import { IndicatorGrid } from './IndicatorGrid';
import { offeredEntries, starterPacks } from './library.graphql';
import { emptyIndicator, type IndicatorCells } from './target-form';

const entry = (id: string, name: string, more: object = {}) => ({
  __typename: 'IndicatorEntry',
  id,
  entryId: `e-${id}`,
  entryVersion: 3,
  kind: 'projectType',
  functionCode: null,
  projectTag: '农村公路',
  level1: 'output',
  level2: 'quality',
  name,
  explanation: '验收合格的比例',
  nature: 'positive',
  direction: 'ge',
  value: '95',
  standard: '',
  unit: '%',
  weight: '50',
  basis: 'industry',
  method: 'directProof',
  source: '质量监督机构',
  evidence: '验收报告',
  scoringRule: '达到得满分',
  cites: [],
  fromYear: 2021,
  toYear: null,
  replaces: null,
  jurisdiction: '150000',
  ...more,
});
const place = { divisionCode: '150600', functionCode: '2140106' };
const lintInput = {
  pack: nm10hao,
  projectName: '公路',
  funds: [],
  place,
  carried: null,
  frame: { year: 2026, startDate: '2026-01-01', endDate: '2026-12-31', yearFunds: '100.00' },
  context: { lastYear: [{ name: '验收合格率', unit: '%', value: '90', actual: '88' }] },
};
let latest: IndicatorCells[] = [];
function Grid({ start }: { start: IndicatorCells[] }) {
  const [rows, setRows] = useState(start);
  const handle = useRef<GridHandle<IndicatorCells>>(null);
  latest = rows;
  return (
    <FormScope problem={null}>
      <IndicatorGrid
        half="annual"
        hint=""
        {...{ lintInput, rows, handle }}
        onChange={setRows}
        reasons={new Map()}
        confirming={null}
        marks={new Map()}
      />
    </FormScope>
  );
}
const offer = (filter: object, nodes: object[]): MockLink.MockedResponse => ({
  request: { query: offeredEntries, variables: { filter: { ...place, year: 2026, ...filter } } },
  result: { data: { indicatorEntries: { __typename: 'IndicatorEntryPage', nodes } } } as never,
});
const cell = (column: string, n: number) => screen.getByLabelText(`${column}，第 ${n} 行`);

it('offers library entries for what is typed; one fills the row, and one undo takes it back', async () => {
  const row = { ...emptyIndicator(), id: 'r1', weight: '20', note: '按年度计划' };
  const found = [entry('1', '验收合格率'), entry('2', '工程验收合格率')];
  const { user } = show(<Grid start={[row]} />, { mocks: [offer({ search: '合格' }, found)] });
  await user.type(cell('三级指标', 1), '合格');
  const list = await screen.findByRole('listbox', { name: '指标库' });
  expect(within(list).getAllByRole('option')).toHaveLength(2);
  expect(list.textContent).toContain('农村公路 · 质量指标 · ≥95%');
  const box = screen.getByRole('combobox', { name: '三级指标，第 1 行' });
  expect(box.getAttribute('aria-expanded')).toBe('true');
  await user.keyboard('{ArrowDown}');
  expect(box.getAttribute('aria-activedescendant')).toBe(within(list).getAllByRole('option')[0]?.id);
  await user.keyboard('{Enter}');
  expect(screen.queryByRole('listbox')).toBeNull();
  expect(latest).toHaveLength(1);
  expect(latest[0]).toMatchObject({
    id: 'r1',
    name: '验收合格率',
    level1: 'output',
    level2: 'quality',
    value: '95',
    unit: '%',
    basis: 'industry',
    weight: '20',
    note: '按年度计划',
    libraryId: 'e-1',
    libraryVersion: '3',
    method: 'directProof',
  });
  expect(screen.getByText(/已选用“验收合格率”/)).toBeTruthy();
  expect(screen.getByText('90 %')).toBeTruthy();
  expect(screen.getByText('88 %')).toBeTruthy();
  fireEvent.keyDown(box, { key: 'z', ctrlKey: true });
  expect(latest[0]).toMatchObject({ name: '合格', level1: '', libraryId: '' });
});

it('opens the library of the dimension on F4, and says when there is nothing', async () => {
  const row = { ...emptyIndicator(), level1: 'benefit' };
  show(<Grid start={[row]} />, { mocks: [offer({ level1: 'benefit' }, [])] });
  cell('三级指标', 1).focus();
  fireEvent.keyDown(cell('三级指标', 1), { key: 'F4' });
  expect(await screen.findByText('指标库中没有匹配的指标，可自拟。')).toBeTruthy();
  fireEvent.keyDown(cell('三级指标', 1), { key: 'Escape' });
  expect(screen.queryByText('指标库中没有匹配的指标，可自拟。')).toBeNull();
});

it('begins an empty table with a starter pack, local values left open', async () => {
  const entries = [
    entry('1', '新改建里程', { level2: 'quantity', value: null, unit: '公里' }),
    entry('2', '通硬化路率', { level1: 'benefit', level2: 'social', weight: '30' }),
    entry('3', '满意度', { level1: 'satisfaction', level2: 'service', weight: '10' }),
  ];
  const packs: MockLink.MockedResponse = {
    request: { query: starterPacks, variables: { divisionCode: '150600', year: 2026 } },
    result: { data: { starterPacks: [{ __typename: 'StarterPack', projectTag: '农村公路', entries }] } } as never,
  };
  const { user } = show(<Grid start={[]} />, { mocks: [packs] });
  await user.click(screen.getByRole('button', { name: '从标准指标组合开始' }));
  await chooseIn(user, await screen.findByLabelText('项目类型'), '农村公路');
  await user.click(screen.getByRole('button', { name: '填入 3 个指标' }));
  expect(latest.map(({ name, value, weight }) => [name, value, weight])).toEqual([
    ['新改建里程', '', '50'],
    ['通硬化路率', '95', '30'],
    ['满意度', '95', '10'],
  ]);
  expect(screen.queryByRole('button', { name: '从标准指标组合开始' })).toBeNull();
});

it('shows last year beside this year, or not', async () => {
  const { user } = show(
    <Grid
      start={[
        { ...emptyIndicator(), name: '验收合格率' },
        { ...emptyIndicator(), name: '新指标' },
      ]}
    />,
  );
  expect(screen.getByText('88 %')).toBeTruthy();
  expect(screen.getAllByText('上年无此指标')).toHaveLength(2);
  await user.click(screen.getByRole('checkbox', { name: '显示上年' }));
  expect(screen.queryByText('88 %')).toBeNull();
});

it('takes what 101号 asks of a row in a drawer, as one step', async () => {
  const { user } = show(<Grid start={[{ ...emptyIndicator(), name: '验收合格率' }]} />);
  await user.click(screen.getByRole('button', { name: '第 1 行的指标说明' }));
  const drawer = await screen.findByRole('dialog');
  await user.type(within(drawer).getByLabelText('指标解释'), '验收合格的比例');
  await chooseIn(user, within(drawer).getByLabelText('取值方式'), '情况统计法');
  await user.click(within(drawer).getByRole('button', { name: /完\s?成/ }));
  expect(latest[0]).toMatchObject({ explanation: '验收合格的比例', method: 'statistics' });
  expect(screen.getByRole('button', { name: '第 1 行的指标说明' }).textContent).toBe('已填 2 项');
  fireEvent.keyDown(cell('三级指标', 1), { key: 'z', ctrlKey: true });
  expect(latest[0]).toMatchObject({ explanation: '', method: '' });
});
