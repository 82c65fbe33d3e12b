import { nm10hao, openCells, type TargetFrame, targetHeadFields } from '@chengxiao/domain';
import { expect, it, jest } from '@jest/globals';
import { act, configure, screen, waitFor, within } from '@testing-library/react';
import { sessionOf, show } from '../../../test/show';
import { carriedSourceOf } from './carried-source';
import { fullOf, toFormPath, shortOf } from './short-form';
import { emptyStep, formOf, type TargetForm as Form } from './target-form';
import { rows } from '../target.fixture';
import { TargetForm, type TargetFormProps } from './TargetForm';

// A whole form is drawn and examined again after each step, on whatever machine this runs.
configure({ asyncUtilTimeout: 8000 });
const step = (year: number) => ({
  id: 's',
  name: '施工',
  method: '招标',
  funds: '1.00',
  resources: '',
  responsible: '工程科',
  startDate: `${year}-01-01`,
  endDate: `${year}-02-01`,
});
const carried = carriedSourceOf({
  __typename: 'CarriedTarget',
  fromYear: 2025,
  former: {
    __typename: 'FrozenTarget',
    year: 2025,
    annualGoal: '完成养护里程',
    midtermGoal: null,
    indicators: rows,
    planSteps: [{ __typename: 'PlanStep', ...step(2025) }],
  },
  blocks: [{ __typename: 'CarriedBlock', block: 'indicators.a', state: 'open', since: 2023, stale: true }],
} as never);
const initial = formOf({
  ...openCells(targetHeadFields),
  annualGoal: '完成养护里程',
  indicators: rows,
  planSteps: [step(2026)],
});
function open(form: Form, frame: Partial<TargetFrame>, of: typeof carried | null) {
  const onSave = jest.fn<TargetFormProps['onSave']>(() => Promise.resolve(null));
  const place = { divisionCode: '150600', functionCode: '2140106' };
  const whole = { year: 2026, startDate: '2026-01-01', endDate: '2026-12-31', yearFunds: '100.00', ...frame };
  const lintInput = {
    pack: nm10hao,
    frame: whole,
    projectName: '公路养护',
    funds: [],
    context: {},
    place,
    carried: of,
  };
  const props = { id: 't1', lintInput, initial: form, reasons: new Map<string, string>(), busy: false, onSave };
  return { ...show(<TargetForm stored={{ version: 1 }} {...props} />, { session: sessionOf('unit') }), onSave };
}
const cell = (column: string, n: number) => screen.getByLabelText(`${column}，第 ${n} 行`);

it('lets a continuing project confirm or change every part, and submits nothing before', async () => {
  const { user, onSave } = open(initial, {}, carried);
  expect(screen.getByText(/本表沿用 2025 年度已批复的目标/)).toBeTruthy();
  expect(screen.getByText('自 2023 年未变')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: '保存并送审' }));
  expect(onSave).not.toHaveBeenCalled();
  expect((await screen.findAllByText(/与上年相同，请确认不变或作修改/)).length).toBeGreaterThan(2);
  const [goal, plan] = screen.getAllByRole('checkbox', { name: /与 2025 年度相同，确认不变$/ });
  await user.click(goal as HTMLElement);
  await user.click(plan as HTMLElement);
  await user.clear(cell('指标值', 1));
  await user.type(cell('指标值', 1), '2');
  expect(screen.queryByRole('checkbox', { name: '确认第 1 行不变' })).toBeNull();
  expect(screen.queryAllByText(/与上年相同，请确认不变或作修改/).length).toBeGreaterThan(0);
  for (const n of [2, 3]) await user.click(screen.getByRole('checkbox', { name: `确认第 ${n} 行不变` }));
  // The list of the refusal stays; nothing stands at a cell any more.
  const asked = () =>
    [...document.querySelectorAll('.cx-error')].filter(({ textContent }) => textContent?.startsWith('与上年相同'));
  await waitFor(() => expect(asked()).toEqual([]));
  await user.click(screen.getByRole('button', { name: '保存' }));
  await waitFor(() => expect(onSave).toHaveBeenCalledTimes(1));
  expect(onSave.mock.calls[0]?.[0].confirmed).toEqual(['annualGoal', 'planSteps', 'indicators.b', 'indicators.c']);
});

it('keeps what was typed while it was being saved', async () => {
  const { user, onSave } = open(initial, {}, null);
  let answer: () => void = () => undefined;
  onSave.mockImplementation(
    (sent, _, keep) =>
      new Promise((resolve) => {
        answer = () => {
          keep((now) => ({
            ...now,
            annual: now.annual.map((row, index) => ({ ...row, id: `${sent.annual.length}.${index}` })),
          }));
          resolve({ code: 'STALE', title: '', detail: '', fields: [] } as never);
        };
      }),
  );
  await user.click(screen.getByRole('button', { name: '保存' }));
  await waitFor(() => expect(onSave).toHaveBeenCalledTimes(1));
  const goal = screen.getByDisplayValue('完成养护里程');
  await user.type(goal, '三百公里');
  act(() => answer());
  await user.click(screen.getByRole('button', { name: '保存' }));
  await waitFor(() => expect(onSave).toHaveBeenCalledTimes(2));
  const [sent] = onSave.mock.calls[1] ?? [];
  expect([sent?.annualGoal, sent?.annual[1]?.id]).toEqual(['完成养护里程三百公里', '3.1']);
});

it('asks little of a small project, and writes it as the same form', async () => {
  const empty: Form = { ...initial, annual: [], planSteps: [{ ...emptyStep(), funds: '100.00' }] };
  const { user, onSave } = open(empty, { formKind: 'short', endDate: '2028-12-31' }, null);
  expect(screen.queryByText('中期绩效指标')).toBeNull();
  await user.click(screen.getByRole('button', { name: '添加一行' }));
  await user.type(cell('指标类别', 1), '质量指标', { initialSelectionStart: 0, initialSelectionEnd: 99 });
  await user.type(cell('三级指标', 1), '合格率');
  await user.type(cell('指标值', 1), '≥ 95 %');
  await user.type(cell('分值', 1), '50');
  await user.type(screen.getByLabelText(/主要工作/), '采购安装');
  await user.click(screen.getByRole('button', { name: '保存并送审' }));
  expect(await screen.findAllByText(/缺少必设的一级指标|产出|效益/)).toBeTruthy();
  expect(onSave).not.toHaveBeenCalled();
  await user.click(screen.getByRole('button', { name: '保存' }));
  await waitFor(() => expect(onSave).toHaveBeenCalledTimes(1));
  const [form] = onSave.mock.calls[0] ?? [];
  expect(form?.annual[0]).toMatchObject({
    level1: 'output',
    level2: 'quality',
    name: '合格率',
    nature: 'positive',
    direction: 'ge',
    value: '95',
    unit: '%',
    basis: 'plan',
    weight: '50',
  });
  expect(form?.annual[0]).not.toHaveProperty('aim');
  expect(form?.planSteps[0]).toMatchObject({ name: '采购安装', funds: '100.00' });
});

it('shows on a short form what a longer one held, so that it can be taken out', async () => {
  const [first] = initial.annual;
  const longer: Form = {
    ...initial,
    midtermGoal: '三年完成',
    midterm: [{ ...(first as Form['annual'][number]), id: 'm', weight: '' }],
    planSteps: [...initial.planSteps, { ...emptyStep(), id: 's2', name: '验收' }],
  };
  const { user, onSave } = open(longer, { formKind: 'short', endDate: '2028-12-31' }, null);
  await user.clear(screen.getByDisplayValue('三年完成'));
  const half = screen.getByRole('heading', { name: /中期绩效指标/ }).closest('section') as HTMLElement;
  await user.click(within(half).getByRole('button', { name: /删除/ }));
  await user.click(screen.getByRole('button', { name: '保存' }));
  await waitFor(() => expect(onSave).toHaveBeenCalledTimes(1));
  expect(onSave.mock.calls[0]?.[0]).toMatchObject({ midtermGoal: '', midterm: [] });
  expect(screen.getByDisplayValue('验收')).toBeTruthy();
});

it('changes nothing of a row in which nothing was typed', () => {
  const [row] = initial.annual;
  if (!row) throw new Error('no row');
  for (const kept of [
    { ...row, nature: 'qualitative', direction: '', value: '', standard: '95%', unit: '' },
    { ...row, nature: 'reverse', direction: 'eq', value: '0', unit: '次' },
    { ...row, nature: 'positive', direction: 'ge', value: '5', unit: '10万元' },
    { ...row, level2: '' },
  ])
    expect(fullOf(shortOf(kept))).toEqual({ ...kept, basis: kept.basis || 'plan' });
});

it('keeps what is being typed, and finds the cell that the rules mean', () => {
  const [row] = initial.annual;
  if (!row) throw new Error('no row');
  expect(shortOf(row)).toMatchObject({ kind: 'output.quantity', aim: '≥1个' });
  const typing = { ...shortOf(row), aim: '≥ 1 ' };
  expect(shortOf(fullOf(typing), typing).aim).toBe('≥ 1 ');
  const place = toFormPath('short');
  expect(
    ['annual.0.unit', 'annual.2.level1', 'annual.1.name', 'planSteps.0.funds', 'planSteps.0.name'].map(place),
  ).toEqual([...['annual.0.aim', 'annual.2.kind', 'annual.1.name', 'planSteps', 'planSteps.0.name']]);
  expect(toFormPath('full')('annual.0.unit')).toBe('annual.0.unit');
});
