import { type LintContext, nm10hao, openCells, targetHeadFields } from '@chengxiao/domain';
import { expect, it, jest } from '@jest/globals';
import { act, configure, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { chooseIn } from '../../../test/choose-in';
import { sessionOf, show } from '../../../test/show';
import { rows } from '../target.fixture';
import { emptyStep, formOf, type IndicatorCells, type TargetForm as Form } from '../declaration/target-form';
import { TargetForm, type TargetFormProps } from '../declaration/TargetForm';

// A whole form is drawn and examined again after each step, on whatever machine this runs.
configure({ asyncUtilTimeout: 8000 });
const cells = formOf({ ...openCells(targetHeadFields), indicators: rows, planSteps: [] }).annual;
const step = {
  ...emptyStep(),
  name: '施工',
  method: '招标',
  funds: '1.00',
  startDate: '2026-01-01',
  endDate: '2026-02-01',
  responsible: '工程科',
};
const names = ['养护里程', '通行车辆', '群众满意度'];
const sound: Form = {
  ...openCells(targetHeadFields),
  annualGoal: '完成养护里程，方便群众出行',
  annual: cells.map((row, index) => ({ ...row, name: names[index] ?? '' })),
  midterm: [],
  planSteps: [step],
  confirmed: [],
};
const withRow = (change: Partial<IndicatorCells>, ...more: Partial<IndicatorCells>[]): Form => ({
  ...sound,
  annual: sound.annual.map((row, index) => ({ ...row, ...[change, ...more][index] })),
});
const backwards = withRow({ direction: 'le' });

function open(initial: Form, props: Partial<TargetFormProps> & { context?: LintContext } = {}) {
  const { context = {}, ...over } = props;
  const place = { divisionCode: '150600', functionCode: '2140106' };
  const frame = { year: 2026, startDate: '2026-01-01', endDate: '2026-12-31', yearFunds: '100.00' };
  const lintInput = { pack: nm10hao, frame, projectName: '公路养护', funds: [], context, place, carried: null };
  const onSave = jest.fn<TargetFormProps['onSave']>(() => Promise.resolve(null));
  const form = { id: 't1', lintInput, initial, reasons: new Map<string, string>(), busy: false, onSave, ...over };
  return { ...show(<TargetForm stored={{ version: 1 }} {...form} />, { session: sessionOf('unit') }), onSave };
}
const cell = (column: string, n: number) => screen.getByLabelText(`${column}，第 ${n} 行`);
const marks = (name: RegExp) => screen.findByLabelText(name);
const panel = () => screen.getByLabelText('指标体检');
const contradiction = /^须改正：性质与方向矛盾（年度指标第 1 行 养护里程 · 指标方向）/;

it('says that nothing is found in a sound form', async () => {
  open(sound);
  expect(await within(panel()).findByText('没有发现问题')).toBeTruthy();
});

it('counts the empty cells that keep the form back, and calls it sound no more', async () => {
  const { user, onSave } = open(withRow({ basis: '' }, { basis: '' }));
  await within(panel()).findByText('没有发现问题');
  await user.click(screen.getByRole('button', { name: '保存并送审' }));
  const tally = screen.getByTitle('查看体检意见');
  await waitFor(() => expect(tally.textContent).toContain('2 处须改正'));
  expect(screen.queryByText('没有发现问题')).toBeNull();
  expect(onSave).not.toHaveBeenCalled();
});

it('marks the cell while one types, tells all of it on focus, and Escape puts it away', async () => {
  const { user } = open(sound);
  await within(panel()).findByText('没有发现问题');
  await user.type(cell('指标方向', 1), '小于等于', { initialSelectionStart: 0, initialSelectionEnd: 1 });
  const mark = await marks(contradiction);
  expect(cell('指标方向', 1).getAttribute('aria-invalid')).toBe('true');
  const description = document.getElementById(cell('指标方向', 1).getAttribute('aria-describedby') ?? '');
  expect(description?.textContent).toContain('两者矛盾');
  expect(document.activeElement).toBe(cell('指标方向', 1));
  act(() => mark.focus());
  const card = screen.getByLabelText(/^体检意见 年度/);
  expect(card.textContent).toContain('性质与方向矛盾');
  expect(card.textContent).toContain('依据：财预〔2015〕88号');
  await user.tab();
  expect(document.activeElement).toBe(within(card).getAllByRole('button')[0]);
  await user.keyboard('{Escape}');
  expect(screen.queryByLabelText(/^体检意见 年度/)).toBeNull();
  expect(document.activeElement).toBe(mark);
});

it('opens by hovering and stays while one is on it', async () => {
  const { user } = open(backwards);
  const mark = await marks(contradiction);
  await user.hover(mark);
  const card = await screen.findByLabelText(/^体检意见 年度/);
  await user.hover(card);
  expect(card.isConnected).toBe(true);
  await user.unhover(card);
  await waitFor(() => expect(card.isConnected).toBe(false));
});

it('takes a correction as one step of the grid, which its undo takes back', async () => {
  const { user } = open(backwards);
  await user.click(await marks(contradiction));
  const card = within(screen.getByLabelText(/^体检意见 年度/));
  await user.click(card.getByRole('button', { name: '一键修改：指标方向改为“大于等于”' }));
  const direction = cell('指标方向', 1) as HTMLInputElement;
  expect(direction.value).toBe('≥');
  expect(document.activeElement).toBe(direction);
  await waitFor(() => expect(screen.queryByLabelText(contradiction)).toBeNull());
  fireEvent.keyDown(direction, { key: 'z', ctrlKey: true });
  expect(direction.value).toBe('≤');
  expect(await marks(contradiction)).toBeTruthy();
});

it('takes a correction from the list, goes on with the next one, and offers the way back', async () => {
  const { user } = open(withRow({ direction: 'le' }, { direction: 'lt' }));
  const list = await screen.findByLabelText('体检意见');
  await user.click(within(list).getAllByRole('button', { name: /^一键修改：指标方向改为/ })[0] as HTMLElement);
  await waitFor(() => expect(within(list).getAllByRole('listitem')).toHaveLength(1));
  expect(list.contains(document.activeElement)).toBe(true);
  await user.click(screen.getByRole('button', { name: '撤销修改' }));
  expect((cell('指标方向', 1) as HTMLInputElement).value).toBe('≤');
  expect(screen.queryByRole('button', { name: '撤销修改' })).toBeNull();
});

it('takes a correction of the goal back too', async () => {
  const { user } = open({ ...sound, annualGoal: `${sound.annualGoal}（100字以内）` });
  await user.click((await screen.findAllByRole('button', { name: /^一键修改：删除/ }))[0] as HTMLElement);
  const goal = screen.getByLabelText(/^年度目标/) as HTMLTextAreaElement;
  expect(goal.value).toBe(sound.annualGoal);
  await user.click(screen.getByRole('button', { name: '撤销修改' }));
  expect(goal.value).toContain('100字以内');
});

it('corrects all places of one rule after they were listed', async () => {
  const { user } = open(withRow({ direction: 'le' }, { direction: 'le' }));
  await chooseIn(user, await screen.findByLabelText('规则'), '性质与方向矛盾（2）');
  await user.click(screen.getByRole('button', { name: '按此规则修改 2 处' }));
  const dialog = await screen.findByRole('dialog');
  expect(
    within(dialog)
      .getAllByRole('row')
      .slice(1)
      .map(({ textContent }) => textContent),
  ).toEqual([
    expect.stringMatching(/^年度指标第 1 行 养护里程.*指标方向改为“大于等于”$/),
    expect.stringMatching(/^年度指标第 2 行 通行车辆.*指标方向改为“大于等于”$/),
  ]);
  await user.click(within(dialog).getByRole('button', { name: '修改 2 处' }));
  // The button that asked is gone; whoever works by keyboard stays in the list of findings.
  await waitFor(() => expect(screen.queryByRole('button', { name: '按此规则修改 2 处' })).toBeNull());
  await waitFor(() => expect(panel().contains(document.activeElement)).toBe(true));
  expect([1, 2].map((n) => (cell('指标方向', n) as HTMLInputElement).value)).toEqual(['≥', '≥']);
  fireEvent.keyDown(cell('指标方向', 1), { key: 'z', ctrlKey: true });
  expect([1, 2].map((n) => (cell('指标方向', n) as HTMLInputElement).value)).toEqual(['≤', '≤']);
});

it('lists all findings of its kind from any of them, and changes nothing unless told to', async () => {
  const { user } = open(withRow({ direction: 'le' }, { direction: 'le' }));
  const asked = await within(panel()).findAllByRole('button', { name: '同类 2 处一并修改…' });
  await user.click(asked[1] as HTMLElement);
  await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: /取\s?消/ }));
  expect([1, 2].map((n) => (cell('指标方向', n) as HTMLInputElement).value)).toEqual(['≤', '≤']);
  await user.click(asked[1] as HTMLElement);
  await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: '修改 2 处' }));
  await waitFor(() => expect(within(panel()).queryByRole('button', { name: /^同类/ })).toBeNull());
  await waitFor(() => expect(panel().contains(document.activeElement)).toBe(true));
  await user.click(within(panel()).getByRole('button', { name: '撤销修改' }));
  expect([1, 2].map((n) => (cell('指标方向', n) as HTMLInputElement).value)).toEqual(['≤', '≤']);
});

it('filters by weight and by rule, and leads to the cell', async () => {
  const { user } = open({ ...withRow({ direction: 'le' }), annualGoal: '完成养护里程1公里，方便群众出行' });
  const list = await screen.findByLabelText('体检意见');
  const all = within(list).getAllByRole('listitem').length;
  expect(all).toBeGreaterThan(1);
  await user.click(within(panel()).getByRole('button', { name: '须改正 1' }));
  expect(within(panel()).getAllByRole('listitem')).toHaveLength(1);
  await user.click(within(panel()).getByRole('button', { name: `全部 ${all}` }));
  await chooseIn(user, within(panel()).getByLabelText('规则'), /^性质与方向矛盾/);
  expect(within(panel()).getAllByRole('listitem')).toHaveLength(1);
  within(panel()).getByRole('button', { name: '年度指标第 1 行 养护里程 · 指标方向' }).focus();
  await user.keyboard('{Enter}');
  expect(document.activeElement).toBe(cell('指标方向', 1));
});

it('refuses to submit with the list, saying each defect once', async () => {
  const { user, onSave } = open(withRow({ direction: 'le' }, { unit: '', basis: '' }));
  await user.click(screen.getByRole('button', { name: '保存并送审' }));
  expect(onSave).not.toHaveBeenCalled();
  const alert = await screen.findByRole('alert');
  expect(alert.textContent).toContain('指标体检发现 2 处问题');
  await waitFor(() => expect(document.activeElement).toBe(cell('指标方向', 1)));
  const messages = within(alert)
    .getAllByRole('button')
    .map(({ textContent }) => textContent);
  expect(messages).toHaveLength(3);
  expect(messages.filter((each) => each?.includes('计量单位'))).toHaveLength(1);
  const unit = cell('计量单位', 2).closest('td') as HTMLElement;
  expect(unit.querySelector('.cx-error')).toBeNull();
  expect(unit.textContent?.match(/没有计量单位/g)).toHaveLength(1);
  expect((cell('设定依据', 2).closest('td') as HTMLElement).querySelector('.cx-error')?.textContent).toBe('必填');
});

it('shows what the server refuses at its cell, and not again where it is marked already', async () => {
  const fields = [{ path: 'annual.2.note', message: '请写明调查方法' }];
  const problem = { code: 'INVALID', title: '填写有误', detail: '', status: 422, fields };
  const { user } = open(sound, { onSave: () => Promise.resolve(problem) });
  await user.click(screen.getByRole('button', { name: '保存并送审' }));
  await waitFor(() => expect(document.activeElement).toBe(cell('备注', 3)));
  expect((cell('备注', 3).closest('td') as HTMLElement).querySelector('.cx-error')?.textContent).toBe('请写明调查方法');
});

it('tells last year and the median where a target is weak, and shows similar targets side by side', async () => {
  const taken = [...names, '桥涵检查次数', '路面修复面积', '培训人数', '巡查天数', '设备台数'];
  const context: LintContext = {
    lastYear: [{ name: '养护里程', unit: '个', value: '8', actual: '10' }],
    similar: [{ projectName: '危桥改造', sameProgramme: false, similarity: 1, names: [...taken, '桥梁座数'] }],
  };
  const annual = taken.map((name, index) => ({ ...(sound.annual[Math.min(index, 2)] as IndicatorCells), name }));
  const { user } = open({ ...sound, annual }, { context });
  await user.click(await marks(/指标值偏低/));
  const card = screen.getByLabelText(/^体检意见 年度/);
  expect(card.textContent).toContain('上年实际完成值10 个');
  await user.click(await screen.findByText(/^“危桥改造”，相似度 \d+%：逐项对照/));
  const table = screen.getByText(/^逐项对照：/).closest('table') as HTMLElement;
  const pairs = [...table.querySelectorAll('tr')].map(({ textContent }) => textContent);
  expect(pairs).toContain('养护里程养护里程');
  expect(pairs).toContain('桥梁座数');
});
