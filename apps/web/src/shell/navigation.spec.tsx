import type { MockLink } from '@apollo/client/testing';
import { insideGovernment, roles, todoKinds } from '@chengxiao/domain';
import type { TodoCountsQuery } from '@chengxiao/client';
import { expect, it } from '@jest/globals';
import { screen } from '@testing-library/react';
import { sessionOf, show } from '../../test/show';
import { todoCounts } from '../oversight/oversight.graphql';
import { navigation, navigationFor, navigationOf, tabsOf } from './navigation';
import { PageTabs } from './PageTabs';
import { pageNames } from './page-names';
import { SideNavigation } from './SideNavigation';
import { todoPlaces } from './todo-places';

const count = (kind: TodoCountsQuery['todoCounts'][number]['kind'], count: number, overdue = 0) => ({
  __typename: 'TodoCount' as const,
  kind,
  count,
  overdue,
  amount: '0.00',
  reminded: 0,
});
const counted = (...counts: TodoCountsQuery['todoCounts']): MockLink.MockedResponse => ({
  request: { query: todoCounts },
  result: { data: { todoCounts: counts } },
});

it('has at most 21 entries for a role', () => {
  for (const role of roles) expect([role, navigationFor(role).length <= 21]).toEqual([role, true]);
});

it('names every page once', () => {
  expect(navigation.map(({ key }) => key).sort()).toEqual(Object.keys(pageNames.zh).sort());
  for (const names of Object.values(pageNames))
    expect(new Set(Object.values(names)).size).toBe(Object.values(names).length);
});

it('counts every kind of task at an entry', () => {
  const keys = navigation.map(({ key }) => key);
  expect(todoKinds.filter((kind) => !keys.includes(todoPlaces[kind]))).toEqual([]);
});

it('says how much waits at each entry, and how much of it is late', async () => {
  const mocks = [counted(count('targetReturned', 2, 1), count('targetDraft', 1), count('monitoringOpen', 4))];
  show(<SideNavigation id="side" />, { session: sessionOf('unit'), mocks });
  expect(await screen.findByRole('link', { name: '绩效目标 3 项待办，其中 1 项已逾期' })).toBeTruthy();
  expect(screen.getByRole('link', { name: '我的待办 7 项待办，其中 1 项已逾期' })).toBeTruthy();
  expect(screen.getByRole('link', { name: '绩效监控 4 项待办' }).querySelector('.shell-late')).toBeNull();
  expect(screen.getByRole('link', { name: '项目库' })).toBeTruthy();
});

it('marks the entry of the page at hand, also of a page within it', () => {
  const { unmount } = show(<SideNavigation id="side" />, { path: '/targets/1/edit', mocks: [counted()] });
  expect(screen.getByRole('link', { current: 'page' }).textContent?.trim()).toBe('绩效目标');
  unmount();
  show(<SideNavigation id="side" />, { path: '/deferred', mocks: [counted()] });
  expect(screen.getByRole('link', { current: 'page' }).textContent?.trim()).toBe('预算批复');
});

it('shows pages that share an entry as tabs of one another, to whom has that entry', () => {
  expect(tabsOf('deferred', 'finance').map(({ key }) => key)).toEqual(['approvals', 'deferred']);
  expect(tabsOf('deferred', 'department')).toEqual([]);
  expect(navigationFor('department').map(({ key }) => key)).toContain('deferred');
  for (const role of insideGovernment)
    expect(tabsOf('budgetClasses', role).map(({ key }) => key)).toEqual(['indicators', 'budgetClasses']);
  show(<PageTabs page="declarationRules" />);
  expect(screen.getByRole('link', { name: '审核流程' }).getAttribute('href')).toBe('/review-routes');
});

it('knows to which entry an address belongs', () => {
  expect(navigationOf('/')?.key).toBe('home');
  expect(navigationOf('/projects/1')?.key).toBe('projects');
  expect(navigationOf('/nowhere')).toBeUndefined();
});
