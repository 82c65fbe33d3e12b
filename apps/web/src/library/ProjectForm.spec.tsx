import type { MockLink } from '@apollo/client/testing';
import { expect, it, jest } from '@jest/globals';
import type { Problem } from '@chengxiao/ui';
import { screen, waitFor, within } from '@testing-library/react';
import { sessionOf, show } from '../../test/show';
import { budgetClasses } from '../budget-classes/budget-classes.graphql';
import { discardFormDraft, formDraft } from '../drafts/draft.graphql';
import { divisions, firstLevelProjects } from './library.graphql';
import { draftOf, emptyForm, findingsOf, formLike, type ProjectForm as Form } from './project-form';
import { ProjectForm } from './ProjectForm';
import { periodYears, totalsOf } from './project-years';

const whole: Form = {
  name: '农村牧区公路养护工程',
  level: 'second',
  parentId: '',
  transferId: '',
  attribute: 'new',
  projectType: 'special',
  functionCode: '2140106',
  placeCode: '150626',
  startDate: '2026-01-01',
  endDate: '2027-12-31',
  summary: '养护公路 180 公里',
  beneficiaries: '沿线农牧民',
  funds: [
    { year: '2026', source: 'fiscal', amount: '31200000.00' },
    { year: '', source: 'fiscal', amount: '' },
    { year: '2027', source: 'other', amount: '800000.00' },
  ],
  expenses: [],
};

const sections: Record<string, [string, string, number?, number?][]> = {
  departmentEconomic: [
    ['302', '商品和服务支出'],
    ['30201', '办公费'],
    ['30298', '旧科目', 2018, 2025],
    ['31204', '费用补贴'],
  ],
  governmentEconomic: [
    ['50201', '办公经费'],
    ['50502', '商品和服务支出'],
    ['50701', '费用补贴'],
  ],
};
const key = { form: 'project', subject: 'new' };
const mocks = [
  {
    request: { query: budgetClasses, variables: () => true },
    result: ({ kind }: { kind: keyof typeof sections }) => ({
      data: {
        budgetClasses: (sections[kind] ?? []).map(([code = '', name = '', fromYear = 2018, toYear = null]) => ({
          __typename: 'BudgetClass',
          id: code,
          kind,
          code,
          name,
          fromYear,
          toYear,
        })),
      },
    }),
    maxUsageCount: 99,
  },
  { request: { query: firstLevelProjects }, result: { data: { firstLevelProjects: [] } } },
  { request: { query: formDraft, variables: key }, result: { data: { formDraft: null } } },
  {
    request: { query: divisions },
    result: {
      data: {
        divisions: [
          { __typename: 'Division', code: '150600', name: '鄂尔多斯市', level: 'league', parentCode: '150000' },
          { __typename: 'Division', code: '150626', name: '乌审旗', level: 'banner', parentCode: '150600' },
        ],
      },
    },
  },
  {
    request: { query: discardFormDraft, variables: key },
    result: { data: { discardFormDraft: { __typename: 'FormDraft' } } },
  },
] as unknown as MockLink.MockedResponse[];

function start(initial: Form, answer: Problem | null = null) {
  const onSave = jest.fn<(form: Form, andSubmit: boolean) => Promise<Problem | null>>().mockResolvedValue(answer);
  const page = <ProjectForm subject="new" initial={initial} files={null} cancel="/projects" onSave={onSave} />;
  return { onSave, ...show(page, { session: sessionOf('unit'), mocks }) };
}
const cell = (name: string) => screen.getByLabelText(name);

it('offers every budget year of the period for its money, however long it runs', () => {
  const years = (startDate: string, endDate: string) => periodYears({ startDate, endDate });
  expect(years('2015-01-01', '2027-12-31')).toEqual(Array.from({ length: 13 }, (_, index) => 2015 + index));
  expect(years('2010-01-01', '2015-12-31')).toEqual([2014, 2015]);
  expect(years('2026-01-01', '9999-12-31').at(-1)).toBe(2100);
  expect([years('', '2026-12-31'), years('2026-01-01', ''), years('2027-01-01', '2026-12-31')]).toEqual([[], [], []]);
});

it('sums the money by year and by kind while it is typed', async () => {
  const { user } = start(whole);
  const totals = () => screen.getByText('资金总额').closest('dl') as HTMLElement;
  expect(totals().textContent).toContain('3,200.00');
  expect(within(totals()).getByText('2027 年').parentElement?.textContent).toContain('80.00');
  await user.clear(cell('金额（万元），第 3 行'));
  await user.type(cell('金额（万元），第 3 行'), '100');
  expect(totals().textContent).toContain('3,220.00');
});

it('says at every field what is missing before anything is sent, and goes to the first', async () => {
  const { user, onSave } = start(emptyForm(2027));
  await user.click(screen.getByRole('button', { name: '保存' }));
  expect(onSave).not.toHaveBeenCalled();
  expect(cell('支出功能分类科目 *').getAttribute('aria-invalid')).toBe('true');
  expect(screen.getByRole('alert').textContent).toContain('已自动暂存');
  await waitFor(() => expect(document.activeElement?.tagName).toMatch(/INPUT|SELECT/));
});

it('offers the years of the project period', async () => {
  const { user } = start(whole);
  await user.click(cell('年度，第 1 行'));
  const years = within(screen.getByRole('listbox', { name: '年度' }))
    .getAllByRole('option')
    .map((option) => option.textContent?.trim());
  expect(years).toEqual(expect.arrayContaining(['2026', '2027']));
  expect(years).not.toContain('2028');
});

it('puts a refusal of the server at the row that is on the screen', async () => {
  const fields = [{ path: 'funds.1.amount', message: '金额超过 1000 亿元' }];
  const { user, onSave } = start(whole, { code: 'INVALID', title: '填写有误', detail: '', status: 422, fields });
  await user.click(screen.getByRole('button', { name: '保存并送审' }));
  expect(onSave).toHaveBeenCalledWith(whole, true);
  await waitFor(() => expect(cell('金额（万元），第 3 行').getAttribute('aria-invalid')).toBe('true'));
  expect(cell('金额（万元），第 1 行').getAttribute('aria-invalid')).not.toBe('true');
});

it('leaves blank rows out of what is sent, and finds what is wrong in the others', () => {
  expect(draftOf(whole).funds.map(({ year }) => year)).toEqual([2026, 2027]);
  expect(findingsOf(whole)).toEqual([]);
  const wrong = { ...whole, funds: [...whole.funds, { year: '2029', source: '', amount: 'x' }] };
  expect(
    findingsOf(wrong)
      .map(({ path }) => path)
      .sort(),
  ).toEqual(['funds.3.amount', 'funds.3.source', 'funds.3.year']);
  expect(totalsOf(whole.funds)).toMatchObject({ total: '32000000', fiscal: '31200000', other: '800000' });
});

it('begins another proposal like one with what both share, and without what is its own', () => {
  const { name, summary, funds, ...shared } = formLike(draftOf(whole));
  expect([name, summary]).toEqual(['', '']);
  expect(funds.map(({ year, source, amount }) => [year, source, amount])).toEqual([
    ['2026', 'fiscal', ''],
    ['2027', 'other', ''],
  ]);
  expect(shared).toMatchObject({ attribute: 'new', functionCode: '2140106', placeCode: '150626' });
});

it('takes one of few options with one press, and says at them what is missing', async () => {
  const { user } = start(emptyForm(2027));
  await user.click(screen.getByRole('button', { name: '保存' }));
  const group = screen.getByRole('radiogroup', { name: /项目属性/ });
  expect(group.getAttribute('aria-invalid')).toBe('true');
  await user.click(within(group).getByRole('radio', { name: '延续项目' }));
  expect(group.getAttribute('aria-invalid')).toBe('false');
});

it('splits the funds by economic class: what holds in the year, and the class of the government that follows', async () => {
  const { user } = start(whole);
  const grid = screen.getByRole('table', { name: '支出经济分类' }).closest('.cx-grid') as HTMLElement;
  const choose = async (name: string, option: string) => {
    await user.click(cell(name));
    await user.click(screen.getByRole('option', { name: option }));
  };
  await user.click(within(grid).getByRole('button', { name: '添加一行' }));
  expect((cell('部门预算支出经济分类，第 1 行') as HTMLInputElement).value).toBe('');
  await user.click(cell('部门预算支出经济分类，第 1 行'));
  const offered = screen.getAllByRole('option').map((option) => option.textContent?.trim());
  expect(offered).toEqual(['30201 办公费', '31204 费用补贴']);
  await user.click(screen.getByRole('option', { name: '31204 费用补贴' }));
  expect((cell('政府预算支出经济分类，第 1 行') as HTMLInputElement).value).toBe('50701 费用补贴');
  await choose('部门预算支出经济分类，第 1 行', '30201 办公费');
  expect((cell('政府预算支出经济分类，第 1 行') as HTMLInputElement).value).toBe('');
  await choose('政府预算支出经济分类，第 1 行', '50502 商品和服务支出');
  const amounts = within(grid).getByLabelText('金额（万元），第 1 行');
  await user.type(amounts, '3000');
  expect(grid.textContent).toContain('与当年资金 3,120.00 万元相差 120.00 万元');
  await user.clear(amounts);
  await user.type(amounts, '3120');
  expect(grid.textContent).toContain('与当年资金一致');
});

it('sends the split with its rows, and finds a sum that differs at the last of them', () => {
  const row = { year: '2026', economicCode: '30201', governmentCode: '50201', amount: '31200000.00' };
  const blank = { ...row, economicCode: '', governmentCode: '', amount: '' };
  const split = { ...whole, expenses: [blank, row] };
  expect(draftOf(split).expenses).toEqual([{ ...row, year: 2026 }]);
  expect(findingsOf(split)).toEqual([]);
  const short = { ...split, expenses: [blank, { ...row, amount: '1.00' }] };
  expect(findingsOf(short)).toMatchObject([{ path: 'expenses.1.amount', key: 'expensesDiffer' }]);
  expect(draftOf({ ...split, level: 'first' }).expenses).toEqual([]);
});
