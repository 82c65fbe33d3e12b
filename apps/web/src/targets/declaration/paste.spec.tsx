import { nm10hao } from '@chengxiao/domain';
import { expect, it } from '@jest/globals';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { useRef, useState } from 'react';
import { FormScope, type GridHandle } from '@chengxiao/ui';
import { show } from '../../../test/show';
import { IndicatorGrid, type IndicatorGridProps } from './IndicatorGrid';
import { ShortRows } from './ShortRows';
import { emptyIndicator, type IndicatorCells } from './target-form';

const lintInput = {
  pack: nm10hao,
  projectName: '草原',
  funds: [],
  place: { divisionCode: '150600', functionCode: '2140106' },
  carried: null,
  frame: { year: 2026, startDate: '2026-01-01', endDate: '2026-12-31', yearFunds: '100.00' },
  context: {},
};
let latest: IndicatorCells[] = [];
type GridProps = { start?: IndicatorCells[]; half?: IndicatorGridProps['half']; short?: boolean };
function Grid({ start = [], half = 'annual', short = false }: GridProps) {
  const [rows, setRows] = useState(start);
  const handle = useRef<GridHandle<IndicatorCells>>(null);
  latest = rows;
  const props = { hint: '', lintInput, rows, handle, onChange: setRows, confirming: null, marks: new Map() };
  return (
    <FormScope problem={null}>
      {short ? <ShortRows {...props} /> : <IndicatorGrid {...props} half={half} reasons={new Map()} />}
    </FormScope>
  );
}
const head = ['一级', '二级', '三级', '指标值', '分值'];
const official = [
  ['产出指标', '数量指标', '改造草原面积', '≥2.4万亩', '20'],
  ['', '质量指标', '验收合格率', '95%以上', '20'],
  ['', '时效指标', '完成时间', '12月底前完成', '10'],
  ['效益指标', '社会效益指标', '群众生活', '明显提高', '30'],
  ['满意度指标', '服务对象满意度指标', '满意度', '≥90%', '10'],
];
const paste = (target: Element, rows: readonly (readonly string[])[]) => {
  const text = rows.map((cells) => cells.join('\t')).join('\r\n');
  fireEvent.paste(target, { clipboardData: { getData: () => text } });
};
const take = async () => screen.findByRole('button', { name: '填入表格' });
const short = ({ level1, level2, nature, direction, value, unit, standard, weight }: IndicatorCells) =>
  [level1, level2, nature, direction, value, unit, standard, weight].join(' ').replace(/ +/g, ' ').trim();
const understood = [
  'output quantity positive ge 2.4 万亩 20',
  'output quality positive ge 95 % 20',
  'output timeliness qualitative 12月底前完成 10',
  'benefit social qualitative 明显提高 30',
  'satisfaction service positive ge 90 % 10',
];

it('writes the official table at once where all of it is plain, and takes it back with one key', async () => {
  const { user } = show(<Grid />);
  await user.click(screen.getByRole('textbox'));
  paste(document.activeElement as Element, [head, ...official]);
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(latest.map(short)).toEqual(understood);
  expect(screen.getByText(/已粘贴 5 行.*已按内容对应到各列/)).toBeTruthy();
  const first = screen.getByLabelText('一级指标，第 1 行');
  await waitFor(() => expect(document.activeElement).toBe(first));
  await user.keyboard('{Control>}z{/Control}');
  expect(latest).toEqual([]);
});

it('asks nothing about all of something, which has one direction', () => {
  show(<Grid />);
  paste(screen.getByRole('textbox'), [head, ['产出指标', '质量指标', '验收合格率', '100%', '20']]);
  expect(latest.map(short)).toEqual(['output quality positive eq 100 % 20']);
});

it('asks for a look where columns had to be guessed', async () => {
  const { user } = show(<Grid />);
  await user.click(screen.getByRole('textbox'));
  paste(document.activeElement as Element, official);
  const dialog = await screen.findByRole('dialog');
  expect(dialog.textContent).toContain('各列是按内容认出来的');
  expect(latest).toEqual([]);
  await user.click(await take());
  expect(latest.map(short)).toEqual(understood);
});

it('takes values apart that are pasted under each other, and keeps what their rows say', async () => {
  const row = { ...emptyIndicator(), id: 'r1', name: '超支率', nature: 'reverse', direction: 'le', unit: '%' };
  const { user } = show(<Grid start={[row, { ...row, id: 'r2', name: '时间', standard: '经验收' }]} />);
  paste(screen.getByLabelText('指标值，第 1 行'), [['5%'], ['6月底前']]);
  await user.click(await take());
  expect(latest.map(short)).toEqual(['reverse le 5 %', 'qualitative % 6月底前；经验收']);
  expect(latest.map(({ id }) => id)).toEqual(['r1', 'r2']);
});

it('leaves nothing of the aim of a row that another one is pasted over', async () => {
  const old = {
    ...emptyIndicator(),
    id: 'r1',
    name: '超支率',
    nature: 'reverse',
    direction: 'le',
    value: '5',
    unit: '%',
  };
  const { user } = show(<Grid start={[{ ...old, basis: 'plan' }]} />);
  paste(screen.getByLabelText('一级指标，第 1 行'), [head, ['效益指标', '社会效益指标', '群众生活', '明显提高', '30']]);
  await user.click(await take());
  expect(latest.map(short)).toEqual(['benefit social qualitative 明显提高 30']);
  expect(latest[0]).toMatchObject({ id: 'r1', basis: 'plan' });
});

it('keeps the value of a described row pasted in the columns of the grid', async () => {
  const { user } = show(<Grid start={[emptyIndicator()]} />);
  paste(screen.getByLabelText('一级指标，第 1 行'), [
    ['效益指标', '社会效益指标', '出行条件', '定性', '等于', '明显改善', '', '10', '', '计划标准'],
  ]);
  const dialog = await screen.findByRole('dialog');
  expect(dialog.textContent).toContain('“等于”');
  await user.click(await take());
  expect(latest.map(short)).toEqual(['benefit social qualitative 明显改善 10']);
});

it('says which rows state no direction, and takes the columns by their heading', async () => {
  const { user } = show(<Grid />);
  paste(screen.getByRole('textbox'), [
    ['三级指标', '指标值', '指标性质'],
    ['受益户数', '1,200户', ''],
    ['单位成本', '17.3万元/公里', '反向'],
    ['合格率', '≥95%', ''],
  ]);
  const dialog = await screen.findByRole('dialog');
  expect(dialog.textContent).toContain('2 行没有写明方向（受益户数、单位成本）');
  await user.click(await take());
  expect(latest.map(short)).toEqual(['positive eq 1200 户', 'reverse le 17.3 万元/公里', 'positive ge 95 %']);
});

it('names the points that the mid-term half has no column for', async () => {
  show(<Grid half="midterm" />);
  paste(screen.getByRole('textbox'), [head, ...official]);
  const dialog = await screen.findByRole('dialog');
  expect(dialog.textContent).toContain('没有可填的格子：“20” ×2、“10” ×2、“30”');
});

it('takes the official table into the short form', async () => {
  const { user } = show(<Grid short />);
  paste(screen.getByRole('textbox'), [[...head, '备注'], ...official.map((cells) => [...cells, '口径'])]);
  const dialog = await screen.findByRole('dialog');
  expect(dialog.textContent).toContain('“口径” ×5');
  await user.click(await take());
  expect(latest.map(short)).toEqual(understood);
  expect((screen.getByLabelText('指标值，第 3 行') as HTMLInputElement).value).toBe('12月底前完成');
});
