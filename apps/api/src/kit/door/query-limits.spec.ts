import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, type DocumentNode, parse, validate } from 'graphql';
import { costOf, limitRules, refuseLong, TooComplex } from './query-limits';

const schema = buildSchema(`
  type Leaf { value: Int }
  type Middle { leaves(first: Int!): [Leaf!]! }
  type Query { middles(first: Int!): [Middle!]! cheap: Int }`);

describe('the cost of a document', () => {
  it('is found again for other variables that bring more of it in', () => {
    const document = parse(
      `query ($more: Boolean!) { cheap middles(first: 100) @include(if: $more) {
         a: leaves(first: 100) { value } b: leaves(first: 100) { value } c: leaves(first: 100) { value }
         d: leaves(first: 100) { value } e: leaves(first: 100) { value } } }`,
    );
    expect(costOf(schema, document, { more: false })).toBe(1);
    expect(costOf(schema, document, { more: false })).toBe(1);
    expect(() => costOf(schema, document, { more: true })).toThrow(
      expect.objectContaining({ extensions: { measure: 'cost', cost: expect.any(Number), limit: 50_000 } }),
    );
  });
});

it('brackets are too many, however deep the stack is already', () => {
  const document = `{ projects(filter: ${'['.repeat(10_000)}${']'.repeat(10_000)}) { id } }`;
  const from = (depth: number): void => (depth === 0 ? refuseLong(document) : from(depth - 1));
  for (const depth of [0, 1000, 2000, 3000, 4000]) expect(() => from(depth)).toThrow(TooComplex);
});

it('each document of the pages is within the limits', () => {
  const root = join(import.meta.dirname, '../../../../..');
  const read = (path: string) => readFileSync(join(root, 'libs/client', path), 'utf8');
  const whole = buildSchema(read('schema.graphql'));
  const documents = [
    ...read('src/generated/graphql.ts').matchAll(/^export const (\w+)Document = (\{.*\}) as unknown as/gm),
  ].map(([, name = '', json = '']) => ({ name, document: JSON.parse(json) as DocumentNode }));
  expect(documents.length).toBeGreaterThan(100);
  for (const { name, document } of documents)
    expect([name, validate(whole, document, limitRules(true))]).toEqual([name, []]);
});
