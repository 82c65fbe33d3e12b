import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type TestApi, startApi } from '../../test/api';
import { makers, type Office } from '../../test/make';
import { approvedProject, budgetLine, startBulkApproval, target } from '../../test/make-targets';

const facts = 'id version year approvedOn documentNo correctable';
const problem = '... on Problem { code status detail fields { path } }';
const record = `mutation ($year: Int!, $approvedOn: LocalDate!, $documentNo: String!) {
  result: recordBudgetApproval(year: $year, approvedOn: $approvedOn, documentNo: $documentNo) {
    ... on BudgetApproval { ${facts} } ${problem} } }`;
const correct = `mutation ($id: ID!, $version: Int!, $year: Int!, $approvedOn: LocalDate!, $documentNo: String!, $reason: String!) {
  result: correctBudgetApproval(id: $id, version: $version, year: $year, approvedOn: $approvedOn, documentNo: $documentNo, reason: $reason) {
    ... on BudgetApproval { ${facts} versions { versionNo year approvedOn documentNo reason recordedBy } } ${problem} } }`;
const frozen = `query ($id: ID!) { target(id: $id) { versions { id documentNo approvedOn contentHash } } }`;
const letters = `query ($id: ID!) { budgetReplies(budgetApprovalId: $id) { replies { id documentNo beforeCorrection } } }`;
const issue = `mutation ($id: ID!, $to: ID!, $no: String!) {
  result: issueBudgetReply(budgetApprovalId: $id, departmentId: $to, documentNo: $no, issuedOn: "2026-02-03") {
    ... on BudgetReply { id } ${problem} } }`;

type Approval = { id: string; version: number };
type Frozen = { target: { versions: { id: string; documentNo: string; approvedOn: string; contentHash: string }[] } };

let api: TestApi;
let make: ReturnType<typeof makers>;
let office: Office;
const divisions = ['150100', '150200', '150300', '150400', '150500', '150700', '150800', '150900', '152200'];
beforeAll(async () => {
  api = await startApi();
  make = makers(api);
});
// A year's budget is approved once in a division, so each test works in a division of its own.
beforeEach(async () => {
  office = await make.office(divisions.pop() ?? '152500');
});
afterAll(() => api.close());

const typed = { year: 2026, approvedOn: '2026-01-20', documentNo: '人大〔2026〕1号' };
const right = { year: 2026, approvedOn: '2026-01-22', documentNo: '人大发〔2026〕13号', reason: '登记时文号录入有误' };
const recorded = async (): Promise<Approval> =>
  (await api.graphql<{ result: Approval }>(office.finance, record, typed)).result;
const corrected = async ({ id, version }: Approval, over: object = {}, actor = office.finance) =>
  (await api.graphql<{ result: Approval }>(actor, correct, { id, version, ...right, ...over })).result;
const versionsOf = async (id: string) => (await api.graphql<Frozen>(office.unit, frozen, { id })).target.versions;

describe('the record of an approval', () => {
  it('is put right with a reason: it stays the same record, the former version is kept, and it is told in the history', async () => {
    const approval = await recorded();
    expect(approval).toMatchObject({ version: 1, correctable: true });
    const { reason, ...now } = right;
    const recordedBy = office.finance.name;
    expect(await corrected(approval)).toEqual({
      id: approval.id,
      version: 2,
      correctable: true,
      ...now,
      versions: [
        { versionNo: 1, ...typed, reason: null, recordedBy },
        { versionNo: 2, ...now, reason, recordedBy },
      ],
    });
    const { rows } = await api.database.owner.query(
      `select action, data from event where aggregate_id = $1 order by seq`,
      [approval.id],
    );
    expect(rows).toMatchObject([
      { action: 'budgetApproval.record' },
      { action: 'budgetApproval.correct', data: { ...right, before: typed } },
    ]);
  });

  it('takes along what was approved under it: frozen targets name it as it is, their content stays as it was', async () => {
    const { version } = await approvedProject(api, office);
    const [before] = await versionsOf(version.targetId);
    await corrected(await recorded());
    const [after] = await versionsOf(version.targetId);
    expect(after).toEqual({ ...before, documentNo: right.documentNo, approvedOn: right.approvedOn });
    const form = await api.rest(office.unit, 'GET', `/api/targets/${version.targetId}/form?version=1&language=zh`);
    expect(JSON.stringify(form.body)).toContain(`${right.approvedOn}，${right.documentNo}`);
  });

  it('names the letters that told of it before, and lets another be issued', async () => {
    await approvedProject(api, office);
    const approval = await recorded();
    const to = office.organisations.department.id;
    const issued = async (no: string) =>
      (await api.graphql<{ result: object }>(office.finance, issue, { id: approval.id, to, no })).result;
    const first = await issued('财预〔2026〕12号');
    await corrected(approval);
    expect(await issued('财预〔2026〕13号')).not.toMatchObject({ code: 'DUPLICATE' });
    expect(first).toMatchObject({ id: expect.any(String) });
    for (const reader of [office.finance, office.department])
      expect(await api.graphql(reader, letters, { id: approval.id })).toEqual({
        budgetReplies: [
          {
            replies: [
              { id: expect.any(String), documentNo: '财预〔2026〕13号', beforeCorrection: false },
              { id: expect.any(String), documentNo: '财预〔2026〕12号', beforeCorrection: true },
            ],
          },
        ],
      });
  });

  it('may be of another year as long as nothing rests on it', async () => {
    const free = await corrected(await recorded(), { year: 2025, approvedOn: '2025-01-22' });
    expect(free).toMatchObject({ year: 2025 });
    const used = await recorded();
    const { project } = await target(api, office, 'passed');
    await budgetLine(api, office, project.id);
    await startBulkApproval(api, office);
    const set = (change: string) =>
      api.database.owner.query(
        `update bulk_approval set ${change}, version = version + 1 where budget_approval_id = $1`,
        [used.id],
      );
    await set(`state = 'running', finished_at = null`);
    expect(await corrected(used)).toMatchObject({ code: 'NOT_READY' });
    await set(`state = 'done', finished_at = now()`);
    expect(await corrected(used, { year: 2027 })).toMatchObject({ code: 'INVALID', fields: [{ path: 'year' }] });
    expect(await corrected(used, { year: 2025, approvedOn: '2025-02-01' })).toMatchObject({ code: 'INVALID' });
  });

  it('is refused without a reason, unchanged, of an older version, and to everyone but finance of the division', async () => {
    const approval = await recorded();
    const paths = async (wrong: object) =>
      ((await corrected(approval, wrong)) as unknown as { fields: { path: string }[] }).fields.map(({ path }) => path);
    expect(await paths({ reason: '  ' })).toEqual(['reason']);
    expect(await paths(typed)).toEqual(['documentNo']);
    expect(await paths({ approvedOn: '2099-01-01' })).toContain('approvedOn');
    const elsewhere = await make.office('150121');
    for (const actor of [office.government, office.audit, office.department, office.unit])
      expect(await corrected(approval, {}, actor)).toMatchObject({ code: 'NOT_YOUR_ROLE', status: 403 });
    expect(await corrected(approval, {}, elsewhere.finance)).toMatchObject({ code: 'NOT_FOUND', status: 404 });
    await corrected(approval);
    expect(await corrected(approval)).toMatchObject({ code: 'STALE', status: 409 });
  });

  it('is held by the database: nothing else of it changes, and no version is lost', async () => {
    const approval = await recorded();
    const owner = (sql: string) => api.database.owner.query(sql, [approval.id]);
    await expect(
      owner(`update budget_approval set recorded_by = '别人', version = version + 1 where id = $1`),
    ).rejects.toThrow('keeps its place');
    await expect(owner('delete from budget_approval where id = $1')).rejects.toThrow('append-only');
    await expect(owner('delete from budget_approval_version where budget_approval_id = $1')).rejects.toThrow(
      'append-only',
    );
    const { version } = await approvedProject(api, office);
    for (const sql of [
      `update target_version set document_no = '另一文号' where target_id = $1`,
      `update target_version set content = '{}' where target_id = $1`,
    ])
      await expect(api.database.owner.query(sql, [version.targetId])).rejects.toThrow('append-only');
  });
});
