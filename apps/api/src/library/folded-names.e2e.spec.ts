import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { foldName, normalise } from '@chengxiao/domain';
import fc from 'fast-check';
import { type TestApi, startApi } from '../../test/api';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

const asked = async <T>(sql: string, values: unknown[]): Promise<T[]> =>
  (await api.database.owner.query(sql, values)).rows as T[];

describe('names as the database compares them', () => {
  it('are what the domain makes of any text that is stored', async () => {
    const signs = fc.constantFrom(
      ...['公', '路', 'Ａ', 'a', '１', '1', '（', '(', '％', '～', '　', ' ', '\u00A0', '\u2009', '\t', '\n', '①', '²'],
      ...[
        'é',
        'e\u0301',
        '㎡',
        'Ⅱ',
        '工',
        '⼯',
        '·',
        '—',
        '“',
        '，',
        '、',
        '〇',
        '\u2028',
        '\u3000',
        'ᠮ',
        '😀',
        '가',
        '\u1100',
      ],
    );
    const texts = fc
      .sample(fc.oneof(fc.string({ unit: signs }), fc.string({ unit: 'grapheme' })), 3_000)
      .map(normalise);
    const rows = await asked<{ folded: string }>(
      'select app_fold(t) as folded from unnest($1::text[]) with ordinality as x(t, n) order by n',
      [texts],
    );
    const differing = texts.filter((text, index) => rows[index]?.folded !== foldName(text));
    expect(differing).toEqual([]);
  });

  it.each([
    ['公路（一期） 养护', '公路(一期)养'],
    ['公路Ｇ２１０线', 'g210'],
    ['５０ 眼机井', '50眼'],
    ['cafe\u0301', 'É'],
  ])('find %s by %s', async (name, part) => {
    expect(await asked('select position(app_find($2) in app_find($1)) > 0 as found', [name, part])).toEqual([
      { found: true },
    ]);
  });

  it('are looked up by an index', async () => {
    await api.database.owner.query(`set session_replication_role = replica`);
    await asked(
      `insert into project (id, code, name, level, attribute, project_type, function_code, place_code, start_date, end_date, summary, total_amount, state,
                            org_id, org_name, department_name, org_path, division_code)
       select gen_random_uuid(), '15060098T' || lpad(n::text, 12, '0'), '危桥改造（第' || n || '标段）', 'second', 'new', 'special', '2140106', '150600', '2026-01-01',
              '2026-12-31', '', 1, 'draft', gen_random_uuid(), '', '', '/150000/150600/', '150600' from generate_series(1, $1) n`,
      [5_000],
    );
    await api.database.owner.query(`set session_replication_role = origin; analyze project`);
    const plan = await asked<{ 'QUERY PLAN': string }>(
      `explain select id from project where app_pairs(folded_name) @> app_pairs(app_find('(第 77 标段)'))`,
      [],
    );
    expect(plan.map((line) => line['QUERY PLAN']).join('\n')).toContain('project_name_pairs');
  });
});
