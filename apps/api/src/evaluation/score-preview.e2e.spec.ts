import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Actor, evaluate, nm10hao, say, totalText } from '@chengxiao/domain';
import { type TestApi, startApi } from '../../test/api';
import { makers, type Office } from '../../test/make';

const document = `query ($input: ScorePreviewInput!) { scorePreview(input: $input) {
  pack { packId packVersion state } budgetScore budgetWeight budget { score why explanation { rule formula { zh } } }
  rows { score why overFulfilled explanation { rule clause inputs { name value } formula { zh en } caps ratio } }
  total totalText grade { key name { zh en } rank of } totalExplanation { formula { zh en } capped clause rescaled applicableWeight }
  findings { path message } reasonsRequired { path row given causes { message clause } } } }`;
type Preview = { total: string; rows: { score: string | null; why: string | null }[] } & Record<string, unknown>;

const figure = { level1: 'output', level2: 'quantity', nature: 'positive', direction: 'ge' } as const;
const rows = [
  { ...figure, target: '180', weight: '25', actual: '176' },
  { ...figure, target: '100', weight: '25', actual: '150', reason: '一次采购了余量' },
  {
    ...figure,
    level1: 'benefit',
    nature: 'qualitative',
    direction: null,
    target: '明显改善',
    weight: '30',
    actual: '改善',
    band: 'full',
    enteredScore: '26',
  } as const,
  { ...figure, level1: 'satisfaction', level2: 'service', target: '90', weight: '10', actual: '', notApplicable: true },
];
const input = { funds: { budget: '31200000.00', executed: '29800000.00' }, rows };
const named = { packId: 'nm-10hao-2021', packVersion: 1 };

let api: TestApi;
let office: Office;
beforeAll(async () => {
  api = await startApi();
  office = await makers(api).office();
});
afterAll(() => api.close());

const preview = async (actor: Actor, asked: object): Promise<Preview> =>
  (await api.graphql<{ scorePreview: Preview }>(actor, document, { input: asked })).scorePreview;
const codeOf = async (actor: Actor | null, asked: object) => {
  const { body } = await api.raw(actor, { query: document, variables: { input: asked } });
  return (body['errors'] as { extensions: { code: string } }[] | undefined)?.[0]?.extensions.code;
};

describe('a preview of scores', () => {
  it('gives what the rules give, with every explanation', async () => {
    const expected = evaluate(nm10hao, { ...input, rows: rows.map((row) => ({ ...row })) });
    const seen = await preview(office.unit, { ...input, ...named });
    expect(seen).toMatchObject({
      pack: { packId: named.packId, packVersion: 1 },
      budgetScore: expected.budgetScore,
      budgetWeight: expected.budgetWeight,
      total: expected.total,
      totalText: totalText(nm10hao, expected.total ?? ''),
      grade: expected.grade,
      totalExplanation: { formula: expected.whole.formula, rescaled: true, capped: false, applicableWeight: '90' },
      findings: [],
    });
    expect(seen.rows.map(({ score }) => score)).toEqual(expected.rows.map(({ score }) => score));
    for (const [index, row] of expected.rows.entries()) {
      if (row.outcome === 'scored') {
        const { rule, clause, formula, caps, ratio } = row.explanation;
        expect(seen.rows[index]).toMatchObject({ explanation: { rule, clause, formula, caps, ratio }, why: null });
      } else expect(seen.rows[index]).toMatchObject({ explanation: null, why: say(row.why, 'en') });
    }
    expect(seen['reasonsRequired']).toEqual(
      expected.reasonsRequired.map(({ path, row, given, causes }) => ({
        path,
        row,
        given,
        causes: causes.map((cause) => ({ message: say(cause, 'en'), clause: cause.clause })),
      })),
    );
  });

  it('finds the pack in force by division and year, and says what keeps a row from its score', async () => {
    const open = { ...input, rows: [{ ...rows[0], actual: '很多' }], divisionCode: '150600', year: 2025 };
    const seen = await preview(office.department, open);
    expect(seen).toMatchObject({ pack: named, grade: null, findings: [{ path: 'rows.0.actual' }, { path: 'rows' }] });
    expect(seen.rows[0]).toMatchObject({ score: null, why: expect.any(String) });
  });

  it('is for everybody signed in, and keeps nothing', async () => {
    const counts = async () =>
      (
        await api.database.owner.query(
          `select (select count(*) from event) as events, (select count(*) from evaluation) as forms`,
        )
      ).rows;
    const before = await counts();
    const actors = [office.unit, office.finance, office.government, office.audit, await makers(api).evaluator()];
    for (const actor of actors)
      expect((await preview(actor, { ...input, ...named })).total).toBe(
        (await preview(actor, { ...input, ...named })).total,
      );
    expect(await codeOf(null, { ...input, ...named })).toBe('UNAUTHENTICATED');
    expect(await counts()).toEqual(before);
  });

  it('needs one way to find the pack, and a pack that is there', async () => {
    expect(await codeOf(office.unit, input)).toBe('INVALID');
    expect(await codeOf(office.unit, { ...input, ...named, year: 2025 })).toBe('INVALID');
    expect(await codeOf(office.unit, { ...input, packId: 'nobody', packVersion: 1 })).toBe('NOT_FOUND');
    expect(await codeOf(office.unit, { ...input, divisionCode: '999999', year: 2025 })).toBe('NOT_FOUND');
  });

  it('takes 300 rows and no more, and many of them at once cost too much', async () => {
    const many = (count: number) => ({ ...input, ...named, rows: Array.from({ length: count }, () => rows[0]) });
    expect((await preview(office.unit, many(300))).rows).toHaveLength(300);
    expect(await codeOf(office.unit, many(301))).toBe('INVALID');
    const whole = document.slice(document.indexOf('scorePreview'), -1);
    const thirteen = Array.from({ length: 13 }, (_, at) => `p${at}: ${whole}`).join(' ');
    const ask = async (count: number) => {
      const query = `query ($input: ScorePreviewInput!) { ${thirteen} }`;
      return (await api.raw(office.unit, { query, variables: { input: many(count) } })).body;
    };
    expect((await ask(10))['errors']).toBeUndefined();
    expect(await ask(300)).toMatchObject({ errors: [{ extensions: { code: 'TOO_COMPLEX' } }] });
  });
});
