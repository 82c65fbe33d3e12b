import type { MockLink } from '@apollo/client/testing';
import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import { screen, waitFor } from '@testing-library/react';
import { Input } from 'antd';
import { useState } from 'react';
import { drafts } from '../../test/drafts';
import { sessionOf, show } from '../../test/show';
import { keepSearch, recentSearches } from '../search/recent';
import { saveFormDraft } from './draft.graphql';
import { useDraft } from './use-draft';
import { useSigningOut } from './use-signing-out';

/** A form, and the way out beside it. */
function Page({ out }: { out: () => Promise<void> }) {
  const [value, setValue] = useState('');
  const typed = { form: value, base: '', untouched: '' };
  useDraft({ form: 'target', subject: 't1' }, typed, { restore: ({ form }) => setValue(form), revert: setValue });
  const { signOut, dialog } = useSigningOut();
  return (
    <>
      <Input aria-label="目标" value={value} onChange={(event) => setValue(event.target.value)} />
      <button onClick={() => void signOut(out)}>退出登录</button>
      {dialog}
    </>
  );
}
const offline = {
  request: { query: saveFormDraft, variables: () => true },
  error: new Error('offline'),
  maxUsageCount: 99,
} as MockLink.MockedResponse;
const kept = () => Object.keys(localStorage).filter((name) => name.startsWith('cx-draft'));
const left = { body: '"旧"', base: '""', savedAt: '2026-03-02T00:00:00Z' };
const opened = (mocks: readonly MockLink.MockedResponse[]) => {
  const out = jest.fn(() => Promise.resolve());
  return { out, ...show(<Page out={out} />, { session: sessionOf('unit'), mocks }) };
};
beforeEach(() => localStorage.clear());

describe('signing out', () => {
  it('hands what was typed last, and what the browser kept, to the server first, and leaves nothing behind', async () => {
    localStorage.setItem('cx-draft p1 project new', JSON.stringify(left));
    keepSearch(sessionOf('unit'), '养护');
    const { mocks, saved } = drafts();
    const { user, out } = opened(mocks);
    await user.type(screen.getByLabelText('目标'), '三千亩');
    await user.click(screen.getByRole('button', { name: '退出登录' }));
    await waitFor(() => expect(out).toHaveBeenCalledTimes(1), { timeout: 5000 });
    expect(saved).toEqual(expect.arrayContaining(['"三千亩"', '"旧"']));
    expect(kept()).toEqual([]);
    expect(recentSearches(sessionOf('unit'))).toEqual([]);
  });

  it('asks once where the server has it not: back, and nothing is lost', async () => {
    const [first] = drafts().mocks;
    const { user, out } = opened([first as MockLink.MockedResponse, offline]);
    await user.type(screen.getByLabelText('目标'), '三千亩');
    await user.click(screen.getByRole('button', { name: '退出登录' }));
    await screen.findByText('有 1 份填写的内容未能暂存', {}, { timeout: 5000 });
    await user.click(screen.getByRole('button', { name: /返\s*回/ }));
    expect(out).not.toHaveBeenCalled();
    expect(kept()).toEqual(['cx-draft p1 target t1']);
  });

  it('or clears it on the way out, and what is still open is kept no more', async () => {
    localStorage.setItem('cx-draft p9 target t2', JSON.stringify(left));
    const [first] = drafts().mocks;
    const { user, out, unmount } = opened([first as MockLink.MockedResponse, offline]);
    await user.type(screen.getByLabelText('目标'), '三千亩');
    await user.click(screen.getByRole('button', { name: '退出登录' }));
    await user.click(await screen.findByRole('button', { name: '清除并退出' }, { timeout: 5000 }));
    await waitFor(() => expect(out).toHaveBeenCalledTimes(1), { timeout: 5000 });
    unmount();
    await new Promise((resolve) => setTimeout(resolve, 50));
    // Only what belongs to somebody else.
    expect(kept()).toEqual(['cx-draft p9 target t2']);
  });
});
