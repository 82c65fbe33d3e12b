import type { MockLink } from '@apollo/client/testing';
import type { TransferQuery } from '@chengxiao/client';
import { expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import { sessionOf, show } from '../../test/show';
import { divisions, projects } from '../library/library.graphql';
import { HandDownPage } from './HandDownPage';
import { transferOf } from './transfer.fixture';
import { handDownTransfer, moveRegionalTarget, transfer } from './transfers.graphql';
import { TransferPage } from './TransferPage';

type Shown = TransferQuery['transfer'];
const asked = (...answers: Shown[]): MockLink.MockedResponse[] =>
  answers.map((each) => ({
    request: { query: transfer, variables: { id: 't1' } },
    result: { data: { transfer: each } },
  }));
const open = (mocks: readonly MockLink.MockedResponse[], division = '150000') =>
  show(<TransferPage />, {
    session: sessionOf('finance', { position: { ...sessionOf('finance').position, divisionCode: division } }),
    path: '/transfers/t1',
    route: '/transfers/:id',
    mocks,
  });

const carriedOut = (nodes: object[]): MockLink.MockedResponse => ({
  request: { query: projects, variables: { first: 20, sort: 'amount', filter: { transferId: 't1' } } },
  result: {
    data: {
      projects: {
        __typename: 'ProjectPage',
        nodes,
        pageInfo: { __typename: 'PageInfo', hasNextPage: false, endCursor: null },
        totalCount: nodes.length,
        sums: { __typename: 'ProjectPageSums', totalAmount: nodes.length > 0 ? '2500000.00' : '0.00' },
      },
    },
  } as never,
});

it('says in words what was handed down and what is missing, and shows it place by place', async () => {
  open(asked(transferOf()));
  expect(await screen.findByText(/年度资金 1,200.00 万元，已下达 600.00 万元，/)).toBeTruthy();
  expect(screen.getByText(/尚余 600.00 万元未下达/)).toBeTruthy();
  expect(screen.getByText(/新建高标准农田面积：目标 ≥100万亩，/).textContent).toContain(
    '下级合计 60万亩（求和），尚余 40万亩 未分解。',
  );
  const matrix = screen.getByRole('table', { name: '逐级分解表' });
  const [, top, league] = within(matrix).getAllByRole('row');
  expect(within(top as HTMLElement).getAllByText('未分解完')).toHaveLength(2);
  expect(within(league as HTMLElement).getByText('鄂尔多斯市')).toBeTruthy();
  expect(screen.getByRole('link', { name: '分解下达' }).getAttribute('href')).toBe('/transfers/t1/hand-down');
});

it('tells a banner its own money and goal beside the whole, in whole sentences, and nothing of breaking down', async () => {
  const [target] = transferOf().regionalTargets;
  const [, branch] = transferOf().cascade;
  if (!target || !branch) throw new Error('no target');
  const place = { placeCode: '150627', placeName: '伊金霍洛旗' };
  const own = {
    ...branch,
    ...place,
    level: 'banner' as const,
    from: null,
    depth: 0,
    money: { ...branch.money, state: null },
    cells: branch.cells.map((cell) => ({ ...cell, state: null })),
  };
  const received = { ...target, ...place };
  open(asked(transferOf({ received, cascade: [own], handDownRefusal: '没有下级' })), '150627');
  const share = (await screen.findByRole('heading', { name: '本级资金和目标' })).closest('section') as HTMLElement;
  expect(
    within(share)
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent),
  ).toEqual([
    '伊金霍洛旗年度资金 600.00 万元；内蒙古自治区年度资金 1,200.00 万元。',
    '新建高标准农田面积：伊金霍洛旗承担 ≥60万亩；内蒙古自治区目标 ≥100万亩。',
    '受益农牧民满意度：未向伊金霍洛旗下达指标值；内蒙古自治区目标 ≥90%。',
    '项目验收合格率：未向伊金霍洛旗下达指标值；内蒙古自治区目标 ≥95%。',
  ]);
  expect(screen.queryByText(/未下达/)).toBeNull();
  expect(screen.queryByRole('table', { name: '逐级分解表' })).toBeNull();
});

it('tells while one types by how much more is handed down than there is, at the row at which that begins', async () => {
  const place = (code: string, name: string) => ({
    __typename: 'Division',
    code,
    name,
    level: 'league',
    parentCode: '150000',
  });
  const { user } = show(<HandDownPage />, {
    session: sessionOf('finance'),
    path: '/transfers/t1/hand-down',
    route: '/transfers/:id/hand-down',
    mocks: [
      ...asked(transferOf({ regionalTargets: [] })),
      {
        request: { query: divisions },
        result: { data: { divisions: [place('150600', '鄂尔多斯市'), place('150800', '巴彦淖尔市')] } },
      },
    ],
  });
  const grid = await screen.findByRole('table', { name: '各地区资金和指标值' });
  const amountOf = (row: string) => within(grid).getByRole('textbox', { name: row });
  await user.type(amountOf('资金（万元），第 1 行'), '800');
  expect(within(grid).getByText(/下达 800.00 万元，尚余 400.00 万元/)).toBeTruthy();
  await user.type(amountOf('资金（万元），第 2 行'), '400.5');
  const told = '下达合计 1,200.50 万元，超过本级年度资金 1,200.00 万元，超出 0.50 万元';
  expect(within(grid).getAllByText(new RegExp(told)).length).toBeGreaterThan(0);
  expect(amountOf('资金（万元），第 2 行').getAttribute('aria-invalid')).toBe('true');
  expect(amountOf('资金（万元），第 1 行').getAttribute('aria-invalid')).not.toBe('true');
  expect(within(grid).getByText(/下达 1,200.50 万元，超出 0.50 万元/)).toBeTruthy();
});

it('lets the place acknowledge what it was handed, after a question', async () => {
  const [target] = transferOf().regionalTargets;
  if (!target) throw new Error('no target');
  const received = { ...target, allowedActions: ['acknowledge' as const] };
  const waiting = transferOf({
    received,
    handDownRefusal: '请先签收',
    allowedActions: [],
    regionalTargets: [received],
  });
  const done = {
    ...received,
    state: 'acknowledged' as const,
    allowedActions: [],
    acknowledgedOn: '2026-03-02',
    acknowledgedBy: '李静',
  };
  const acknowledge: MockLink.MockedResponse = {
    request: { query: moveRegionalTarget, variables: { id: 'r1', action: 'acknowledge', version: 1, reason: null } },
    result: { data: { moveRegionalTarget: { __typename: 'Transfer', id: 't1', version: 2 } } },
  };
  const { user } = open(
    [...asked(waiting), acknowledge, ...asked({ ...waiting, received: done, regionalTargets: [done] }), carriedOut([])],
    '150600',
  );
  const section = (await screen.findByRole('heading', { name: '本级收到的区域绩效目标' })).closest(
    'section',
  ) as HTMLElement;
  expect(within(section).getByText(/等待本级财政部门签收/)).toBeTruthy();
  expect(screen.queryByRole('link', { name: '分解下达' })).toBeNull();
  await user.click(within(section).getByRole('button', { name: '签收' }));
  const dialog = await screen.findByRole('dialog');
  expect(within(dialog).getByText(/只能由上级以新文件调整/)).toBeTruthy();
  await user.click(within(dialog).getByRole('button', { name: /签\s*收/ }));
  expect(await within(section).findByText('李静于 2026年3月2日 签收')).toBeTruthy();
  const next = (await screen.findByRole('heading', { name: '本地区项目' })).closest('section') as HTMLElement;
  expect(
    await within(next).findByText(/还没有申报项目；本级年度资金 600.00 万元。 下一步：由各部门、单位/),
  ).toBeTruthy();
  expect(within(next).queryByRole('link', { name: '申报项目' })).toBeNull();
});

it('leads a unit on to the projects that carry out what its place acknowledged', async () => {
  const [target] = transferOf().regionalTargets;
  if (!target) throw new Error('no target');
  const received = { ...target, state: 'acknowledged' as const, allowedActions: [] };
  const project = {
    __typename: 'Project',
    id: 'p1',
    projectCode: '15060026T000000000001',
    name: '高标准农田建设项目',
    level: 'second',
    projectType: 'special',
    orgName: '农牧局',
    departmentName: '农牧局',
    divisionCode: '150600',
    totalAmount: '2500000.00',
    review: null,
    version: 3,
    allowedActions: [],
    updatedAt: '2026-11-25T01:00:00.000Z',
    state: 'admitted',
  };
  const { position } = sessionOf('unit');
  show(<TransferPage />, {
    session: sessionOf('unit', { position: { ...position, divisionCode: '150600' } }),
    path: '/transfers/t1',
    route: '/transfers/:id',
    mocks: [
      ...asked(transferOf({ received, regionalTargets: [received], handDownRefusal: '不是财政部门' })),
      carriedOut([project]),
    ],
  });
  expect(await screen.findByText(/已申报 1 个项目，资金总额 250.00 万元；本级年度资金 600.00 万元。/)).toBeTruthy();
  const table = screen.getByRole('table', { name: '本地区项目' });
  expect(within(table).getByText('高标准农田建设项目')).toBeTruthy();
  expect(screen.getByRole('link', { name: '申报项目' }).getAttribute('href')).toBe('/projects/new?transfer=t1');
});

it('keeps what was typed when handing down is refused, and marks the cell', async () => {
  const place = (code: string, name: string) => ({
    __typename: 'Division',
    code,
    name,
    level: 'league',
    parentCode: '150000',
  });
  const refused: MockLink.MockedResponse = {
    request: { query: handDownTransfer, variables: () => true },
    result: {
      data: {
        handDownTransfer: {
          __typename: 'Problem',
          code: 'INVALID',
          title: '填写有误',
          detail: '请求内容不正确',
          status: 422,
          fields: [{ __typename: 'ProblemField', path: 'places.0.figures.0.value', message: '指标值不能为负数' }],
        },
      },
    },
  };
  const { user } = show(<HandDownPage />, {
    session: sessionOf('finance'),
    path: '/transfers/t1/hand-down',
    route: '/transfers/:id/hand-down',
    mocks: [
      ...asked(transferOf({ regionalTargets: [] })),
      {
        request: { query: divisions },
        result: { data: { divisions: [place('150600', '鄂尔多斯市'), place('150800', '巴彦淖尔市')] } },
      },
      refused,
    ],
  });
  const grid = await screen.findByRole('table', { name: '各地区资金和指标值' });
  const [, , second] = within(grid).getAllByRole('row');
  const [, amount, area] = within(second as HTMLElement).getAllByRole<HTMLInputElement>('textbox');
  await user.type(amount as HTMLInputElement, '400');
  await user.type(area as HTMLInputElement, '-5');
  expect(within(grid).getByText(/本级 1,200.00 万元，下达 400.00 万元/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: /^下\s*达$/ }));
  await waitFor(() => expect((area as HTMLInputElement).getAttribute('aria-invalid')).toBe('true'));
  expect((area as HTMLInputElement).value).toBe('-5');
  await user.type(amount as HTMLInputElement, '00');
  expect((amount as HTMLInputElement).value).toBe('40000');
  expect(screen.getAllByText(/指标值不能为负数/).length).toBeGreaterThan(0);
});
