import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Actor, nm10hao, type RulePack, shippedDocuments } from '@chengxiao/domain';
import { v7 as uuid } from 'uuid';
import { Db } from '../kit/data/db';
import { type TestApi, startApi } from '../../test/api';
import { rulePacks } from '../../test/ask-rule-packs';
import { makers, type Office } from '../../test/make';
import { installShippedPacks } from './install';

let api: TestApi;
let ask: ReturnType<typeof rulePacks>;
let region: Office;
let league: Office;
let banner: Office;
let evaluator: Actor;
beforeAll(async () => {
  api = await startApi();
  ask = rulePacks(api);
  const make = makers(api);
  [region, league, banner] = await Promise.all([make.office('150000'), make.office('150600'), make.office('150626')]);
  evaluator = await make.evaluator();
});
afterAll(() => api.close());

const peopleOf = ({ government, finance, department, unit, audit }: Office): Actor[] => [
  government,
  finance,
  department,
  unit,
  audit,
];
const [standard] = nm10hao.weights;
const caps = [{ clause: '本地做法', executionBelow: '0.5', maxTotal: '79.99' }];

describe('the packs of the build', () => {
  it('are there from the start for everybody to read: that of the region in force, the others as patterns', async () => {
    for (const actor of [...peopleOf(league), evaluator]) {
      const { nodes } = await ask.list(actor, { filter: { jurisdiction: '000000' } });
      expect(nodes.every(({ state, divisionName }) => state === 'pattern' && divisionName === null)).toBe(true);
      expect(nodes.map(({ packId }) => packId).sort()).toEqual([
        'categories-five-grades',
        'mof-101hao-2021',
        'nm-10hao-no-satisfaction',
        'provincial-20-40-40',
      ]);
    }
    const { nodes } = await ask.list(evaluator, { filter: { states: ['active'], year: 2026, search: '10HAO' } });
    expect(nodes).toMatchObject([{ packId: nm10hao.id, content: nm10hao, inherited: [], allowedActions: [] }]);
  });

  it('are installed once, and never under another text', async () => {
    const owner = {
      query: async (text: string, values?: unknown[]) => (await api.database.owner.query(text, values)).rows,
    };
    expect(await installShippedPacks(owner)).toEqual([]);
    const count = await api.database.owner.query(`select from rule_pack where drafted_by is null`);
    expect(count.rowCount).toBe(shippedDocuments.length);
    const other = {
      query: async (text: string, values?: unknown[]) =>
        (await owner.query(text, values)).map((row) => ({ ...row, document: { ...row.document, cites: [] } })),
    };
    expect(await installShippedPacks(other)).toContainEqual({ id: nm10hao.id, version: 1 });
  });
});

describe('a pack of a finance bureau', () => {
  it('is drafted on another one, edited, activated and thereby frozen whole', async () => {
    const drafted = await ask.draft(league.finance);
    expect(drafted).toMatchObject({
      state: 'draft',
      packVersion: 1,
      jurisdiction: '150600',
      divisionName: '鄂尔多斯市',
      version: 1,
      baseId: nm10hao.id,
      baseVersion: 1,
      draftedBy: league.finance.name,
      activatedAt: null,
      editable: true,
      // Another person of the bureau activates what they wrote.
      allowedActions: ['discard'],
      validation: [],
    });
    expect(drafted['inherited']).toContainEqual({ section: 'grades', packId: nm10hao.id, packVersion: 1 });
    const edited = await ask.edit(league.finance, drafted, { caps });
    expect(edited).toMatchObject({ version: 2, document: { caps }, content: { caps, grades: nm10hao.grades } });
    expect(edited['inherited']).not.toContainEqual(expect.objectContaining({ section: 'caps' }));
    expect(await ask.move(league.finance, edited, 'activate')).toMatchObject({
      code: 'NOT_YOUR_ROLE',
      detail: expect.stringContaining('You began this yourself'),
    });
    const second = await ask.second(league.finance);
    expect((await ask.one(second, edited.id)).allowedActions).toEqual(['activate', 'discard']);
    const active = await ask.move(second, edited, 'activate');
    expect(active).toMatchObject({
      state: 'active',
      version: 3,
      allowedActions: [],
      editable: false,
      supersededFrom: null,
    });
    expect(active).toMatchObject({ activatedBy: second.name, content: { caps, tree: nm10hao.tree } });
    expect((active['history'] as { action: string }[]).map(({ action }) => action)).toEqual([
      'rulePack_draft',
      'rulePack_edit',
      'rulePack_activate',
    ]);
    expect((active['goldenRun'] as { passed: boolean }[]).every(({ passed }) => passed)).toBe(true);
  });

  it('takes the next number when it begins from itself, and an id of others is refused', async () => {
    const first = await ask.activate(banner.finance);
    const next = { fromPackId: first.packId, packId: undefined, fromYear: 2028 };
    expect(await ask.draft(banner.finance, next)).toMatchObject({
      packId: first.packId,
      packVersion: 2,
      baseVersion: 1,
    });
    const refused = { code: 'INVALID', fields: [{ path: 'packId' }] };
    expect(await ask.draft(league.finance, next)).toMatchObject(refused);
    expect(await ask.draft(league.finance, { packId: undefined })).toMatchObject(refused);
    expect(await ask.draft(league.finance, { packId: '规则' })).toMatchObject(refused);
    const nowhere = await ask.draft(league.finance, { fromVersion: 9 });
    expect(nowhere).toMatchObject({ code: 'INVALID', fields: [{ path: 'fromVersion' }] });
  });

  it('is drafted once per request, and never laid over what someone else changed', async () => {
    const once = { packId: 'twice', requestId: uuid() };
    const [first, again] = [await ask.draft(league.finance, once), await ask.draft(league.finance, once)];
    expect(again.id).toBe(first.id);
    expect(await ask.edit(league.finance, first, { caps })).toMatchObject({ version: 2 });
    expect(await ask.edit(league.finance, first, { caps: [] })).toMatchObject({ code: 'STALE' });
    expect(await ask.move(await ask.second(league.finance), first, 'activate')).toMatchObject({ code: 'STALE' });
    const discarded = await ask.move(league.finance, { ...first, version: 2 }, 'discard');
    expect(discarded).toMatchObject({ state: 'discarded', allowedActions: [], editable: false });
    expect(await ask.edit(league.finance, { ...discarded, document: first.document }, {})).toMatchObject({
      code: 'ILLEGAL_STATE',
    });
  });

  it('is named where it is wrong: its shape at once, what it says before it is activated', async () => {
    const drafted = await ask.draft(league.finance);
    const bad = {
      weights: [{ ...standard, budget: 'ten', groups: [{ level1: ['output'], weight: 50 }] }],
      grading: [],
      id: 'other',
      name: { zh: '规\u0007则', en: 'x' },
    };
    const shape = await ask.edit(league.finance, drafted, { ...bad, name: drafted.document['name'] });
    expect(shape.fields?.map(({ path }) => path).sort()).toEqual([
      'document.grading',
      'document.weights.0.budget',
      'document.weights.0.groups.0.weight',
    ]);
    expect(await ask.edit(league.finance, drafted, bad)).toMatchObject({ fields: [{ path: 'document.name.zh' }] });
    expect(await ask.edit(league.finance, drafted, { id: 'other' })).toMatchObject({
      fields: [{ path: 'document.id' }],
    });
    const unsound = await ask.edit(league.finance, drafted, { weights: [{ ...standard, budget: '30' }] });
    expect(unsound).toMatchObject({ validation: [{ path: 'weights.0' }], goldenRun: [], allowedActions: ['discard'] });
    const refused = await ask.move(await ask.second(league.finance), unsound, 'activate');
    expect(refused).toMatchObject({ code: 'NOT_READY', detail: expect.stringContaining('can be activated: 1') });
    const golden = [{ ...nm10hao.golden[0], expected: '0.01' }];
    const differs = await ask.edit(league.finance, { ...unsound, document: drafted.document }, { golden });
    expect(differs).toMatchObject({ goldenRun: [{ expected: '0.01', passed: false }], allowedActions: ['discard'] });
    expect(await ask.move(await ask.second(league.finance), differs, 'activate')).toMatchObject({
      detail: expect.stringContaining('than expected: 1'),
    });
  });

  it('is refused when it is larger or deeper than a pack can be', async () => {
    const { id } = await ask.draft(league.finance);
    const query = `mutation ($id: ID!, $document: JSON!) { editRulePack(id: $id, version: 1, document: $document) { __typename } }`;
    for (const document of [JSON.stringify('x'.repeat(200_001)), `${'['.repeat(9_000)}${']'.repeat(9_000)}`]) {
      const sent = `{ "query": ${JSON.stringify(query)}, "variables": { "id": "${id}", "document": ${document} } }`;
      const problem = { fields: [{ path: 'document', message: 'Too large or nested too deeply; shorten it' }] };
      const refused = { status: 422, body: { errors: [{ extensions: { code: 'INVALID', problem } }] } };
      expect(await api.raw(league.finance, sent)).toMatchObject(refused);
    }
  });
});

describe('the three rings around a pack', () => {
  it('let drafts be seen by those who oversee the division and nobody else', async () => {
    const { id } = await ask.draft(league.finance);
    for (const actor of [league.finance, league.government, league.audit, region.finance])
      expect(await ask.one(actor, id)).toMatchObject({ id, state: 'draft' });
    for (const actor of [league.department, league.unit, ...peopleOf(banner), evaluator]) {
      await expect(ask.one(actor, id)).rejects.toThrow('NOT_FOUND');
      expect((await ask.list(actor)).nodes.map((each) => each.id)).not.toContain(id);
    }
    const base = { fromPackId: (await ask.one(league.finance, id)).packId, fromVersion: 1 };
    expect(await ask.draft(league.finance, base)).toMatchObject({ fields: [{ path: 'fromVersion' }] });
  });

  it('let only the finance bureau of the jurisdiction write', async () => {
    const drafted = await ask.draft(league.finance);
    for (const actor of [league.finance, league.department, league.audit, evaluator])
      expect(await ask.move(actor, drafted, 'activate')).toMatchObject({ code: 'NOT_YOUR_ROLE' });
    expect(await ask.edit(region.finance, drafted, { caps })).toMatchObject({ code: 'NOT_YOUR_ROLE' });
    expect(await ask.move(region.finance, drafted, 'activate')).toMatchObject({ code: 'NOT_YOUR_ROLE' });
    expect(await ask.move(banner.finance, drafted, 'activate')).toMatchObject({ code: 'NOT_FOUND' });
    expect(await ask.move(banner.government, drafted, 'activate')).toMatchObject({ code: 'NOT_FOUND' });
    expect(await ask.move(region.government, drafted, 'activate')).toMatchObject({ code: 'NOT_YOUR_ROLE' });
  });

  it('let the leader be the second person of a bureau of one, in the database too, and nobody alone', async () => {
    await ask.activate(league.finance, { fromYear: 2031 });
    const drafted = await ask.draft(league.finance, { fromYear: 2031 });
    const alone = `update rule_pack set state = 'active', content = document, activated_at = now(), version = version + 1 where id = $1`;
    await expect(api.get(Db).as(league.finance, (tx) => tx.rows(alone, [drafted.id]))).rejects.toMatchObject({
      code: 'CX422',
    });
    const rewritten = `update rule_pack set from_year = 2032, version = version + 1 where id = $1`;
    await expect(api.get(Db).as(league.government, (tx) => tx.rows(rewritten, [drafted.id]))).rejects.toMatchObject({
      code: '42501',
    });
    expect((await ask.one(league.government, drafted.id)).allowedActions).toEqual(['activate']);
    expect(await ask.move(league.government, drafted, 'activate')).toMatchObject({
      state: 'active',
      activatedBy: league.government.name,
    });
  });

  it('keep what has judged as it is, even from the owner', async () => {
    const { id } = await ask.activate(league.finance, { fromYear: 2030 });
    const forge = `update rule_pack set version = version + 1,`;
    const tries = [
      `${forge} content = '{}' where id = $1`,
      `${forge} document = document || '{"toYear": 2031}' where id = $1`,
      `${forge} from_year = 2014 where id = $1`,
      `${forge} state = 'draft', content = null, activated_at = null, activated_by = null where id = $1`,
      `delete from rule_pack where id = $1`,
      `${forge} name = '{"zh": "x", "en": "x"}' where state = 'pattern' and $1::uuid is not null`,
    ];
    const settings = `select set_config('app.path', '/150000/150600/', true), set_config('app.division', '150600', true), set_config('app.user', 'x', true)`;
    for (const text of tries) {
      await expect(api.database.owner.query(text, [id])).rejects.toThrow(/rule pack|append-only/);
      const client = await api.database.owner.connect();
      await client.query(`begin; set local role cx_scoped; ${settings}`);
      const scoped = await client.query(text, [id]).then(
        ({ rowCount }) => rowCount,
        () => 0,
      );
      await client.query('rollback');
      client.release();
      expect([text, scoped]).toEqual([text, 0]);
    }
    expect((await ask.one(league.finance, id)).content satisfies RulePack).toMatchObject({ fromYear: 2030 });
  });
});
