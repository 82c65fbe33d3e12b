import { expect, it } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import { sessionOf, show } from '../../test/show';
import { newestAnnouncements } from './announcements.graphql';
import { NewestAnnouncements } from './NewestAnnouncements';

const newest = {
  __typename: 'Announcement',
  id: 'n1',
  title: '关于做好2027年绩效目标申报工作的通知',
  kind: 'task' as const,
  dueOn: '2026-12-04',
  publishedAt: '2026-11-16T02:00:00Z',
  unreadMessages: ['m1'],
};

it('stands on a home: what is unread is new, the rest says what it is about', async () => {
  const other = {
    ...newest,
    id: 'n2',
    title: '填报问题答复',
    kind: 'answers' as const,
    dueOn: null,
    unreadMessages: [],
  };
  show(<NewestAnnouncements />, {
    session: sessionOf('unit'),
    mocks: [
      {
        request: { query: newestAnnouncements },
        result: { data: { announcements: { nodes: [newest, other] } } },
      },
    ],
  });
  const row = async (title: string) => (await screen.findByRole('link', { name: title })).closest('li') as HTMLElement;
  expect(within(await row(newest.title)).getByText('新')).toBeTruthy();
  expect(within(await row('填报问题答复')).getByText('答疑')).toBeTruthy();
  expect(screen.getByRole('link', { name: '全部' }).getAttribute('href')).toBe('/announcements');
});
