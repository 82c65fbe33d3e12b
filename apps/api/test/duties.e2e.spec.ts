import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '@chengxiao/domain';
import { insertPosition } from '../src/identity';
import { previewOf } from '../src/approvals/bulk-approval.preview';
import { Db, type Tx } from '../src/kit/data/db';
import { LibraryService } from '../src/library';
import { ReviewsService, TargetsService } from '../src/targets';
import { startApi, type TestApi } from './api';
import { makers, type Office, projectDraft } from './make';
import { evaluation } from './make-evaluation';
import { assignment, notice, proposal } from './make-feedback';
import { monitoredProject } from './make-monitoring';
import { type Row, sent } from './make-sent';
import { budgetApproval, budgetLine, pointsInput, targetInput } from './make-targets';
import { transferInput } from './make-transfers';
import { TransfersService } from '../src/transfers';

const passing = { decision: 'pass', points: pointsInput(), rowReasons: [], opinion: '' } as const;
type Result = { result: Record<string, unknown> & Row };

let api: TestApi;
let office: Office;
beforeAll(async () => {
  api = await startApi();
  office = await makers(api).office();
});
afterAll(() => api.close());

/** Somebody who has left the unit or department and works for finance now: another position, the same person. */
async function movedToFinance({ userId, name, positionId }: Actor): Promise<Actor> {
  await api.database.owner.query('update position set ended_at = now() where id = $1', [positionId]);
  return insertPosition(api.database.owner, { userId, name }, office.organisations.finance);
}

const takenBack = new Error('taken back');

/** What becomes of a statement in the transaction of a person, whatever code would have said; nothing of it stays. */
async function bySql(actor: Actor, statement: string): Promise<string> {
  let written = 0;
  const play = async (tx: Tx) => {
    [, written] = await tx.manager.query<[unknown, number]>(statement);
    throw takenBack;
  };
  return api
    .get(Db)
    .as(actor, play)
    .catch((error: Error & { code?: string; detail?: string }) => {
      if (error === takenBack) return `${String(written)} written`;
      return error.code === 'CX422' ? (JSON.parse(error.detail ?? '{}') as { key: string }).key : String(error.code);
    });
}

const handsOf = async (table: string, id: string): Promise<string[]> =>
  (await api.database.owner.query<{ hands: string[] }>(`select hands from ${table} where id = $1`, [id])).rows[0]
    ?.hands ?? [];

describe('who wrote, who changed and who sent a target', () => {
  /** Three people of the unit: one begins it, one changes it, one sends it. */
  async function written() {
    const { unit } = office.organisations;
    const [author, editor, submitter] = await Promise.all([0, 1, 2].map(() => makers(api).person(unit)));
    if (!author || !editor || !submitter) throw new Error('nobody');
    const project = await makers(api).project(office, 'admitted');
    const service = api.get(TargetsService);
    const begun = await service.declare(author, { projectId: project.id, year: 2026 });
    const edited = await service.edit(editor, begun.id, begun.version, targetInput());
    const row = await service.move(submitter, { id: edited.id, version: edited.version, action: 'submit' });
    return { author, editor, submitter, row };
  }

  it('are its hands, and none of them passes it from another position, whatever code or statement tries', async () => {
    const { author, editor, submitter, row } = await written();
    expect(await handsOf('target', row.id)).toEqual([author, editor, submitter].map(({ userId }) => userId));
    const reasons = { author: 'separationOfAuthor', editor: 'separationOfEditor', submitter: 'separationOfDuties' };
    for (const [part, person] of Object.entries({ author, editor, submitter })) {
      const now = await movedToFinance(person);
      const judged = await api
        .get(ReviewsService)
        .review(now, { id: row.id, version: row.version, ...passing })
        .then(
          () => 'passed',
          (error: { refusal?: { reason: { key: string } } }) => error.refusal?.reason.key ?? String(error),
        );
      expect([part, judged]).toEqual([part, reasons[part as keyof typeof reasons]]);
      const { target: seen } = await api.graphql<{ target: { allowedActions: string[] } }>(
        now,
        'query ($id: ID!) { target(id: $id) { allowedActions } }',
        { id: row.id },
      );
      expect(seen.allowedActions.filter((action) => action !== 'remind')).toEqual([]);
      const sql = `update target set state = 'passed', version = version + 1 where id = '${row.id}'`;
      expect(await bySql(now, sql)).toMatch(/^separationOf(Author|Editor)$/);
      const round = `update review_round set acted = acted || '[{"act": "forward"}]' where subject_id = '${row.id}'`;
      expect(await bySql(now, round)).toMatch(/^separationOf(Author|Editor)$/);
      // Nor do they wash their hands.
      expect(await bySql(now, `update target set hands = '{}', version = version + 1 where id = '${row.id}'`)).toBe(
        '42501',
      );
      expect(await handsOf('target', row.id)).toHaveLength(3);
    }
    // Somebody of the bureau who had no part in it passes it.
    expect(
      await bySql(office.finance, `update target set state = 'passed', version = version + 1 where id = '${row.id}'`),
    ).toBe('1 written');
  });

  it('are told so by name where a bulk approval is looked at beforehand', async () => {
    const { editor, row } = await written();
    await api.get(ReviewsService).review(office.finance, { id: row.id, version: row.version, ...passing });
    await budgetLine(api, office, row.projectId);
    const { id } = await budgetApproval(api, office);
    const now = await movedToFinance(editor);
    const verdictFor = async (actor: Actor) => {
      const { verdicts } = await api.get(Db).as(actor, (tx) => previewOf(tx, actor, id));
      return verdicts.find(({ targetId }) => targetId === row.id);
    };
    expect(await verdictFor(now)).toMatchObject({ outcome: 'held', reason: { key: 'separationOfEditor' } });
    expect(await verdictFor(office.finance)).toMatchObject({ outcome: 'approved' });
  });
});

it('a project: whoever drafted it neither admits it nor gives it money', async () => {
  const { unit } = office.organisations;
  const author = await makers(api).person(unit);
  const service = api.get(LibraryService);
  const drafted = await service.draft(author, projectDraft());
  const edited = await service.move(office.unit, { id: drafted.id, version: drafted.version, action: 'submit' });
  const now = await movedToFinance(author);
  const admit = { id: edited.id, version: edited.version, action: 'admit' } as const;
  await expect(service.move(now, admit)).rejects.toMatchObject({ refusal: { reason: { key: 'separationOfAuthor' } } });
  expect(
    await bySql(now, `update project set state = 'admitted', version = version + 1 where id = '${edited.id}'`),
  ).toBe('separationOfAuthor');
  await service.move(office.finance, admit);
  const { result } = await api.graphql<Result>(
    now,
    `mutation ($id: ID!) { result: proposeBudgetLine(projectId: $id, year: 2026, amount: "1.00") { ... on Problem { code detail } } }`,
    { id: edited.id },
  );
  expect(result).toMatchObject({ code: 'NOT_YOUR_ROLE', detail: expect.stringContaining('You began this yourself') });
  expect(
    await bySql(
      now,
      `insert into budget_line (id, project_id, year, amount, initial_amount, state, org_path, division_code)
        select gen_random_uuid(), id, 2026, 1, 1, 'proposed', org_path, division_code from project where id = '${edited.id}'`,
    ),
  ).toBe('separationOfAuthor');
});

it('a transfer: who changed it before the last change does not confirm it; after it is opened again the earlier hands are done', async () => {
  const [first, second, third] = await Promise.all(
    [0, 1, 2].map(() => makers(api).person(office.organisations.finance)),
  );
  if (!first || !second || !third) throw new Error('nobody');
  const service = api.get(TransfersService);
  const declared = await service.declare(first, transferInput());
  const edited = await service.edit(second, declared.id, declared.version, transferInput());
  const confirm = (actor: Actor, { id, version }: Row) => service.move(actor, { id, version, action: 'confirm' });
  await expect(confirm(first, edited)).rejects.toMatchObject({ refusal: { reason: { key: 'separationOfAuthor' } } });
  const sql = `update transfer set state = 'confirmed', version = version + 1 where id = '${edited.id}'`;
  expect(await bySql(first, sql)).toBe('separationOfAuthor');
  const confirmed = await confirm(third, edited);
  const opened = await service.move(third, {
    id: edited.id,
    version: confirmed.version,
    action: 'reopen',
    reason: '文号有误',
  });
  const again = await service.edit(third, edited.id, opened.version, transferInput());
  expect(await handsOf('transfer', edited.id)).toEqual([third.userId]);
  expect(await confirm(first, again)).toMatchObject({ state: 'confirmed' });
});

/** Every other kind: a row that waits, the person whose hand it went through, and the move of state that would judge it. */
type Kind = {
  readonly table: string;
  readonly column?: string;
  readonly to: string;
  readonly judge?: 'government';
  readonly arrange: () => Promise<Row>;
};
const kinds: Readonly<Record<string, Kind>> = {
  'an assessment': {
    table: 'ex_ante_assessment',
    to: 'returned',
    arrange: async () => (await sent(api, office).assessed()).row,
  },
  'a request to adjust': {
    table: 'target_adjustment',
    to: 'returned',
    arrange: async () => (await sent(api, office).adjusted()).row,
  },
  'an overall target': {
    table: 'overall_target',
    to: 'passed',
    arrange: async () => (await sent(api, office).overall()).row,
  },
  'an indicator that is put forward': {
    table: 'indicator_entry',
    to: 'declined',
    arrange: async () => (await sent(api, office).proposed()).row,
  },
  'a monitoring report': {
    table: 'monitoring_report',
    to: 'returned',
    arrange: async () => (await monitoredProject(api, office, 'submitted')).report,
  },
  'a correction': {
    table: 'monitoring_report',
    column: 'correction_state',
    to: 'verified',
    arrange: async () => (await sent(api, office).corrected()).row,
  },
  'a self-evaluation': {
    table: 'evaluation',
    to: 'returned',
    arrange: async () => (await evaluation(api, office, 'submitted')).evaluation,
  },
  'a rectification plan': {
    table: 'result_notice',
    to: 'sent',
    arrange: async () => (await notice(api, office, 'planned')).notice,
  },
  'rectification evidence': {
    table: 'result_notice',
    to: 'accepted',
    arrange: async () => (await notice(api, office, 'evidenced')).notice,
  },
  'an opinion of a third party': {
    table: 'assignment',
    to: 'assigned',
    arrange: async () => (await assignment(api, office, await makers(api).evaluator(), 'submitted')).assignment,
  },
  'a budget proposal': {
    table: 'budget_proposal',
    to: 'confirmed',
    judge: 'government',
    arrange: async () => (await proposal(api, office)).proposal,
  },
};

it.each(Object.entries(kinds))(
  '%s keeps who had a hand in it, who does not judge it by any statement',
  async (_, kind) => {
    const { table, column = 'state', to, judge = 'finance', arrange } = kind;
    const { id } = await arrange();
    const actor = office[judge];
    expect((await handsOf(table, id)).length).toBeGreaterThan(0);
    // Somebody else of them is the same person as who judges.
    await api.database.owner.query(
      `update ${table} set hands = hands || $2::uuid, version = version + 1 where id = $1`,
      [id, actor.userId],
    );
    const before = await handsOf(table, id);
    const move = `update ${table} set ${column} = '${to}', version = version + 1 where id = '${id}'`;
    expect(await bySql(actor, move)).toBe('separationOfEditor');
    await api.database.owner.query(
      `update ${table} set hands = array_remove(hands, $2), version = version + 1 where id = $1`,
      [id, actor.userId],
    );
    // Then it is the other checks alone that hold it up, where there are any.
    expect(await bySql(actor, move)).not.toMatch(/^separationOf/);
    expect(before).not.toEqual(await handsOf(table, id));
  },
);
