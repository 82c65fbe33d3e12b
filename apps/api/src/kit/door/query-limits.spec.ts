import { describe, expect, it } from '@jest/globals';
import { buildSchema, parse } from 'graphql';
import { costOf } from './query-limits';

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
