import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { defaultSections } from '@chengxiao/domain';
import { startApi, type TestApi } from '../../test/api';
import { rulePacks } from '../../test/ask-rule-packs';
import { makers, type Office, projectDraft } from '../../test/make';
import { exAnteDraft } from '../../test/make-ex-ante';
import { LibraryService } from './library.service';

const fields = `... on ExAnteAssessment { id state version total conclusion bestConclusion form allowedActions editable opinion changeNote }
  ... on Problem { code detail fields { path message } }`;
const start = `mutation ($projectId: ID!) { result: startExAnte(projectId: $projectId) { ${fields} } }`;
const save = `mutation ($id: ID!, $version: Int!, $input: ExAnteInput!) { result: saveExAnte(id: $id, version: $version, input: $input) { ${fields} } }`;
const move = `mutation ($id: ID!, $version: Int!, $action: ExAnteAction!, $text: String, $conclusion: ExAnteConclusion) {
  result: moveExAnte(id: $id, version: $version, action: $action, text: $text, conclusion: $conclusion) { ${fields} } }`;
const admit = `mutation ($id: ID!, $version: Int!) { result: moveProject(id: $id, action: admit, version: $version) {
  ... on Project { state } ... on Problem { code detail } } }`;
const look = `query ($id: ID!) { project(id: $id) { version allowedActions exAnteStanding exAnteStartable exAnteAssessments { state } } }`;
const setRule = `mutation ($fromYear: Int!, $threshold: Decimal!, $cites: String!, $version: Int) {
  result: setExAnteRule(fromYear: $fromYear, threshold: $threshold, cites: $cites, version: $version) {
    ... on ExAnteRule { fromYear threshold version } ... on Problem { code } } }`;

type Result = { result: Record<string, unknown> & { id: string; version: number } };
type Seen = {
  project: { version: number; allowedActions: string[]; exAnteStanding: string; exAnteStartable: boolean };
};

let api: TestApi;
let make: ReturnType<typeof makers>;
let office: Office;
beforeAll(async () => {
  api = await startApi();
  make = makers(api);
  office = await make.office();
});
afterAll(() => api.close());

const large = { funds: [{ year: 2026, source: 'fiscal' as const, amount: '80000000.00' }] };
const proposed = () => make.project(office, 'submitted', { attribute: 'new', ...large });
const run = async (actor: Office['unit'], document: string, variables: object) =>
  (await api.graphql<Result>(actor, document, variables)).result;
const seen = async (id: string, actor = office.finance) => (await api.graphql<Seen>(actor, look, { id })).project;
const tryAdmit = async (id: string) => run(office.finance, admit, { id, version: (await seen(id)).version });

/** An assessment that waits for finance. */
async function submitted(projectId: string, mark: 'good' | 'medium' | 'poor' = 'good') {
  const begun = await run(office.unit, start, { projectId });
  const saved = await run(office.unit, save, { id: begun.id, version: 1, input: exAnteDraft(mark) });
  return run(office.unit, move, { id: begun.id, version: saved.version, action: 'submit' });
}
const conclude = (id: string, conclusion: string, version = 3) =>
  run(office.finance, move, { id, version, action: 'conclude', conclusion, text: '经专家评估，意见如上' });

describe('a new project above the amount', () => {
  it('is not admitted without an ex-ante assessment, and is with one that supports it', async () => {
    const { id } = await proposed();
    expect(await seen(id)).toMatchObject({ exAnteStanding: 'missing', allowedActions: ['return', 'transfer'] });
    expect(await tryAdmit(id)).toMatchObject({ code: 'NOT_READY', detail: expect.stringContaining('ex-ante') });
    expect(await seen(id, office.unit)).toMatchObject({ exAnteStartable: true });
    const waiting = await submitted(id);
    expect(waiting).toMatchObject({ state: 'submitted', total: '80', bestConclusion: 'support', editable: false });
    expect(await tryAdmit(id)).toMatchObject({ code: 'NOT_READY' });
    expect(await conclude(waiting.id, 'support')).toMatchObject({ state: 'concluded', conclusion: 'support' });
    expect(await seen(id)).toMatchObject({ exAnteStanding: 'passed', allowedActions: ['return', 'admit', 'transfer'] });
    expect(await tryAdmit(id)).toMatchObject({ state: 'admitted' });
  });

  it('is not admitted behind the rules either: the database holds the gate', async () => {
    const { id } = await proposed();
    await expect(
      api.database.owner.query(`update project set state = 'admitted', version = version + 1 where id = $1`, [id]),
    ).rejects.toMatchObject({ code: 'CX422' });
  });

  it('needs a statement of what was changed, where support depends on it', async () => {
    const { id } = await proposed();
    const waiting = await submitted(id, 'medium');
    expect(await conclude(waiting.id, 'support')).toMatchObject({ code: 'INVALID', fields: [{ path: 'conclusion' }] });
    expect(await conclude(waiting.id, 'supportAfterChange')).toMatchObject({ state: 'concluded' });
    expect(await tryAdmit(id)).toMatchObject({ code: 'NOT_READY' });
    const amend = { id: waiting.id, version: 4, action: 'amend' };
    expect(await run(office.unit, move, amend)).toMatchObject({ code: 'INVALID', fields: [{ path: 'reason' }] });
    expect(await run(office.unit, move, { ...amend, text: '压减征地费用，细化绩效目标' })).toMatchObject({
      state: 'changed',
      changeNote: '压减征地费用，细化绩效目标',
    });
    expect(await tryAdmit(id)).toMatchObject({ state: 'admitted' });
  });

  it('stays out when rejected, and may be assessed anew', async () => {
    const { id } = await proposed();
    const waiting = await submitted(id, 'poor');
    await conclude(waiting.id, 'reject');
    expect(await seen(id, office.unit)).toMatchObject({ exAnteStanding: 'rejected', exAnteStartable: true });
    expect(await tryAdmit(id)).toMatchObject({ code: 'NOT_READY' });
    const again = await submitted(id);
    await conclude(again.id, 'support');
    expect(await tryAdmit(id)).toMatchObject({ state: 'admitted' });
  });

  it('is assessed again when its funds outgrow what was assessed', async () => {
    const project = await proposed();
    const waiting = await submitted(project.id);
    await conclude(waiting.id, 'support');
    const library = api.get(LibraryService);
    const { id } = project;
    const back = await library.move(office.finance, {
      id,
      action: 'return',
      version: project.version,
      reason: '核对资金',
    });
    const more = projectDraft({ attribute: 'new', funds: [{ year: 2026, source: 'fiscal', amount: '90000000.00' }] });
    const edited = await library.edit(office.unit, id, back.version, more);
    await library.move(office.unit, { id, action: 'submit', version: edited.version });
    expect(await seen(id)).toMatchObject({ exAnteStanding: 'outdated', allowedActions: ['return', 'transfer'] });
    expect(await tryAdmit(id)).toMatchObject({ code: 'NOT_READY' });
  });
});

describe('an assessment', () => {
  it('is submitted whole, cell by cell, and returned with a reason', async () => {
    const { id: projectId } = await proposed();
    const begun = await run(office.unit, start, { projectId });
    expect(begun).toMatchObject({ state: 'draft', total: '0', editable: true, allowedActions: ['submit'] });
    expect(await run(office.unit, start, { projectId })).toMatchObject({ code: 'DUPLICATE' });
    const hasty = await run(office.unit, move, { id: begun.id, version: 1, action: 'submit' });
    expect(hasty['code']).toBe('INVALID');
    expect(hasty['fields']).toEqual(
      expect.arrayContaining(
        ['materials.basis', 'experts', 'ratings.economy3'].map((path) => expect.objectContaining({ path }) as unknown),
      ),
    );
    await run(office.unit, save, { id: begun.id, version: 1, input: exAnteDraft() });
    expect(await run(office.unit, save, { id: begun.id, version: 1, input: exAnteDraft() })).toMatchObject({
      code: 'STALE',
    });
    await run(office.unit, move, { id: begun.id, version: 2, action: 'submit' });
    const back = { id: begun.id, version: 3, action: 'return', text: '补充测算依据' };
    expect(await run(office.finance, move, back)).toMatchObject({ state: 'returned' });
    expect(await run(office.unit, move, { id: begun.id, version: 4, action: 'conclude' })).toMatchObject({
      code: 'NOT_YOUR_ROLE',
    });
  });

  it('is not begun where none is needed, and not seen by another department', async () => {
    const small = await make.project(office, 'submitted', { attribute: 'continuing', ...large });
    expect(await run(office.unit, start, { projectId: small.id })).toMatchObject({ code: 'NOT_READY' });
    const { id: projectId } = await proposed();
    const { id } = await run(office.unit, start, { projectId });
    const elsewhere = await make.office();
    await expect(
      api.graphql(elsewhere.unit, `query ($id: ID!) { exAnteAssessment(id: $id) { id } }`, { id }),
    ).rejects.toThrow('NOT_FOUND');
  });

  it('takes its own papers while it may be changed', async () => {
    const { id: projectId } = await proposed();
    const { id } = await run(office.unit, start, { projectId });
    const url = `/api/attachments?subjectType=exAnteAssessment&subjectId=${id}&kind=report`;
    const file = { name: '评估报告.pdf', content: Buffer.from('%PDF-1.7 评估') };
    expect(await api.upload(office.unit, url, file)).toMatchObject({ status: 201 });
    expect(await api.upload(office.finance, url, file)).toMatchObject({ status: 403 });
  });
});

describe('the amount', () => {
  it('is set by finance for its place, inherited from above, and binds from its year on', async () => {
    const banner = await make.office('150626');
    const asked = async () => {
      const { id } = await make.project(banner, 'submitted', { attribute: 'new' });
      return (await seen(id, banner.finance)).exAnteStanding;
    };
    expect(await asked()).toBe('notNeeded');
    const rule = { fromYear: 2026, threshold: '1000000.00', cites: '旗级办法' };
    const set = await run(banner.finance, setRule, rule);
    expect(set).toMatchObject({ fromYear: 2026, threshold: '1000000.00', version: 1 });
    expect(await asked()).toBe('missing');
    expect(await run(banner.finance, setRule, rule)).toMatchObject({ code: 'STALE' });
    expect(await run(banner.finance, setRule, { ...rule, threshold: '90000000.00', version: 1 })).toMatchObject({
      version: 2,
    });
    expect(await asked()).toBe('notNeeded');
    const { exAnteRules } = await api.graphql<{ exAnteRules: { divisionCode: string }[] }>(
      banner.finance,
      `query { exAnteRules { divisionCode } }`,
    );
    expect(exAnteRules.map(({ divisionCode }) => divisionCode)).toEqual(['150626', '150000']);
  });
});

describe('points and bounds of a pack', () => {
  it('are those in force when the assessment began, on screen and when it is concluded', async () => {
    const place = await make.office('152200');
    const exAnte = {
      ...defaultSections.exAnte,
      maxima: { policyFit: '30', clearTarget: '10', feasibility: '15', economy: '25', benefitAndFunding: '20' },
      support: { total: '85', ofDimension: '0.7' },
    };
    const rule = await run(place.finance, setRule, { fromYear: 2026, threshold: '50000000.00', cites: '本地做法' });
    expect(rule).toMatchObject({ threshold: '50000000.00' });
    const before = await make.project(place, 'submitted', { attribute: 'new', ...large });
    const begun = await run(place.unit, start, { projectId: before.id });
    await rulePacks(api).activate(place.finance, { packId: 'own-points', fromYear: 2026 }, { exAnte });
    const assessed = async (id: string) => {
      const saved = await run(place.unit, save, { id, version: 1, input: exAnteDraft('good') });
      const waiting = await run(place.unit, move, { id, version: saved.version, action: 'submit' });
      return run(place.finance, move, {
        id,
        version: waiting.version,
        action: 'conclude',
        conclusion: 'support',
        text: '同意',
      });
    };
    expect(await assessed(begun.id)).toMatchObject({ state: 'concluded', total: '80', form: defaultSections.exAnte });
    const { id } = await make.project(place, 'submitted', { attribute: 'new', ...large });
    const after = await run(place.unit, start, { projectId: id });
    expect(after).toMatchObject({ form: exAnte });
    expect(await assessed(after.id)).toMatchObject({
      code: 'INVALID',
      fields: [{ path: 'conclusion', message: expect.stringContaining('needs 85 and 70 %') }],
    });
  });
});
