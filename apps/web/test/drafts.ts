import type { MockLink } from '@apollo/client/testing';
import { jest } from '@jest/globals';
import { discardFormDraft, formDraft, saveFormDraft } from '../src/drafts/draft.graphql';

const kept = { __typename: 'FormDraft', form: 'any', subject: 'any', savedAt: '2026-03-01T00:00:00Z' };

/** What the server keeps of drafts: the one that was typed before, and what is saved and dropped from now on. */
export function drafts(earlier: string | null = null) {
  const saved: string[] = [];
  const discarded = jest.fn();
  const mocks = [
    {
      request: { query: formDraft, variables: () => true },
      result: { data: { formDraft: earlier === null ? null : { ...kept, body: earlier } } },
      maxUsageCount: 9,
    },
    {
      request: { query: saveFormDraft, variables: () => true },
      result: ({ body }: { body: string }) => {
        saved.push(body);
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
  return { mocks, saved, discarded };
}
