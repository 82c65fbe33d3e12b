import type { MockLink } from '@apollo/client/testing';
import { expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import { sessionOf, show } from '../../../test/show';
import { AdjustmentEditPage } from './AdjustmentEditPage';
import { editTargetAdjustment, moveTargetAdjustment, targetAdjustment } from './adjustments.graphql';
import { discardFormDraft, formDraft } from '../../drafts/draft.graphql';
import { targetContext } from '../../lint/lint.graphql';
import { answers, rows } from '../target.fixture';

/** Rows of what is asked for: their ids have another name than those of the approved form. */
const askedRows = <T extends { id: string }>(all: readonly T[]) =>
  all.map(({ id: rowId, ...row }) => ({ ...row, rowId }));

const step = {
  __typename: 'PlanStep',
  id: 's1',
  name: '组织施工',
  method: '公开招标',
  funds: '100.00',
  responsible: '养护中心',
  startDate: '2026-03-01',
  endDate: '2026-11-30',
  resources: '会计账簿',
};
const asked = (fields: object = {}) => ({
  __typename: 'TargetAdjustment',
  id: 'a1',
  targetId: 't1',
  year: 2026,
  ground: 'policy',
  version: 3,
  documentNo: '内政发〔2026〕8号',
  evidence: '补贴标准提高',
  state: 'draft',
  opinion: null,
  submittedByName: null,
  decidedByName: null,
  updatedAt: '2026-06-01T02:00:00Z',
  editable: true,
  allowedActions: ['submit'],
  annualGoal: '完成养护180公里',
  midtermGoal: '',
  indicators: askedRows(rows),
  planSteps: askedRows([step]),
  history: [],
  ...fields,
});
const mock = (query: object, variables: object, data: object): MockLink.MockedResponse =>
  ({ request: { query, variables }, result: { data } }) as MockLink.MockedResponse;
const page = (fields: object = {}) => mock(targetAdjustment, { id: 'a1' }, { targetAdjustment: asked(fields) });
const context = mock(
  targetContext,
  { id: 't1' },
  {
    target: {
      __typename: 'Target',
      id: 't1',
      lintContext: { __typename: 'LintContext', lastYear: [], peers: [], similar: [] },
    },
  },
);
/** Answers whatever is sent, and keeps it. */
const caught = (query: object, data: object, seen: object[]): MockLink.MockedResponse =>
  ({
    request: { query, variables: (sent: object) => seen.push(sent) > 0 },
    result: { data },
  }) as unknown as MockLink.MockedResponse;
const kept = (version: number) => ({
  editTargetAdjustment: {
    __typename: 'TargetAdjustment',
    id: 'a1',
    version,
    annualGoal: '完成养护180公里',
    midtermGoal: '',
    planSteps: askedRows([step]),
    indicators: askedRows(rows),
  },
});
const draftKey = { form: 'target', subject: 'a1' };
const drafts = [
  mock(formDraft, draftKey, { formDraft: null }),
  mock(discardFormDraft, draftKey, { discardFormDraft: { __typename: 'FormDraft' } }),
];
const refusedAt = (path: string, message: string) => ({
  __typename: 'Problem',
  code: 'INVALID',
  status: 422,
  title: '填写有误',
  detail: '有内容需要修改',
  fields: [{ __typename: 'FieldProblem', path, message }],
});
const opened = (mocks: MockLink.MockedResponse[]) =>
  show(<AdjustmentEditPage />, {
    path: '/target-adjustments/a1/edit',
    route: '/target-adjustments/:id/edit',
    session: sessionOf('unit'),
    mocks: [...mocks, ...drafts],
  });

it('begins with what was asked and with the form as it shall be', async () => {
  opened([page(), answers({ state: 'approved' }), context]);
  expect((await screen.findByLabelText<HTMLInputElement>(/依据文件文号/)).value).toBe('内政发〔2026〕8号');
  expect(screen.getByDisplayValue('完成养护180公里')).toBeTruthy();
  expect(screen.getByText(/分值可以随任务变化调整/)).toBeTruthy();
});

it('has the approved value beside what says something else, and puts back what was taken out', async () => {
  const kept = rows.filter(({ id }) => id !== 'b');
  const changed = askedRows(kept.map((row) => (row.id === 'a' ? { ...row, value: '2' } : row)));
  const { user } = opened([
    page({ indicators: changed, annualGoal: '完成养护180公里，路况良好，验收合格' }),
    answers({ state: 'approved', annualGoal: '完成公路养护180公里，路况良好' }),
    context,
  ]);
  const compared = (await screen.findByText('与批复对照：')).closest('.cx-red-line') as HTMLElement;
  expect([...compared.querySelectorAll('ins, del')].map(({ textContent }) => textContent)).toEqual([
    '公路',
    '，验收合格',
  ]);
  const grid = screen.getByRole('table', { name: '年度绩效指标' });
  const value = grid.querySelector('[data-path="annual.0.value"]') as HTMLInputElement;
  expect([value.value, within(grid).getByText('批复：1').id]).toEqual(['2', 'former-annual-0-value']);
  expect(value.getAttribute('aria-describedby')).toContain('former-annual-0-value');
  await user.clear(value);
  await user.type(value, '1.0');
  expect(within(grid).queryByText(/^批复：/)).toBeNull();
  await user.click(screen.getByRole('button', { name: '恢复“指标b”' }));
  const names = () => [...grid.querySelectorAll<HTMLInputElement>('[data-path$=".name"]')].map((each) => each.value);
  await waitFor(() => expect(names()).toEqual(['指标a', '指标b', '指标c']));
  expect(screen.queryByRole('button', { name: /^恢复“/ })).toBeNull();
  await user.click(screen.getAllByRole('button', { name: '添加一行' })[0] as HTMLElement);
  await user.type(grid.querySelector('[data-path="annual.3.name"]') as HTMLInputElement, '新指标');
  expect(within(grid).getByText('批复中没有')).toBeTruthy();
});

it('saves ground and form together, submits, and leads back to the request', async () => {
  const seen: object[] = [];
  const moved = {
    moveTargetAdjustment: {
      __typename: 'TargetAdjustment',
      id: 'a1',
      version: 5,
      state: 'submitted',
      allowedActions: ['withdraw'],
    },
  };
  const submit = mock(moveTargetAdjustment, { id: 'a1', action: 'submit', version: 4 }, moved);
  const { user, router } = opened([
    page(),
    answers({ state: 'approved' }),
    context,
    caught(editTargetAdjustment, kept(4), seen),
    submit,
  ]);
  const evidence = await screen.findByLabelText(/调整理由和佐证说明/);
  await user.clear(evidence);
  await user.type(evidence, '补贴标准提高，里程增加');
  await user.click(screen.getByRole('button', { name: '保存并送审' }));
  await screen.findByText('elsewhere');
  expect(router.state.location.pathname).toBe('/target-adjustments/a1');
  expect(seen).toMatchObject([
    {
      id: 'a1',
      version: 3,
      input: { ground: 'policy', evidence: '补贴标准提高，里程增加', form: { annualGoal: '完成养护180公里' } },
    },
  ]);
});

it('puts a refusal at its field above the form, and keeps what was typed', async () => {
  const { user } = opened([
    page(),
    answers({ state: 'approved' }),
    context,
    caught(editTargetAdjustment, { editTargetAdjustment: refusedAt('input.documentNo', '请填写依据文件文号') }, []),
  ]);
  const number = await screen.findByLabelText<HTMLInputElement>(/依据文件文号/);
  await user.clear(number);
  await user.click(screen.getByRole('button', { name: '保存' }));
  const section = number.closest('section') as HTMLElement;
  expect((await within(section).findAllByText(/请填写依据文件文号/)).length).toBeGreaterThan(0);
  expect(number.getAttribute('aria-invalid')).toBe('true');
  expect((screen.getByLabelText(/调整理由和佐证说明/) as HTMLTextAreaElement).value).toBe('补贴标准提高');
});

it('tells why a request came back', async () => {
  opened([page({ state: 'returned', opinion: '请补充文件' }), answers({ state: 'approved' }), context]);
  expect(await screen.findByText('请补充文件')).toBeTruthy();
  expect(await screen.findByRole('button', { name: '保存并送审' })).toBeTruthy();
});

it('offers no form for a request that is with finance', async () => {
  opened([page({ state: 'submitted', editable: false })]);
  expect(await screen.findByText('现在不能修改')).toBeTruthy();
  expect(screen.queryByRole('button', { name: '保存并送审' })).toBeNull();
});
