import type { MockLink } from '@apollo/client/testing';
import { expect, it, jest } from '@jest/globals';
import { act, screen, waitFor } from '@testing-library/react';
import { show } from '../../test/show';
import { markFormOpen } from './draft.graphql';
import { OthersNote } from './OthersNote';

const subject = '0190a1b2-0000-7000-8000-00000000d1a7';
const open = (typedAt: number | null = null, about = subject) => ({
  form: 'target',
  subject: about,
  typedAt: { current: typedAt },
});
const other = (typedAt: string | null) => ({ __typename: 'FormEditor', name: '张三', orgName: '水利局', typedAt });
const ago = (minutes: number): string => new Date(Date.now() - minutes * 60_000).toISOString();

function heard(...answers: object[][]) {
  const asked = jest.fn<(variables: unknown) => void>();
  const mocks = answers.map((others) => ({
    request: { query: markFormOpen, variables: () => true },
    result: (variables: unknown) => {
      asked(variables);
      return { data: { markFormOpen: { __typename: 'FormPresence', others } } };
    },
  })) as unknown as MockLink.MockedResponse[];
  return { asked, mocks };
}

it('says who else has the form open and when they typed last, and that both can go on', async () => {
  show(<OthersNote open={open()} />, { mocks: heard([other(ago(2.5))]).mocks });
  expect(await screen.findByText('张三（水利局）也打开了这张表，2 分钟前填写过')).toBeTruthy();
  expect(screen.getByText(/后保存的人逐处选定/)).toBeTruthy();
});

it('says it in English, and of somebody who only looks', async () => {
  show(<OthersNote open={open()} />, { mocks: heard([other(null)]).mocks, language: 'en' });
  expect(await screen.findByText('张三 (水利局) also has it open, and typed nothing yet')).toBeTruthy();
});

it('hears of it every half minute, tells when somebody typed here, and forgets who left', async () => {
  jest.useFakeTimers({ doNotFake: ['setTimeout', 'queueMicrotask', 'performance'] });
  try {
    const { asked, mocks } = heard([other(null)], []);
    show(<OthersNote open={open(Date.now() - 5000)} />, { mocks });
    await screen.findByText(/尚未填写/);
    expect(asked).toHaveBeenCalledWith({ form: 'target', subject, idleSeconds: 5, leaving: false });
    await act(() => jest.advanceTimersByTimeAsync(30_000));
    await waitFor(() => expect(screen.queryByText(/张三/)).toBeNull());
    expect(asked).toHaveBeenCalledTimes(2);
  } finally {
    jest.useRealTimers();
  }
});

it('asks nothing about what is new', async () => {
  const { asked, mocks } = heard([other(null)]);
  show(<OthersNote open={open(null, 'new')} />, { mocks });
  await act(() => new Promise((resolve) => setTimeout(resolve, 50)));
  expect(asked).not.toHaveBeenCalled();
});
