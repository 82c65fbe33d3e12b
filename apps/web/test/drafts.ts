import type { MockLink } from '@apollo/client/testing';
import { jest } from '@jest/globals';
import { discardFormDraft, formDraft, saveFormDraft } from '../src/drafts/draft.graphql';

const kept = {
  __typename: 'FormDraft',
  form: 'any',
  subject: 'any',
  base: null,
  baseVersion: null,
  savedAt: '2026-03-01T00:00:00Z',
};

/** What the server keeps of drafts: the one that was typed before, and what is saved and dropped from now on. */
export function drafts(earlier: string | null = null, base: string | null = null) {
  const [saved, bases]: [string[], string[]] = [[], []];
  const discarded = jest.fn();
  const mocks = [
    {
      request: { query: formDraft, variables: () => true },
      result: { data: { formDraft: earlier === null ? null : { ...kept, body: earlier, base } } },
      maxUsageCount: 9,
    },
    {
      request: { query: saveFormDraft, variables: () => true },
      result: ({ body, base: begun }: { body: string; base: string }) => {
        saved.push(body);
        bases.push(begun);
        return { data: { saveFormDraft: kept } };
      },
      maxUsageCount: 99,
    },
    {
      request: { query: discardFormDraft, variables: () => true },
      result: () => {
        discarded();
        return { data: { discardFormDraft: { __typename: 'FormDraft' } } };
      },
      maxUsageCount: 9,
    },
  ] as unknown as MockLink.MockedResponse[];
  return { mocks, saved, bases, discarded };
}
