import { describe, expect, it } from '@jest/globals';
import { gql } from '@apollo/client/core';
import { createClient } from './create-client';
import { problemOf } from './problem';

const query = gql`
  query Question {
    version
  }
`;
const refusal = { code: 'NOT_FOUND', title: '没有找到', detail: '没有这个项目', status: 404 };
const refused = JSON.stringify({ data: null, errors: [{ message: '-', extensions: { problem: refusal } }] });

/** What a page learns when the service answers this. */
async function problemOfAnswer(status: number, body: string): Promise<ReturnType<typeof problemOf>> {
  const headers = { 'content-type': 'application/json' };
  const send = () => Promise.resolve(new Response(body, { status, headers }));
  const client = createClient({
    language: () => 'zh',
    onSignedOut: () => undefined,
    uri: 'http://api/graphql',
    fetch: send,
  });
  return client.query({ query }).then(
    () => null,
    (error: unknown) => problemOf(error),
  );
}

describe('what a page says of an error', () => {
  it.each([200, 400, 403, 404, 422, 500])('is the refusal of the API, whatever its status: %i', async (status) => {
    expect(await problemOfAnswer(status, refused)).toEqual({ ...refusal, fields: [] });
  });

  it.each<[string, number, string, string]>([
    ['a proxy answers in its place', 502, '<html>Bad Gateway</html>', 'UNAVAILABLE'],
    ['the answer is JSON of somebody else', 503, '{"message":"no"}', 'UNAVAILABLE'],
    ['the answer is no object', 500, 'null', 'UNAVAILABLE'],
    ['the session ended', 401, '', 'UNAUTHENTICATED'],
    ['an error without a refusal', 200, '{"data":null,"errors":[{"message":"-"}]}', 'INTERNAL'],
  ])('when %s', async (_, status, body, code) => {
    expect((await problemOfAnswer(status, body))?.code).toBe(code);
  });
});
