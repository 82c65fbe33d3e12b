import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { nm10hao, shippedPack } from '@chengxiao/domain';
import { type TestApi, startApi } from '../../test/api';
import { rulePacks } from '../../test/ask-rule-packs';
import { makers, type Office } from '../../test/make';

type Text = { readonly zh: string };
type Section = {
  readonly section: string;
  readonly originId: string | null;
  readonly statements: { readonly text: Text }[];
};
type Difference = { readonly path: string; readonly before: Text | null; readonly after: Text | null };

const words = `query ($id: ID!) { result: rulePack(id: $id) { words { section title { zh } originId statements { path text { zh en } clause } } } }`;
const difference = `query ($before: ID!, $after: ID!) {
  result: rulePackDifference(beforeId: $before, afterId: $after) { section title { zh } path before { zh } after { zh } } }`;

let api: TestApi;
let ask: ReturnType<typeof rulePacks>;
let league: Office;
let banner: Office;
beforeAll(async () => {
  api = await startApi();
  ask = rulePacks(api);
  const make = makers(api);
  [league, banner] = await Promise.all([make.office('150600'), make.office('150926')]);
});
afterAll(() => api.close());

describe('a pack in words', () => {
  it('says every section to whoever is judged by it, and from where it is inherited', async () => {
    const { nodes } = await ask.list(league.unit, { filter: { jurisdiction: '000000', search: 'provincial' } });
    const [pattern] = nodes;
    const answer = await api.graphql<{ result: { words: Section[] } }>(league.unit, words, { id: pattern?.id });
    const of = (name: string) => answer.result.words.find(({ section }) => section === name);
    expect(of('weights')).toMatchObject({ originId: null });
    expect(of('weights')?.statements[0]?.text.zh).toContain('效益指标、满意度指标 40 分');
    expect(of('grades')).toMatchObject({ originId: nm10hao.id });
  });
});

describe('the difference of two packs', () => {
  it('is told in words between a draft and its base, to those who see both', async () => {
    const draft = await ask.draft(league.finance);
    const sampling = { ...nm10hao.sampling, share: '0.25' };
    const edited = await ask.edit(league.finance, draft, { sampling });
    const { nodes } = await ask.list(league.finance, { filter: { jurisdiction: '150000', states: ['active'] } });
    const both = { before: nodes[0]?.id, after: edited.id };
    const { result } = await api.graphql<{ result: Difference[] }>(league.finance, difference, both);
    expect(result.find(({ path }) => path === 'sampling')).toMatchObject({
      before: { zh: expect.stringContaining('10%') as unknown },
      after: { zh: expect.stringContaining('25%') as unknown },
    });
    expect(await api.raw(banner.finance, { query: difference, variables: both })).toMatchObject({
      body: { errors: [{ extensions: { code: 'NOT_FOUND' } }] },
    });
  });

  it('is nothing between a version and itself', async () => {
    const { nodes } = await ask.list(league.finance, { filter: { search: shippedPack('mof-101hao-2021')?.id } });
    const same = { before: nodes[0]?.id, after: nodes[0]?.id };
    expect((await api.graphql<{ result: Difference[] }>(league.finance, difference, same)).result).toEqual([]);
  });
});
