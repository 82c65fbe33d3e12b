import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { cellsOf, type FormGrid, type FrozenTarget, today } from '@chengxiao/domain';
import { type TestApi, startApi } from '../../../test/api';
import { makers, type Office } from '../../../test/make';
import { approvedProject, target, targetInput } from '../../../test/make-targets';
import { AdjustmentsService } from './adjustments.service';

const fields = `id state version allowedActions editable opinion annualGoal indicators { id name weight } planSteps { id }`;
const problem = `... on Problem { code status detail fields { path message } }`;
const begin = `mutation ($targetId: ID!, $input: AdjustmentInput!, $requestId: ID) {
  result: beginTargetAdjustment(targetId: $targetId, input: $input, requestId: $requestId) { ... on TargetAdjustment { ${fields} } ${problem} } }`;
const move = `mutation ($id: ID!, $action: AdjustmentAction!, $version: Int!, $opinion: String, $approvedOn: LocalDate, $documentNo: String) {
  result: moveTargetAdjustment(id: $id, action: $action, version: $version, opinion: $opinion, approvedOn: $approvedOn, documentNo: $documentNo) {
    ... on TargetAdjustment { ${fields} } ${problem} } }`;

type Asked = { id: string; version: number; state: string; indicators: { id: string }[]; planSteps: { id: string }[] };
type Answer = { result: Asked };

let api: TestApi;
let office: Office;
beforeAll(async () => {
  api = await startApi();
  office = await makers(api).office();
});
afterAll(() => api.close());

const why = { ground: 'policy' as const, documentNo: '内政发〔2026〕8号', evidence: '补贴标准提高，养护里程相应增加' };
const begun = async (targetId: string, input: object = why): Promise<Asked> =>
  (await api.graphql<Answer>(office.unit, begin, { targetId, input })).result;
/** The approved form with another length of road, and other points if wanted. */
const changed = ({ indicators, planSteps }: Asked, weights: Record<number, string> = {}) => {
  const form = targetInput();
  const changes = (at: number) => ({
    ...(at === 0 ? { value: '200' } : {}),
    ...(weights[at] ? { weight: weights[at] } : {}),
  });
  form.indicators?.forEach((row, at) => Object.assign(row, { id: indicators[at]?.id, ...changes(at) }));
  form.planSteps?.forEach((step, at) => Object.assign(step, { id: planSteps[at]?.id }));
  return form;
};
const edit = (asked: Asked, input: object = {}) =>
  api.get(AdjustmentsService).edit(office.unit, asked.id, asked.version, { ...why, form: changed(asked), ...input });
const act = async (actor: Office['unit'], { id, version }: Pick<Asked, 'id' | 'version'>, action: string, more = {}) =>
  (await api.graphql<{ result: Asked & { fields: { path: string }[] } }>(actor, move, { id, version, action, ...more }))
    .result;
const attach = (actor: Office['unit'], { id }: Pick<Asked, 'id'>, content = `%PDF-1.7 ${id}`, name = '依据.pdf') =>
  api.upload(actor, `/api/attachments?subjectType=targetAdjustment&subjectId=${id}&kind=basis`, {
    name,
    content: Buffer.from(content),
  });
const submitted = async (targetId: string): Promise<Asked> => {
  const asked = await edit(await begun(targetId));
  await attach(office.unit, asked);
  return act(office.unit, asked, 'submit');
};
const decision = { opinion: '同意', approvedOn: today(), documentNo: '鄂财绩〔2026〕15号' };

describe('a document that is announced', () => {
  it('is really asked for: the request is not submitted before it is attached', async () => {
    const { version } = await approvedProject(api, office);
    const asked = await edit(await begun(version.targetId));
    expect(await act(office.unit, asked, 'submit')).toMatchObject({
      code: 'INVALID',
      fields: [{ path: 'documentNo' }],
    });
    expect(await attach(office.unit, asked, 'MZ a program that calls itself a PDF')).toMatchObject({ status: 415 });
    expect(await act(office.unit, asked, 'submit')).toMatchObject({ code: 'INVALID' });
    const first = await attach(office.unit, asked);
    expect(first.status).toBe(201);
    expect((await attach(office.unit, asked)).body).toEqual(first.body);
    expect(await act(office.unit, asked, 'submit')).toMatchObject({ state: 'submitted' });
    expect(await attach(office.unit, asked, '%PDF-1.7 too late')).toMatchObject({ status: 409 });
  });

  it('is asked for where an emergency has no document and its reasons speak of attached files', async () => {
    const { version } = await approvedProject(api, office);
    const emergency = { ground: 'forceMajeure' as const, documentNo: '', evidence: '雪灾受损，现场照片见附件' };
    const first = await begun(version.targetId);
    const asked = await edit(first, emergency);
    expect(await act(office.unit, asked, 'submit')).toMatchObject({ code: 'INVALID', fields: [{ path: 'evidence' }] });
    const plain = await edit({ ...first, version: asked.version }, { ...emergency, evidence: '雪灾受损，里程减少' });
    expect(await act(office.unit, plain, 'submit')).toMatchObject({ state: 'submitted' });
  });
});

describe('an approved target', () => {
  it('is adjusted by request and approval as the next version, and the former one stays', async () => {
    const { version } = await approvedProject(api, office);
    const asked = await submitted(version.targetId);
    expect(asked.state).toBe('submitted');
    const comparison = await api.rest(
      office.finance,
      'GET',
      `/api/target-adjustments/${asked.id}/comparison?language=zh`,
    );
    const { grid, count } = comparison.body as unknown as { grid: FormGrid; count: object };
    expect(count).toEqual({ addedRows: 0, removedRows: 0, changedCells: 1, details: 0 });
    expect(cellsOf(grid).find(({ change }) => change)).toMatchObject({ text: '200', change: { before: '180' } });
    expect(await act(office.finance, asked, 'approve', decision)).toMatchObject({
      state: 'approved',
      allowedActions: [],
    });
    const { seen } = await api.graphql<{ seen: { versions: { content: FrozenTarget }[] } }>(
      office.audit,
      `query ($id: ID!, $date: LocalDate!) { seen: target(id: $id) { state indicators { name value } adjustable asOf(date: $date) { versionNo }
         adjustments { id state } versions { id versionNo approvedOn documentNo adjustmentId content { indicators { value } } }
         project { state } history { action } } }`,
      { id: version.targetId, date: today() },
    );
    expect(seen).toMatchObject({
      state: 'approved',
      adjustable: false,
      asOf: { versionNo: 2 },
      project: { state: 'adjusted' },
      adjustments: [{ id: asked.id, state: 'approved' }],
      versions: [
        { id: version.id, versionNo: 1, adjustmentId: null, documentNo: version.documentNo },
        { versionNo: 2, adjustmentId: asked.id, approvedOn: today(), documentNo: decision.documentNo },
      ],
    });
    expect(seen.versions.map(({ content }) => content.indicators[0]?.value)).toEqual(['180', '200']);
    expect(seen).toMatchObject({ indicators: expect.arrayContaining([{ name: '养护里程', value: '200' }]) });
    expect(seen).toMatchObject({ history: expect.arrayContaining([{ action: 'target_adjust' }]) });
  });

  it('is asked about once: a second request waits, and a repeated one is the same', async () => {
    const { version } = await approvedProject(api, office);
    const requestId = '0193a1b2-0000-7000-8000-0000000016a1';
    const ask = async () =>
      (await api.graphql<Answer>(office.unit, begin, { targetId: version.targetId, input: why, requestId })).result;
    const first = await ask();
    expect(await ask()).toEqual(first);
    expect(await begun(version.targetId)).toMatchObject({ code: 'NOT_READY', status: 422 });
    const list = `{ targets(filter: { adjusting: true }) { nodes { id } } }`;
    const { targets } = await api.graphql<{ targets: { nodes: object[] } }>(office.unit, list);
    expect(targets.nodes).toContainEqual({ id: version.targetId });
  });

  it('is not adjusted before it is approved, by finance, or from elsewhere', async () => {
    const { target: draft } = await target(api, office, 'draft');
    expect(await begun(draft.id)).toMatchObject({ code: 'ILLEGAL_STATE' });
    const { version } = await approvedProject(api, office);
    const input = { targetId: version.targetId, input: why };
    expect((await api.graphql(office.finance, begin, input))['result']).toMatchObject({ code: 'NOT_YOUR_ROLE' });
    const stranger = await makers(api).office('150100');
    expect((await api.graphql(stranger.unit, begin, input))['result']).toMatchObject({ code: 'NOT_FOUND' });
    const asked = await begun(version.targetId);
    const path = `/api/target-adjustments/${asked.id}/comparison`;
    expect((await api.rest(stranger.finance, 'GET', path)).status).toBe(404);
  });

  it('is submitted with a change, evidence, and points that stand', async () => {
    const { version } = await approvedProject(api, office);
    const asked = await begun(version.targetId, { ...why, evidence: '' });
    await attach(office.unit, asked);
    const paths = async (of: Pick<Asked, 'id' | 'version'>) =>
      (await act(office.unit, of, 'submit')).fields.map(({ path }) => path);
    expect(await paths(asked)).toEqual(['evidence', 'content']);
    const moved = changed(asked, { 0: '21', 1: '9' });
    const budget = await edit(asked, { ground: 'budget', form: moved });
    expect(await paths(budget)).toEqual(['indicators.0.weight', 'indicators.1.weight']);
    const policy = await edit({ ...asked, version: budget.version }, { form: moved });
    expect(await act(office.unit, policy, 'submit')).toMatchObject({ state: 'submitted' });
  });

  it('is held to the indicator check when it is submitted, as a declared target is', async () => {
    const { version } = await approvedProject(api, office);
    const asked = await begun(version.targetId);
    await attach(office.unit, asked);
    const form = changed(asked);
    form.indicators?.forEach((row, at) => Object.assign(row, at === 0 ? { nature: 'positive', direction: 'le' } : {}));
    const contrary = await edit(asked, { form });
    expect(await act(office.unit, contrary, 'submit')).toMatchObject({
      code: 'INVALID',
      fields: [{ path: 'indicators.0.direction', message: expect.stringContaining('contradict') }],
    });
  });

  it('goes back with an opinion, is written again, and is decided by somebody else', async () => {
    const { version } = await approvedProject(api, office);
    const asked = await submitted(version.targetId);
    expect((await act(office.finance, asked, 'return')).fields).toMatchObject([{ path: 'opinion' }]);
    const returned = await act(office.finance, asked, 'return', { opinion: '请附测算' });
    expect(returned).toMatchObject({ state: 'returned', opinion: '请附测算' });
    const again = await act(office.unit, returned, 'submit');
    expect(await act(office.unit, again, 'approve', decision)).toMatchObject({ code: 'NOT_YOUR_ROLE' });
    expect(
      (await act(office.finance, again, 'approve', { ...decision, approvedOn: '2025-01-01' })).fields,
    ).toMatchObject([{ path: 'approvedOn' }]);
    expect(await act(office.finance, again, 'reject', { opinion: '依据不足' })).toMatchObject({ state: 'rejected' });
    const { rows } = await api.database.owner.query('select version_no from target_version where target_id = $1', [
      version.targetId,
    ]);
    expect(rows).toEqual([{ version_no: 1 }]);
    expect(await begun(version.targetId)).toMatchObject({ state: 'draft' });
  });

  it('is changed by no other road, whatever code tries', async () => {
    const { version } = await approvedProject(api, office);
    const { targetId } = version;
    const refused = (sql: string, values: unknown[]) =>
      expect(api.database.owner.query(sql, values)).rejects.toThrow(
        /frozen|no approved adjustment|cannot become|begins as a draft/,
      );
    await refused(`update target set annual_goal = '改' where id = $1`, [targetId]);
    await refused(`update target set state = 'draft' where id = $1`, [targetId]);
    const copy = (no: string, asked: string) => `insert into target_version
      select gen_random_uuid(), target_id, project_id, year, ${no}, content, content_hash, approved_on, document_no, budget_approval_id,
             now(), org_path, division_code, ${asked} from target_version where target_id = $1`;
    await refused(copy('2', 'null'), [targetId]);
    const asked = await submitted(targetId);
    await refused(copy('2', `'${asked.id}'`), [targetId]);
    await act(office.finance, asked, 'approve', decision);
    await refused(`update target set annual_goal = '改' where id = $1`, [targetId]);
    await refused(`update target set state = 'passed' where id = $1`, [targetId]);
    await refused(`update target_adjustment set state = 'submitted' where id = $1`, [asked.id]);
  });
});
