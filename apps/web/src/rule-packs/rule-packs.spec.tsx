import type { MockLink } from '@apollo/client/testing';
import { expect, it } from '@jest/globals';
import { nm10hao, preparedYear, today } from '@chengxiao/domain';
import { screen, waitFor, within } from '@testing-library/react';
import { sessionOf, show } from '../../test/show';
import { divisions } from '../library/library.graphql';
import { changedWords } from './changed-words';
import { leagueDraft, names, page, regionHead } from './packs.fixture';
import { draftRulePack } from './rule-pack-commands.graphql';
import { rulePackContent, rulePackInForce, rulePacks } from './rule-packs.graphql';
import { RulePackListPage } from './RulePackListPage';
import { RulePackPage } from './RulePackPage';

const at = sessionOf('finance', {
  position: {
    id: 'p1',
    role: 'finance',
    orgId: 'o1',
    orgName: '锡林郭勒盟财政局',
    divisionCode: '152500',
    divisionName: '锡林郭勒盟',
  },
});
const opened = { session: at, path: '/rule-packs/l1', route: '/rule-packs/:id' };
const blockOf = (title: string): HTMLElement =>
  screen.getByText(title, { selector: 'h2' }).closest('section') as HTMLElement;

it('says at the top which pack judges here, and from where it comes', async () => {
  const list: MockLink.MockedResponse = {
    ...names(),
    request: { query: rulePacks, variables: { first: 50, sort: 'newest', filter: {} } },
  };
  const inForce: MockLink.MockedResponse = {
    request: { query: rulePackInForce, variables: { divisionCode: '152500', year: preparedYear(today()) } },
    result: { data: { rulePackInForce: regionHead } },
  };
  const places: MockLink.MockedResponse = { request: { query: divisions }, result: { data: { divisions: [] } } };
  show(<RulePackListPage />, { session: at, path: '/?year=all', mocks: [list, inForce, places] });
  const region = await screen.findByRole('region', { name: '适用规则' });
  expect(region.textContent).toContain(`本级（锡林郭勒盟）${preparedYear(today())} 年度适用：`);
  expect(region.textContent).toContain('继承自内蒙古自治区');
  const table = await screen.findByRole('table', { name: '评分规则' });
  expect(within(table).getByText('2027 年起')).toBeTruthy();
  expect(within(table).getByRole('link', { name: '盟规则' }).getAttribute('href')).toBe('/rule-packs/l1');
});

it('is ordered by its heads', async () => {
  const asked = (variables: object): MockLink.MockedResponse => ({
    ...names(),
    request: { query: rulePacks, variables: { first: 50, filter: {}, ...variables } },
  });
  const places: MockLink.MockedResponse = { request: { query: divisions }, result: { data: { divisions: [] } } };
  const orders = [{ sort: 'newest' }, { sort: 'name' }, { sort: 'name', direction: 'desc' }];
  const { user, router } = show(<RulePackListPage />, {
    session: at,
    path: '/?year=all',
    mocks: [...orders.map(asked), places],
  });
  const head = async () => within(await screen.findByRole('columnheader', { name: /名称/ })).getByRole('button');
  await user.click(await head());
  await user.click(await head());
  await screen.findByRole('link', { name: '盟规则' });
  expect(router.state.location.search).toBe('?year=all&sort=name&direction=desc');
  expect((await head()).closest('th')?.getAttribute('aria-sort')).toBe('descending');
});

it('tells every rule in words, with whose rule it is and what it rests on', async () => {
  const sampling = { ...nm10hao.sampling, share: '0.2', clause: '本地做法' };
  show(<RulePackPage />, { ...opened, mocks: [page({ ...leagueDraft, sampling }), names()] });
  await screen.findByRole('heading', { level: 2, name: '再评价抽取比例' });
  expect(blockOf('再评价抽取比例').textContent).toContain('每年抽取已备案自评的 20% 进行再评价');
  expect(within(blockOf('再评价抽取比例')).getByText('本级规定')).toBeTruthy();
  expect(within(blockOf('再评价抽取比例')).getByText('本地做法')).toBeTruthy();
  expect(blockOf('评价等级').textContent).toContain('良：80 分（含）至 90 分（不含）');
  expect(await within(blockOf('评价等级')).findByText(`继承自 ${nm10hao.name.zh} 第 1 版`)).toBeTruthy();
});

it('leads from a finding to the rule it is in, and says why the draft cannot judge', async () => {
  const grades = nm10hao.grades.map((grade) => (grade.key === 'good' ? { ...grade, min: '95' } : grade));
  const { user, router } = show(<RulePackPage />, { ...opened, mocks: [page({ ...leagueDraft, grades }), names()] });
  expect(await screen.findByText('有 1 处校验问题，请编辑改正。', { exact: false })).toBeTruthy();
  await user.click(screen.getByRole('tab', { name: '校验（1）' }));
  const panel = screen.getByRole('tabpanel', { name: '校验（1）' });
  await user.click(within(panel).getByRole('link', { name: '评价等级' }));
  expect(router.state.location.hash).toBe('#at-grades.1');
  await waitFor(() => expect(document.activeElement?.textContent).toContain('良：95 分'));
});

it('tells whoever wrote a draft that another person activates it, and offers it to that one', async () => {
  show(<RulePackPage />, { ...opened, mocks: [page(), names()] });
  expect(await screen.findByText('这份草稿由另一人启用')).toBeTruthy();
  expect(screen.queryByRole('button', { name: '启用' })).toBeNull();
});

it('compares with the pack it inherits from, the changed figures marked', async () => {
  const reasons = nm10hao.reasons.map((reason) =>
    reason.kind === 'deviation' ? { ...reason, tolerance: '0.2' } : reason,
  );
  const other: MockLink.MockedResponse = {
    request: { query: rulePackContent, variables: { id: 'r1' } },
    result: { data: { rulePack: { ...regionHead, content: nm10hao } } },
  };
  show(<RulePackPage />, {
    ...opened,
    path: '/rule-packs/l1?tab=compare',
    mocks: [page({ ...leagueDraft, reasons }), names(), other],
  });
  const table = await screen.findByRole('table', { name: '规则差异' });
  const [first] = within(table).getAllByRole('row').slice(1);
  expect(first?.querySelector('del')?.textContent).toBe('30%');
  expect(first?.querySelector('ins')?.textContent).toBe('20%');
});

it('offers only what the API allows', async () => {
  const fields = { allowedActions: [], editable: false, draftable: false, state: 'active' };
  show(<RulePackPage />, { ...opened, mocks: [page(leagueDraft, fields), names([regionHead])] });
  await screen.findByRole('heading', { level: 1 });
  for (const name of ['起草新版本', '以此为蓝本起草', '启用', '作废'])
    expect(screen.queryByRole('button', { name })).toBeNull();
  expect(screen.queryByRole('link', { name: '编辑草稿' })).toBeNull();
});

it('says before an activation from when it judges and what it supersedes', async () => {
  const before = { ...regionHead, id: 'l0', jurisdiction: '152500' };
  const judging: MockLink.MockedResponse = {
    ...names(),
    request: {
      query: rulePacks,
      variables: { first: 100, filter: { jurisdiction: '152500', states: ['active'] } },
    },
    result: {
      data: {
        rulePacks: {
          __typename: 'RulePackPage',
          nodes: [before],
          pageInfo: { __typename: 'PageInfo', hasNextPage: false, endCursor: null },
          totalCount: 1,
        },
      },
    } as never,
  };
  const fields = { allowedActions: ['activate', 'discard'] };
  const { user } = show(<RulePackPage />, { ...opened, mocks: [page(leagueDraft, fields), names(), judging] });
  await user.click(await screen.findByRole('button', { name: '启用' }));
  const dialog = await screen.findByRole('dialog');
  await waitFor(() => expect(dialog.textContent).toContain(`同时自该年度起替代：${nm10hao.name.zh} 第 1 版`));
  expect(dialog.textContent).toContain('启用后自 2027 年度起适用于锡林郭勒盟');
});

it('drafts a pack of its own from another one, and shows a refusal at its field', async () => {
  const refused: MockLink.MockedResponse = {
    request: { query: draftRulePack, variables: () => true },
    result: {
      data: {
        draftRulePack: {
          __typename: 'Problem',
          code: 'INVALID',
          title: '填写有误',
          detail: '填写有误',
          status: 422,
          fields: [{ __typename: 'FieldProblem', path: 'packId', message: '该编号属于其他区划的规则包' }],
        },
      },
    } as never,
  };
  const fields = {
    jurisdiction: '000000',
    divisionName: null,
    state: 'pattern',
    draftable: true,
    editable: false,
    allowedActions: [],
  };
  const { user } = show(<RulePackPage />, {
    ...opened,
    mocks: [page(leagueDraft, fields), names([regionHead]), refused],
  });
  await user.click(await screen.findByRole('button', { name: '以此为蓝本起草' }));
  const dialog = await screen.findByRole('dialog');
  await user.type(within(dialog).getByLabelText(/编号/), 'nm-10hao-2021');
  await user.type(within(dialog).getByLabelText(/名称（中文）/), '盟规则');
  await user.type(within(dialog).getByLabelText(/名称（英文）/), 'League');
  await user.click(within(dialog).getByRole('button', { name: '起草' }));
  await waitFor(() => expect(within(dialog).getByLabelText(/编号/).getAttribute('aria-invalid')).toBe('true'));
});

it('marks only what changed in a sentence', () => {
  const { before, after } = changedWords('产出 50 分，效益 30.5%', '产出 45 分，效益 30.5%');
  expect(before.filter(({ changed }) => changed)).toEqual([{ text: '50', changed: true }]);
  expect(after.filter(({ changed }) => changed)).toEqual([{ text: '45', changed: true }]);
  expect(changedWords('', '新').after).toEqual([{ text: '新', changed: true }]);
});
