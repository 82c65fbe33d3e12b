import type { MockLink } from '@apollo/client/testing';
import type { InflationQuery } from '@chengxiao/client';
import { today } from '@chengxiao/domain';
import { describe, expect, it } from '@jest/globals';
import { act, screen, within } from '@testing-library/react';
import { sessionOf, show } from '../../test/show';
import { inflation } from './inflation.graphql';
import { InflationPage } from './InflationPage';

type Unit = InflationQuery['inflation']['nodes'][number];
const unit = (over: Partial<Unit>): Unit => ({
  id: '0193a1b2-0000-7000-8000-000000000001',
  orgName: '乌审旗交通运输局',
  departmentName: '鄂尔多斯市交通运输局',
  divisionName: '鄂尔多斯市',
  evaluations: 2,
  excess: '10.00',
  weight: '50',
  index: '0.2000',
  rank: 1,
  rankedOf: 3,
  trend: [
    { year: 2023, index: '0.5000' },
    { year: 2024, index: '0.1000' },
  ],
  direction: 'rising',
  ...over,
});
const answers = (year: number, nodes: Unit[], sort = 'index'): MockLink.MockedResponse => ({
  request: { query: inflation, variables: { year, sort } },
  result: {
    data: { inflation: { nodes, pageInfo: { hasNextPage: false, endCursor: null }, totalCount: nodes.length } },
  },
});

describe('the page of self-score inflation', () => {
  it('shows index, rank, and the years before as a line and in words, and leads to the evaluations', async () => {
    const other = unit({
      id: '0193a1b2-0000-7000-8000-000000000002',
      orgName: '公路中心',
      index: '0.0000',
      rank: 2,
      trend: [],
      direction: null,
    });
    show(<InflationPage />, { path: '/inflation?year=2025', mocks: [answers(2025, [unit({}), other])] });
    const link = await screen.findByRole('link', { name: '乌审旗交通运输局' });
    expect(link.getAttribute('href')).toBe('/evaluations?org=0193a1b2-0000-7000-8000-000000000001&year=2025');
    const [, first, second] = screen.getAllByRole('row') as [HTMLElement, HTMLElement, HTMLElement];
    for (const text of ['20%', '1 / 3', '10.00 / 50', '上升', '2023 年 50%，', '2024 年 10%，', '2025 年 20%'])
      expect(within(first).getByText(text)).toBeTruthy();
    expect(first.querySelector('svg polyline')?.getAttribute('points')?.split(' ')).toHaveLength(3);
    expect(within(second).getByText('没有更早的数据')).toBeTruthy();
    expect(screen.getByText(/位次在同一区划的单位之间排列/)).toBeTruthy();
  });

  it('keeps the year in the address', async () => {
    const { router } = show(<InflationPage />, {
      session: sessionOf('department'),
      path: '/inflation?year=2025',
      mocks: [answers(2025, []), answers(2024, [unit({ rank: null, rankedOf: null })])],
    });
    expect(await screen.findByText('该年度没有可比的自评得分')).toBeTruthy();
    await act(() => router.navigate('?year=2024'));
    expect(await screen.findByText('乌审旗交通运输局')).toBeTruthy();
    expect(router.state.location.search).toBe('?year=2024');
    expect(screen.getByText(/位次在本部门的单位之间排列/)).toBeTruthy();
  });

  it('begins with the year that is evaluated now, and speaks English', async () => {
    const year = Number(today().slice(0, 4)) - 1;
    show(<InflationPage />, { path: '/inflation?year=soon', language: 'en', mocks: [answers(year, [unit({})])] });
    expect(await screen.findByText('1 of 3')).toBeTruthy();
    expect(screen.getByText('Rising')).toBeTruthy();
  });
});
