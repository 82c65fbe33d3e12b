import { gradeWith } from '../test/grade-with';
import { afterEach, beforeEach, expect, it, jest } from '@jest/globals';
import { setLanguage } from '@chengxiao/ui';
import { render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { PortalApp } from './PortalApp';
import { PublicListPage } from './PublicListPage';
import { PublicProjectPage } from './PublicProjectPage';

const row = {
  id: 'p1',
  kind: 'result',
  year: 2026,
  edition: 1,
  projectCode: '15060026T000000000001',
  projectName: '公路养护工程',
  divisionCode: '150600',
  divisionName: '鄂尔多斯市',
  departmentName: '交通运输局',
  orgName: '公路养护中心',
  budgetAmount: '31200000.00',
  executedAmount: '30000000.00',
  total: '99.62',
  grade: gradeWith('excellent'),
  summary: '完成养护180公里。',
  publishedAt: '2027-03-01T00:00:00.000Z',
};
const whole = {
  ...row,
  functionCode: '2140106',
  funds: [{ source: 'fiscal', budget: '31200000.00', executed: '30000000.00' }],
  annualGoal: '完成养护180公里',
  indicators: [
    {
      level1: { key: 'output', zh: '产出指标', en: 'Output' },
      level2: { key: 'quantity', zh: '数量指标', en: 'Quantity' },
      name: '养护里程',
      nature: 'positive',
      direction: 'ge',
      value: '180',
      standard: '',
      unit: '公里',
      weight: '90',
      actual: '180',
      score: '90.00',
      notApplicable: false,
    },
    {
      level1: { key: 'output', zh: '产出指标', en: 'Output' },
      level2: { key: 'quality', zh: '质量指标', en: 'Quality' },
      name: '培训人次',
      nature: 'positive',
      direction: 'ge',
      value: '196',
      standard: '',
      unit: '人次',
      weight: '10',
      actual: '350',
      score: '8.57',
      notApplicable: false,
    },
  ],
  filingNo: '1号',
  rectification: null,
  proposal: { year: 2027, kind: 'cut', amount: '29640000.00' },
};
const divisions = [{ code: '150600', name: '鄂尔多斯市', level: 'league', parentCode: '150000', published: 1 }];
const list = { nodes: [row], pageInfo: { hasNextPage: false, endCursor: null }, totalCount: 1 };

const asked: string[] = [];
const answers: [RegExp, number, unknown][] = [];
const before = globalThis.fetch;
beforeEach(() => {
  setLanguage('zh');
  window.scrollTo = () => undefined;
  asked.length = 0;
  answers.length = 0;
  globalThis.fetch = jest.fn((address: string) => {
    asked.push(address);
    const [, status, body] = answers.find(([pattern]) => pattern.test(address)) ?? [
      null,
      404,
      { code: 'NOT_FOUND', title: '没有找到', status: 404 },
    ];
    return Promise.resolve(new Response(JSON.stringify(body), { status }));
  }) as unknown as typeof fetch;
});
afterEach(() => {
  globalThis.fetch = before;
});

function open(path: string) {
  const children = [
    { path: '/', element: <PublicListPage /> },
    { path: '/projects/:id', element: <PublicProjectPage /> },
  ];
  const router = createMemoryRouter([{ element: <PortalApp />, children }], { initialEntries: [path] });
  render(<RouterProvider router={router} />);
  return { router, user: userEvent.setup() };
}

it('lists what is published, keeps the filter in the address and links the files to it', async () => {
  const grades = [gradeWith('excellent')];
  answers.push([/divisions/, 200, { divisions }], [/grades$/, 200, { grades }], [/projects/, 200, list]);
  const { router, user } = open('/');
  await screen.findByRole('option', { name: '优' });
  expect(await screen.findByRole('link', { name: '公路养护工程' })).toBeTruthy();
  expect(screen.getByText('共 1 个项目，已显示 1 个')).toBeTruthy();
  await user.selectOptions(screen.getByLabelText('评价等级'), '优');
  await waitFor(() => expect(asked.at(-1)).toBe('/api/public/projects?grade=excellent'));
  expect(router.state.location.search).toBe('?grade=excellent');
  await user.type(screen.getByLabelText('项目、单位、目标、指标、摘要或项目代码'), '养护{Enter}');
  await waitFor(() => expect(router.state.location.search).toContain('search='));
  const csv = screen.getByRole('link', { name: '下载表格（CSV）' }).getAttribute('href');
  expect(csv).toContain('grade=excellent');
  expect(csv).toContain('lang=zh');
});

it('tells the sentence first, and promised beside achieved', async () => {
  answers.push([/projects\/p1/, 200, whole]);
  const { user } = open('/projects/p1');
  expect(await screen.findByText('完成养护180公里。')).toBeTruthy();
  expect(screen.getByText('≥ 180 公里')).toBeTruthy();
  // One has all its points; of the other points were taken off for a target that was too low.
  expect(screen.getAllByText('达到')).toHaveLength(2);
  expect(screen.queryByText('未达到')).toBeNull();
  expect(screen.getByText('96.15%')).toBeTruthy();
  expect(screen.getByText(/2027 年度预算压减为/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'English' }));
  expect(await screen.findByText('Output / Quantity')).toBeTruthy();
});

it('says when and why where it is no longer published', async () => {
  const detail = '鄂尔多斯市财政部门已于 2026-11-26 撤回这项 2026 年度公开信息。原因：指标口径有误';
  answers.push([/projects\/p8/, 410, { code: 'GONE', title: '已撤下', detail, status: 410 }]);
  const { user } = open('/projects/p8');
  expect(await screen.findByRole('heading', { name: '这项信息已不再公开' })).toBeTruthy();
  expect(screen.getByText(detail)).toBeTruthy();
  expect(screen.getByRole('link', { name: '查看全部公开项目' })).toBeTruthy();
  answers.unshift([/projects\/p8/, 410, { code: 'GONE', title: 'No longer here', detail: 'Withdrawn', status: 410 }]);
  await user.click(screen.getByRole('button', { name: 'English' }));
  expect(await screen.findByText('Withdrawn')).toBeTruthy();
});

it('says that nothing is published where nothing ever was', async () => {
  open('/projects/p9');
  expect(await screen.findByRole('heading', { name: '没有这项公开信息' })).toBeTruthy();
});

it('offers another try when the service is away', async () => {
  answers.push(
    [/divisions/, 200, { divisions }],
    [/projects/, 503, { code: 'UNAVAILABLE', title: '暂不可用', detail: '请稍后再试', status: 503 }],
  );
  const { user } = open('/');
  await screen.findByText('请稍后再试');
  answers.unshift([/projects/, 200, list]);
  await user.click(screen.getByRole('button', { name: '重试' }));
  expect(await screen.findByRole('link', { name: '公路养护工程' })).toBeTruthy();
});
