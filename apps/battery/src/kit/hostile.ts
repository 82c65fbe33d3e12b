/** Values from a hostile hand, by the type of their place. */
import fc from 'fast-check';
import {
  getNamedType,
  type GraphQLInputType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredInputField,
} from 'graphql';

export const hostileTexts: readonly string[] = [
  '',
  ' ',
  '\u0000',
  'a\u0000b',
  '\ud800',
  '\udfff x',
  '\u202eabc\u200b',
  '\ufeff',
  '\u0007\u001b[31m',
  'ﷺ'.repeat(60),
  'e\u0301'.repeat(50),
  '草原😀𠀀',
  "' or 1=1 --",
  `'; drop table project; --`,
  '"; select pg_sleep(5); --',
  '%',
  '_%\\',
  '$1',
  '${7*7}',
  '{{7*7}}',
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  'javascript:alert(1)',
  '=1+1',
  '=HYPERLINK("http://evil","x")',
  '@SUM(A1)',
  "+cmd|'/c calc'!A0",
  '../../../../etc/passwd',
  '..\\..\\windows',
  'a\r\nset-cookie: x=1',
  'null',
  'undefined',
  'NaN',
  '__proto__',
  'constructor',
  '1e999',
  'x'.repeat(121),
  'x'.repeat(5000),
  '字'.repeat(2001),
];
export const hostileAmounts: readonly unknown[] = [
  '0',
  '0.00',
  '-0.00',
  '-1.00',
  '1.005',
  '0.001',
  'NaN',
  'Infinity',
  '-Infinity',
  '1e3',
  '1E400',
  '0x10',
  '１.００',
  '1,000.00',
  ' 1.00',
  '1.00 ',
  '9999999999999999.99',
  '99999999999999999.99',
  '9'.repeat(400),
  '',
  '+1.00',
  '.5',
  '5.',
  12.5,
  1e21,
  true,
  {},
  [],
];
const dates: readonly unknown[] = [
  '2026-02-30',
  '2024-02-29',
  '2023-02-29',
  '0000-00-00',
  '0001-01-01',
  '9999-12-31',
  '10000-01-01',
  '-0044-03-15',
  '2026-1-1',
  '2026-12-31T23:59:59Z',
  '31.12.2026',
  '',
  'today',
  'infinity',
  20260101,
];
const numbers: readonly unknown[] = [
  0,
  -1,
  1,
  2,
  100,
  101,
  2026,
  1999,
  3000,
  2_147_483_647,
  -2_147_483_648,
  2_147_483_648,
  1e18,
  1.5,
  '1',
  null,
];

/** Any value for a place, mostly of the right shape. */
export function hostile(
  name: string,
  type: GraphQLInputType,
  ids: readonly string[],
  depth = 0,
): fc.Arbitrary<unknown> {
  if (isNonNullType(type))
    return fc.oneof(
      { weight: 30, arbitrary: hostile(name, type.ofType, ids, depth) },
      { weight: 1, arbitrary: fc.constant(null) },
    );
  const value = shaped(name, type, ids, depth);
  return fc.oneof({ weight: 6, arbitrary: value }, { weight: 1, arbitrary: fc.constant(null) });
}

function shaped(name: string, type: GraphQLInputType, ids: readonly string[], depth: number): fc.Arbitrary<unknown> {
  if (isListType(type)) return fc.array(hostile(name, type.ofType, ids, depth), { maxLength: depth > 1 ? 2 : 5 });
  const named = getNamedType(type);
  if (isEnumType(named))
    return fc.oneof(
      { weight: 12, arbitrary: fc.constantFrom(...named.getValues().map((each) => each.name)) },
      { weight: 1, arbitrary: fc.constant('nonsense') },
    );
  if (isInputObjectType(named)) {
    const fields = Object.values(named.getFields()).filter((field) => isRequiredInputField(field) || depth < 2);
    const required = fields.filter(isRequiredInputField).map((field) => field.name);
    const shape = Object.fromEntries(
      fields.map((field) => [field.name, hostile(field.name, field.type, ids, depth + 1)]),
    );
    return fc.record(shape, { requiredKeys: required });
  }
  if (named.name === 'ID')
    return fc.oneof(
      { weight: 8, arbitrary: fc.constantFrom(...(ids.length ? ids : ['x'])) },
      { weight: 1, arbitrary: fc.constantFrom('', 'x', "' or 1=1", '01900000-0000-7000-8000-000000000000', 1) },
    );
  if (named.name === 'Int')
    return fc.oneof(
      {
        weight: 4,
        arbitrary: /year/i.test(name) ? fc.integer({ min: 2014, max: 2030 }) : fc.integer({ min: 0, max: 6 }),
      },
      { weight: 1, arbitrary: fc.constantFrom(...numbers) },
    );
  if (named.name === 'Boolean') return fc.boolean();
  if (named.name === 'Decimal')
    return fc.oneof(
      fc.constantFrom(...hostileAmounts),
      fc.integer({ min: 0, max: 1e9 }).map((n) => (n / 100).toFixed(2)),
    );
  if (named.name === 'LocalDate') return fc.oneof(fc.constantFrom(...dates), fc.constant('2026-06-30'));
  if (named.name === 'JSON') return fc.oneof(fc.jsonValue(), fc.constantFrom({ __proto__: {} }, [], null, 'x'));
  return fc.oneof(
    { weight: 2, arbitrary: fc.constantFrom(...hostileTexts) },
    { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 60 }) },
    { weight: 2, arbitrary: fc.constantFrom('150600', '150000', '文本', '财预〔2026〕1号', 'project', 'target') },
  );
}
