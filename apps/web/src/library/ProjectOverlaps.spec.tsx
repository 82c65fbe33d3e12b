import type { MockLink } from '@apollo/client/testing';
import { expect, it } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import { sessionOf, show } from '../../test/show';
import { divisions } from './library.graphql';
import { projectOverlaps } from './overlaps.graphql';
import { ProjectOverlaps } from './ProjectOverlaps';

const project = {
  __typename: 'Project',
  id: 'p1',
  projectCode: '15060026T000000000001',
  name: '嘎查饮水工程',
  orgName: '水利站',
  departmentName: '水利局',
  state: 'submitted',
  summary: '新建机井 12 眼',
  beneficiaries: '嘎查牧民',
  placeCode: '150626',
  functionCode: '2130335',
  startDate: '2026-01-01',
  endDate: '2026-12-31',
  totalAmount: '31200000.00',
};
const other = {
  ...project,
  id: 'p2',
  projectCode: '15060026T000000000002',
  name: '嘎查饮水安全工程',
  state: 'admitted',
};
const answer = (overlaps: object[]): MockLink.MockedResponse => ({
  request: { query: projectOverlaps, variables: { id: 'p1' } },
  result: { data: { project: { ...project, overlaps } } } as MockLink.MockedResponse['result'],
});
const places: MockLink.MockedResponse = { request: { query: divisions }, result: { data: { divisions: [] } } };
const open = (overlaps: object[]) =>
  show(<ProjectOverlaps projectId="p1" />, { session: sessionOf('finance'), mocks: [answer(overlaps), places] });

it('shows each pair with its reasons, and side by side with equal parts marked', async () => {
  const pair = { __typename: 'ProjectOverlap', likeness: 86, reasons: ['name', 'summary', 'place'], project: other };
  const { user } = open([pair]);
  expect(await screen.findByText('相似度 86%')).toBeTruthy();
  expect(screen.getByText('名称相近、内容相近、实施地点相同')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: '并列比对' }));
  const table = screen.getByRole('table', { name: '与 嘎查饮水安全工程 的比对' });
  const row = (name: RegExp) => within(table).getByRole('row', { name });
  expect(row(/^项目名称/).textContent).toContain('相近');
  expect(row(/^项目内容/).querySelectorAll('mark')).toHaveLength(2);
  expect(row(/^项目代码/).querySelectorAll('mark')).toHaveLength(0);
});

it('says what was compared when nothing is alike', async () => {
  open([]);
  expect(await screen.findByText('没有发现重复或交叉的项目')).toBeTruthy();
});
