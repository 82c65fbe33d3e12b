import { gql, type TypedDocumentNode } from '@apollo/client/core';
import { afterEach, expect, it, jest } from '@jest/globals';
import { askAhead } from './ask-ahead';
import { createClient } from './create-client';

type Queue = { queue: string };
const query = gql`
  query Queue($first: Int) {
    queue(first: $first)
  }
` as TypedDocumentNode<Queue, { first: number }>;
const mutation = gql`
  mutation Pass {
    pass
  }
`;

/** A client whose queue is numbered by how often it was asked for. */
function asking() {
  const sent: string[] = [];
  const send = (_: unknown, { body }: { body?: unknown } = {}) => {
    const { operationName } = JSON.parse(String(body)) as { operationName: string };
    sent.push(operationName);
    const data = operationName === 'Pass' ? { pass: true } : { queue: `answer ${sent.length}` };
    const headers = { 'content-type': 'application/json' };
    return new Promise<Response>((resolve) =>
      setTimeout(() => resolve(new Response(JSON.stringify({ data }), { headers })), 10),
    );
  };
  const fetch = send as typeof globalThis.fetch;
  const client = createClient({ language: () => 'zh', onSignedOut: () => undefined, uri: 'http://api/graphql', fetch });
  const page = async (first = 50) =>
    (await client.query({ query, variables: { first }, fetchPolicy: 'network-only' })).data?.queue;
  return { sent, client, page };
}

afterEach(() => {
  jest.restoreAllMocks();
});

it('answers the page and its parts by what was asked ahead, under way or there, and asks anew a second later', async () => {
  const clock = jest.spyOn(performance, 'now').mockReturnValue(0);
  const { sent, client, page } = asking();
  const begun = askAhead(client, query, { first: 50 });
  expect(await page()).toBe('answer 1');
  expect(await begun).toEqual({ queue: 'answer 1' });
  clock.mockReturnValue(900);
  expect(await page()).toBe('answer 1');
  clock.mockReturnValue(1_000);
  expect(await page()).toBe('answer 2');
  await askAhead(client, query, { first: 20 });
  expect(await page(20)).toBe('answer 3');
  expect(await page(10)).toBe('answer 4');
  expect(sent).toHaveLength(4);
});

it('asks anew what nobody asked for within ten seconds', async () => {
  const clock = jest.spyOn(performance, 'now').mockReturnValue(0);
  const { client, page } = asking();
  await askAhead(client, query, { first: 50 });
  clock.mockReturnValue(10_000);
  expect(await page()).toBe('answer 2');
});

it('asks anew after an act', async () => {
  const { client, page } = asking();
  await askAhead(client, query, { first: 50 });
  await client.mutate({ mutation });
  expect(await page()).toBe('answer 3');
});
