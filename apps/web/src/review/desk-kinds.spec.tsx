import { expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import { show } from '../../test/show';
import { projectEvaluations } from '../evaluation/evaluation.graphql';
import { projectOverlaps } from '../library/overlaps.graphql';
import { heading, names, often, page, project, shown } from './desk.fixture';
import { DeskRoute } from './DeskRoute';
import { projectReviewers } from './hand-on.graphql';

it('has a tab for each kind with its count, and the project open beside its decision', async () => {
  show(<DeskRoute />, { ...page, mocks: shown() });
  expect(await heading(names[0])).toBeTruthy();
  expect(await screen.findByText('新建供水点 6 处。')).toBeTruthy();
  const tab = (name: RegExp) => screen.getByRole('link', { name });
  expect(tab(/绩效目标 4/).getAttribute('href')).toBe('/review');
  expect(tab(/目标调整 0/).getAttribute('href')).toBe('/review?kind=adjustment');
  expect(screen.queryByRole('button', { name: '批量通过' })).toBeNull();
});

it('admits by key, says what became of it, and opens the next', async () => {
  const sent: object[] = [];
  const { user } = show(<DeskRoute />, { ...page, mocks: shown(sent) });
  await heading(names[0]);
  await screen.findByText('新建供水点 6 处。');
  await user.keyboard('a');
  expect((await screen.findByLabelText<HTMLTextAreaElement>(/总体意见/)).value).toContain('同意入库');
  await user.keyboard('{Control>}{Enter}{/Control}');
  expect(await heading(names[1])).toBeTruthy();
  expect(screen.getByText('“嘎查饮水工程”已入库，可安排预算、申报绩效目标')).toBeTruthy();
  expect(screen.queryByRole('button', { name: '撤回（U）' })).toBeNull();
  expect(sent).toMatchObject([{ id: 'p1', version: 2, action: 'admit' }]);
});

it('takes back by key what was decided last, and opens it again', async () => {
  const sent: object[] = [];
  const admitted = { ...project('p1'), state: 'admitted', version: 3, allowedActions: ['takeBack'] };
  const { user } = show(<DeskRoute />, { ...page, mocks: shown(sent, admitted) });
  await heading(names[0]);
  expect(await screen.findByText(/30 秒内可撤回/)).toBeTruthy();
  await user.keyboard('a{Control>}{Enter}{/Control}');
  await heading(names[1]);
  expect(await screen.findByRole('button', { name: '撤回（U）' })).toBeTruthy();
  await user.keyboard('u');
  expect(await heading(names[0])).toBeTruthy();
  expect(sent).toMatchObject([{ action: 'admit' }, { id: 'p1', version: 3, action: 'takeBack' }]);
});

it('hands the step to a colleague, whom it asks for', async () => {
  const sent: object[] = [];
  const reviewer = {
    __typename: 'Reviewer',
    userId: 'u9',
    name: '李娜',
    orgName: '旗财政局',
    section: null,
    mayTakeOver: true,
    mayBeAsked: true,
  };
  const mocks = [
    ...shown(sent),
    often(projectReviewers, { project: { __typename: 'Project', id: 'p1', reviewers: [reviewer] } }),
  ];
  const { user } = show(<DeskRoute />, { ...page, mocks });
  await heading(names[0]);
  await screen.findByRole('button', { name: '转办' });
  await user.keyboard('t');
  const dialog = within(await screen.findByRole('dialog'));
  await user.click(await dialog.findByRole('combobox'));
  await user.click(await screen.findByText('李娜（旗财政局）'));
  await user.click(dialog.getByRole('button', { name: '转办' }));
  await waitFor(() => expect(sent).toMatchObject([{ id: 'p1', action: 'transfer', to: 'u9' }]));
});

it('returns nothing without a reason, and keeps what was written where somebody else decided meanwhile', async () => {
  const sent: object[] = [];
  const stale = {
    __typename: 'Problem',
    code: 'ILLEGAL_STATE',
    status: 409,
    title: '现在不能办理',
    detail: '项目已入库，不能退回',
    fields: [],
    reason: null,
  };
  const { user } = show(<DeskRoute />, { ...page, mocks: shown(sent, stale) });
  await heading(names[0]);
  await user.click(await screen.findByRole('button', { name: '退回' }));
  expect((await screen.findAllByText('请填写意见')).length).toBeGreaterThan(0);
  expect(sent).toEqual([]);
  await user.type(screen.getByLabelText(/总体意见/), '请补充标准');
  await user.click(screen.getByRole('button', { name: '退回' }));
  expect(await screen.findByText(/已由他人报送或办理/)).toBeTruthy();
  expect(screen.getByLabelText<HTMLTextAreaElement>(/总体意见/).value).toBe('请补充标准');
  expect(await heading(names[0])).toBeTruthy();
});

it('unfolds what is alike and what came before beside the decision', async () => {
  const mocks = [
    ...shown(),
    often(projectEvaluations, {
      project: {
        __typename: 'Project',
        id: 'p1',
        evaluations: [
          {
            __typename: 'Evaluation',
            id: 'v1',
            year: 2025,
            dueDate: '2026-03-31',
            state: 'filed',
            total: '93.97',
            grade: {
              __typename: 'Grade',
              key: 'excellent',
              name: { __typename: 'BilingualText', zh: '优', en: 'Excellent' },
              rank: 1,
              of: 4,
            },
            executionRate: '71.66',
            filingNo: null,
          },
        ],
      },
    }),
    often(projectOverlaps, { project: { ...project('p1'), overlaps: [] } }),
  ];
  const { user } = show(<DeskRoute />, { ...page, mocks });
  await heading(names[0]);
  await user.click(await screen.findByText('相似与历史'));
  const fold = within((await screen.findByText('相似与历史')).closest('details') as HTMLElement);
  expect(await fold.findByText(/93.97 优 · 预算执行率 71.66%/)).toBeTruthy();
  expect(fold.getByText('请补充测算依据')).toBeTruthy();
  expect(fold.getByText('没有发现相似项目。')).toBeTruthy();
});

it('lists what waits with columns, a file and paper, and opens a row in the panes', async () => {
  show(<DeskRoute />, { ...page, path: '/review?kind=libraryEntry&view=list', mocks: shown() });
  const link = await screen.findByRole('link', { name: names[0] ?? '' });
  expect(link.getAttribute('href')).toBe('/review?kind=libraryEntry&item=p1');
  expect(screen.getByRole('button', { name: /^列 / })).toBeTruthy();
  expect(screen.getByRole('button', { name: '打印' })).toBeTruthy();
  expect(screen.getByRole('link', { name: '返回工作台' }).getAttribute('href')).toBe('/review?kind=libraryEntry');
});
