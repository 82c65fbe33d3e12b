import type { MockLink } from '@apollo/client/testing';
import { nm10hao, preparedYear, today } from '@chengxiao/domain';
import { expect, it } from '@jest/globals';
import { thisYear } from '../controls/budget-years';
import { screen, within } from '@testing-library/react';
import { sessionOf, show } from '../../test/show';
import { emptyEntry, entryInputOf, malformedEntry } from './entry-form';
import { EntryListPage } from './EntryListPage';
import { EntryPage } from './EntryPage';
import { indicatorEntries, indicatorEntry, moveIndicatorEntry, packInForce } from './indicators.graphql';

const year = preparedYear(today());
const entry = {
  __typename: 'IndicatorEntry',
  id: 'i1',
  entryId: 'e1',
  entryVersion: 2,
  kind: 'projectType',
  functionCode: null,
  projectTag: '农村公路',
  level1: 'output',
  level2: 'quality',
  name: '验收合格率',
  explanation: '合格的比例',
  nature: 'positive',
  direction: 'ge',
  value: '95',
  standard: '',
  unit: '%',
  fromYear: 2021,
  toYear: null,
  divisionName: '内蒙古自治区',
  state: 'inForce',
  updatedAt: '2026-01-01T00:00:00Z',
};
const pack: MockLink.MockedResponse = {
  request: { query: packInForce, variables: { divisionCode: '150000', year: thisYear() } },
  result: { data: { rulePackInForce: { __typename: 'RulePack', id: 'k1', content: nm10hao } } } as never,
};

const listed = (order: object): MockLink.MockedResponse => {
  const filter = { divisionCode: '150000', year };
  return {
    request: { query: indicatorEntries, variables: { first: 50, filter, ...order } },
    result: {
      data: {
        indicatorEntries: {
          __typename: 'IndicatorEntryPage',
          nodes: [entry],
          totalCount: 1,
          pageInfo: { __typename: 'PageInfo', hasNextPage: false, endCursor: null },
        },
      },
    } as never,
  };
};

it('is ordered by its heads', async () => {
  const orders = [{ sort: 'name' }, { sort: 'name', direction: 'desc' }];
  const { user, router } = show(<EntryListPage />, {
    session: sessionOf('unit'),
    mocks: [pack, ...orders.map(listed)],
  });
  const head = await screen.findByRole('columnheader', { name: /三级指标/ });
  await user.click(within(head).getByRole('button'));
  await screen.findByRole('link', { name: '验收合格率' });
  expect(router.state.location.search).toBe('?direction=desc');
  expect(screen.getByRole('columnheader', { name: /三级指标/ }).getAttribute('aria-sort')).toBe('descending');
});

it('lists what may be chosen from here, with its place in the tree and its usual value', async () => {
  show(<EntryListPage />, { session: sessionOf('unit'), mocks: [pack, listed({ sort: 'name' })] });
  const table = await screen.findByRole('table', { name: '指标库' });
  expect(within(table).getByRole('link', { name: '验收合格率' }).getAttribute('href')).toBe('/indicators/i1');
  expect(table.textContent).toContain('项目类型指标 农村公路');
  expect(await within(table).findByText('产出指标 · 质量指标')).toBeTruthy();
  expect(table.textContent).toContain('≥ 95 %');
  expect(screen.getByRole('link', { name: '新增指标' })).toBeTruthy();
});

it('asks finance why it does not take an indicator in', async () => {
  const proposed = {
    ...entry,
    state: 'proposed',
    weight: null,
    basis: 'industry',
    method: 'directProof',
    source: '质监机构',
    evidence: '',
    scoringRule: '达到得满分',
    cites: ['财预〔2021〕101号'],
    replaces: null,
    jurisdiction: '150000',
    reason: null,
    fromTargetId: 't1',
    draftedBy: '塔娜',
    version: 3,
    allowedActions: ['accept', 'decline'],
    editable: true,
    revisable: false,
    replaced: null,
    history: [],
  };
  const one: MockLink.MockedResponse = {
    request: { query: indicatorEntry, variables: { id: 'i1' } },
    result: { data: { indicatorEntry: proposed } } as never,
  };
  const declined: MockLink.MockedResponse = {
    request: {
      query: moveIndicatorEntry,
      variables: { id: 'i1', action: 'decline', version: 3, reason: '与共性指标重复' },
    },
    result: {
      data: {
        moveIndicatorEntry: {
          __typename: 'IndicatorEntry',
          id: 'i1',
          version: 4,
          state: 'declined',
          allowedActions: [],
        },
      },
    } as never,
  };
  const { user } = show(<EntryPage />, {
    path: '/indicators/i1',
    route: '/indicators/:id',
    mocks: [one, pack, declined, one],
  });
  expect(await screen.findByText('验收合格率（第 2 版）')).toBeTruthy();
  expect(screen.getByText('直接证明法')).toBeTruthy();
  expect(screen.getByRole('link', { name: '查看绩效目标' }).getAttribute('href')).toBe('/targets/t1');
  await user.click(screen.getByRole('button', { name: '不予采纳' }));
  const dialog = await screen.findByRole('dialog');
  await user.type(within(dialog).getByRole('textbox'), '与共性指标重复');
  await user.click(within(dialog).getByRole('button', { name: '不予采纳' }));
  expect(await screen.findByText('已完成')).toBeTruthy();
});

it('sends an entry as it is typed, and says what even a draft cannot keep', () => {
  const form = { ...emptyEntry(2026), name: '合格率', projectTag: '农村公路', cites: '甲\n\n乙', value: '95' };
  expect(entryInputOf(form)).toMatchObject({
    name: '合格率',
    cites: ['甲', '乙'],
    value: '95',
    unit: '',
    basis: null,
    toYear: null,
  });
  expect(malformedEntry(form)).toEqual([]);
  const broken = { ...form, name: ' ', value: '九五', kind: 'sector', fromYear: '去年', toYear: '2020' };
  expect(malformedEntry(broken).map(({ path }) => path)).toEqual([
    ...['name', 'value', 'functionCode', 'projectTag', 'fromYear'],
  ]);
});
