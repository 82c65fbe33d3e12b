import { type MockLink } from '@apollo/client/testing';
import { expect, it, jest } from '@jest/globals';
import { FormField, FormScope } from '@chengxiao/ui';
import { act, screen, waitFor } from '@testing-library/react';
import { Input } from 'antd';
import { useState } from 'react';
import { show } from '../../test/show';
import { discardFormDraft, formDraft, saveFormDraft } from './draft.graphql';
import { DraftChip } from './DraftChip';
import { useDraft } from './use-draft';

const key = { form: 'target', subject: 't1' };

function Form() {
  const [value, setValue] = useState({ goal: '' });
  const untouched = { goal: '' };
  const typed = { form: value, base: untouched, untouched };
  const draft = useDraft(key, typed, { restore: ({ form }) => setValue(form), revert: setValue });
  return (
    <FormScope>
      <FormField path="goal" label="目标">
        <Input value={value.goal} onChange={(event) => setValue({ goal: event.target.value })} />
      </FormField>
      <DraftChip draft={draft} />
    </FormScope>
  );
}
const earlier = (body: string | null): MockLink.MockedResponse => ({
  request: { query: formDraft, variables: key },
  result: {
    data: {
      formDraft:
        body === null
          ? null
          : { __typename: 'FormDraft', ...key, body, base: null, baseVersion: null, savedAt: '2026-03-01T00:00:00Z' },
    },
  },
});
const saves = (
  goal: string,
  answer = jest.fn(() => ({
    data: { saveFormDraft: { __typename: 'FormDraft', ...key, savedAt: '2026-03-01T00:00:01Z' } },
  })),
) => ({
  answer,
  mock: {
    request: {
      query: saveFormDraft,
      variables: { ...key, body: JSON.stringify({ goal }), base: '{"goal":""}', baseVersion: null },
    },
    result: answer,
  } as unknown as MockLink.MockedResponse,
});

it('saves once after the typing stops', async () => {
  const { answer, mock } = saves('三千亩');
  const { user } = show(<Form />, { mocks: [earlier(null), mock] });
  await user.type(screen.getByLabelText('目标'), '三千亩');
  await waitFor(() => expect(screen.getByText('已暂存，尚未保存')).toBeTruthy(), { timeout: 3000 });
  expect(answer).toHaveBeenCalledTimes(1);
});

it('saves what was typed before it was known whether there is a draft', async () => {
  const { answer, mock } = saves('三');
  const { user } = show(<Form />, { mocks: [{ ...earlier(null), delay: 1500 }, mock] });
  await user.type(screen.getByLabelText('目标'), '三');
  await waitFor(() => expect(answer).toHaveBeenCalledTimes(1), { timeout: 4000 });
});

it('puts back what was typed before, and drops it on demand', async () => {
  const discard = {
    request: { query: discardFormDraft, variables: key },
    result: { data: { discardFormDraft: { __typename: 'FormDraft' } } },
  } as unknown as MockLink.MockedResponse;
  const { user } = show(<Form />, { mocks: [earlier('{"goal":"五千亩"}'), discard] });
  await waitFor(() => expect((screen.getByLabelText('目标') as HTMLInputElement).value).toBe('五千亩'));
  await user.click(screen.getByRole('button', { name: '放弃草稿' }));
  await waitFor(() => expect((screen.getByLabelText('目标') as HTMLInputElement).value).toBe(''));
});

it('saves at once when the page is left', async () => {
  const { answer, mock } = saves('两');
  const { user, unmount } = show(<Form />, { mocks: [earlier(null), mock] });
  await user.type(screen.getByLabelText('目标'), '两');
  act(() => void window.dispatchEvent(new Event('pagehide')));
  await waitFor(() => expect(answer).toHaveBeenCalledTimes(1));
  unmount();
});

it('keeps in the browser what could not be kept on the server, and keeps it there when it can', async () => {
  const failing = {
    request: { query: saveFormDraft, variables: () => true },
    error: new Error('offline'),
    maxUsageCount: 9,
  } as MockLink.MockedResponse;
  const first = show(<Form />, { mocks: [earlier(null), failing] });
  await first.user.type(screen.getByLabelText('目标'), '二');
  await waitFor(() => expect(screen.getByText('未能暂存')).toBeTruthy(), { timeout: 3000 });
  first.unmount();
  const { answer, mock } = saves('二');
  show(<Form />, { mocks: [earlier('{"goal":"旧"}'), mock] });
  await waitFor(() => expect((screen.getByLabelText('目标') as HTMLInputElement).value).toBe('二'));
  await waitFor(() => expect(answer).toHaveBeenCalledTimes(1), { timeout: 3000 });
  expect(Object.keys(localStorage).filter((name) => name.startsWith('cx-draft'))).toEqual([]);
});

it('says so when the draft could not be saved', async () => {
  const failing = {
    request: {
      query: saveFormDraft,
      variables: { ...key, body: '{"goal":"一"}', base: '{"goal":""}', baseVersion: null },
    },
    error: new Error('offline'),
  } as MockLink.MockedResponse;
  const { user } = show(<Form />, { mocks: [earlier(null), failing] });
  await user.type(screen.getByLabelText('目标'), '一');
  await waitFor(() => expect(screen.getByText('未能暂存')).toBeTruthy(), { timeout: 3000 });
});
