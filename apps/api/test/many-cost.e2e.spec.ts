import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { type Actor, today } from '@chengxiao/domain';
import { EvaluationOpeningService } from '../src/evaluation';
import { formContentOf, formsOf } from '../src/forms';
import { ImportRunEntity } from '../src/imports/import.entity';
import { insertCheckedRows } from '../src/imports/imports.reads';
import { targetImport } from '../src/imports/target-import';
import type { Aggregate } from '../src/kit/data/act';
import { insert } from '../src/kit/data/change';
import { Db } from '../src/kit/data/db';
import { digest } from '../src/kit/data/record';
import { MonitoringRoundsService } from '../src/monitoring';
import { monitoringRounds } from '../src/monitoring/rounds.service';
import { OverallService, overallTargets } from '../src/overall/overall.service';
import { rulePacks } from '../src/rule-packs/rule-packs.service';
import { ReviewsService, TargetEntity, TargetsService } from '../src/targets';
import { v7 as uuid } from 'uuid';
import { startApi, type TestApi } from './api';
import { makers, type Office } from './make';
import { startBulkApproval, pointsInput, target, targetInput, twoYears } from './make-targets';

type Seen = { readonly id: string; readonly version: number };
const [last, year] = [Number(today().slice(0, 4)) - 1, Number(today().slice(0, 4))];

let api: TestApi;
let office: Office;
/** Projects of two years, few and many. */
let few: string[];
let many: string[];
beforeAll(async () => {
  api = await startApi();
  office = await makers(api).office();
  const made: string[] = [];
  for (let n = 0; n < 22; n += 1) {
    const funds = [last, year].map((of) => ({ year: of, source: 'fiscal' as const, amount: '31200000.00' }));
    const fields = { attribute: 'continuing' as const, startDate: `${last}-01-01`, endDate: `${year}-12-31`, funds };
    made.push((await makers(api).project(office, 'draft', fields)).id);
  }
  [few, many] = [made.slice(0, 2), made.slice(2)];
  // The text of the rule pack is read once per process.
  await target(api, office, 'submitted');
});
afterAll(() => api.close());

const found = async (table: 'project' | 'target' | 'budget_line', projects: readonly string[], of?: number) => {
  const key = table === 'project' ? 'id' : 'project_id';
  const where = of ? `and year = ${of}` : '';
  const text = `select id, version, state from ${table} where ${key} = any($1) ${where} order by id`;
  return (await api.database.owner.query<Seen & { state: string }>(text, [projects])).rows;
};
const seen = (rows: readonly Seen[]): Seen[] => rows.map(({ id, version }) => ({ id, version }));

/** Holds an act against few and many projects; each row is done, and it costs as much. */
async function costsTheSame(
  actor: Actor,
  mutation: string,
  variables: (projects: readonly string[]) => object | Promise<object>,
): Promise<void> {
  const ran: number[] = [];
  for (const projects of [few, many]) {
    const asked = await variables(projects);
    const statements = await api.statements(async () => {
      const { result } = await api.graphql<{ result: { rows: { reason: string | null }[] } }>(actor, mutation, asked);
      expect(result.rows.map(({ reason }) => reason)).toEqual(projects.map(() => null));
    });
    ran.push(statements.length);
  }
  expect(ran[1]).toBe(ran[0]);
}

const rows = '{ ... on Outcomes { rows { reason } } ... on Problem { code } }';
const moveProjects = `mutation ($seen: [Seen!]!, $action: ProjectAction!, $reason: String) { result: moveProjects(seen: $seen, action: $action, reason: $reason) ${rows} }`;
const proposeLines = `mutation ($ids: [ID!]!, $year: Int!) { result: proposeBudgetLines(projectIds: $ids, year: $year) ${rows} }`;
const moveLines = `mutation ($lines: [Seen!]!, $action: BudgetLineAction!, $reason: String!) { result: moveBudgetLines(lines: $lines, action: $action, reason: $reason) ${rows} }`;
const declare = `mutation ($ids: [ID!]!, $year: Int!) { result: declareTargets(projectIds: $ids, year: $year) ${rows} }`;
const submit = `mutation ($seen: [Seen!]!) { result: submitTargets(seen: $seen) ${rows} }`;

it.each(['submit', 'admit', 'suspend', 'resume'] as const)('%s of projects costs as much for 20 as for 2', (action) =>
  costsTheSame(action === 'submit' ? office.unit : office.finance, moveProjects, async (projects) => {
    return { seen: seen(await found('project', projects)), action, reason: '审计整改' };
  }),
);

it('money for projects costs as much for 20 as for 2', async () => {
  await costsTheSame(office.finance, proposeLines, (ids) => ({ ids, year }));
  await costsTheSame(office.finance, proposeLines, (ids) => ({ ids, year: last }));
  expect(new Set((await found('project', many)).map(({ state }) => state))).toEqual(new Set(['candidate']));
});

it.each(['cancel', 'restore'] as const)('%s of budget lines costs as much for 20 as for 2', (action) =>
  costsTheSame(office.finance, moveLines, async (projects) => {
    return { lines: seen(await found('budget_line', projects, year)), action, reason: '未编制绩效目标' };
  }),
);

it('an empty form for each project, and submitting the forms, cost as much for 20 as for 2', async () => {
  await costsTheSame(office.unit, declare, (ids) => ({ ids, year: last }));
  const input = targetInput(twoYears(), last);
  for (const { id, version } of await found('target', [...few, ...many], last))
    await api.get(TargetsService).edit(office.unit, id, version, input);
  await costsTheSame(office.unit, submit, async (projects) => ({ seen: seen(await found('target', projects, last)) }));
});

it('forms that go on from an approved target cost as much for 20 as for 2', async () => {
  for (const { id, version } of await found('target', [...few, ...many], last)) {
    const judgement = { decision: 'pass', points: pointsInput(), rowReasons: [], opinion: '' } as const;
    await api.get(ReviewsService).review(office.finance, { id, version, ...judgement });
  }
  await startBulkApproval(api, office, last);
  await costsTheSame(office.unit, declare, (ids) => ({ ids, year }));
  const { rows: carried } = await api.database.owner.query(
    'select id from target where project_id = any($1) and year = $2 and carried_from is not null',
    [[...few, ...many], year],
  );
  expect(carried).toHaveLength(22);
});

/** How many statements it takes with the projects of a set alone: the others are out of the library meanwhile. */
async function statementsFor(projects: readonly string[], work: () => Promise<unknown>): Promise<number> {
  const aside = [...few, ...many].filter((id) => !projects.includes(id));
  const { owner } = api.database;
  await owner.query(`update project set state = 'terminated', version = version + 1 where id = any($1)`, [aside]);
  const statements = await api.statements(work);
  await owner.query(`update project set state = 'executing', version = version + 1 where id = any($1)`, [aside]);
  return statements.length;
}

it('a monitoring round of 20 reports costs as much as one of 2', async () => {
  const open = (cutoffMonth: number) => () =>
    api.get(MonitoringRoundsService).open(office.finance, {
      year: last,
      cutoffMonth,
      dueDate: `${last}-12-31`,
      name: `${cutoffMonth}`,
    });
  const ran = [await statementsFor(few, open(3)), await statementsFor(many, open(6))];
  const { rows: reports } = await api.database.owner.query(
    `select r.cutoff_month as month, count(*)::int as count from monitoring_report t join monitoring_round r on r.id = t.round_id
      where t.project_id = any($1) group by r.cutoff_month order by r.cutoff_month`,
    [[...few, ...many]],
  );
  expect(reports).toEqual([
    { month: 3, count: 2 },
    { month: 6, count: 20 },
  ]);
  expect(ran[1]).toBe(ran[0]);
});

it('what an act on these is held against is read for all of them at once', async () => {
  for (const declared of [last, year]) await api.get(OverallService).declare(office.department, declared);
  const ran = [];
  for (const subjects of [monitoringRounds, overallTargets, rulePacks]) {
    const { context, entity } = subjects as unknown as Aggregate<Seen, string, string, never>;
    const read = (count: number) =>
      api.get(Db).as(office.finance, async (tx) => {
        const found = await tx.all(entity, 'order by t.id limit $1', [count]);
        expect(found).toHaveLength(count);
        const statements = await api.statements(() => context(tx, found, { actor: office.finance, action: 'edit' }));
        return statements.length;
      });
    ran.push([await read(1), await read(2)]);
  }
  expect(ran).toEqual(ran.map(([one]) => [one, one]));
});

it('opening 20 self-evaluations costs as much as opening 2', async () => {
  const { owner } = api.database;
  const open = async () => {
    let opened = 0;
    const statements = await api.statements(async () => {
      ({ opened } = await api.get(EvaluationOpeningService).open(office.finance, last, `${year}-12-31`));
    });
    return { opened, statements: statements.length };
  };
  const all = await open();
  const { rows: opened } = await owner.query<Seen>('select id from evaluation where project_id = any($1)', [few]);
  for (const table of ['evaluation_fund', 'evaluation_item'])
    await owner.query(`delete from ${table} where evaluation_id = any($1)`, [opened.map(({ id }) => id)]);
  await owner.query('delete from evaluation where project_id = any($1)', [few]);
  const some = await open();
  expect([all.opened, some.opened]).toEqual([22, 2]);
  expect(some.statements).toBe(all.statements);
});

it('applying and taking back an import of 20 forms costs as much as one of 2', async () => {
  const db = api.get(Db);
  const { apply, revoke } = targetImport(db);
  const { orgPath, divisionCode, userId, name, orgName, positionId } = office.unit;
  const costs = [];
  for (const projects of [few, many]) {
    const run = await db.as(office.unit, async (tx) => {
      const id = uuid();
      await insert(tx, ImportRunEntity, {
        id,
        kind: 'targets',
        fileName: 'forms.xlsx',
        fileDigest: digest(id),
        state: 'checking',
        total: 0,
        ready: 0,
        askedBy: userId,
        askedByName: name,
        askedByOrg: orgName,
        positionId,
        orgPath,
        divisionCode,
        version: 1,
      });
      const forms = await formsOf(
        tx,
        await tx.all(TargetEntity, 'where t.project_id = any($1) and t.year = $2', [projects, year]),
      );
      const rows = forms.map(({ target: { id: subjectId, version: seenVersion }, data }, index) => ({
        id: uuid(),
        number: index + 1,
        title: '',
        subjectId,
        seenVersion,
        content: formContentOf(data),
        outcome: 'ready' as const,
        findings: [],
        changes: [],
        conflicts: [],
      }));
      await insertCheckedRows(tx, { id, orgPath, divisionCode }, rows);
      return tx.first(ImportRunEntity, 'where t.id = $1', [id]);
    });
    if (!run) throw new Error('the import is not there');
    const count = (act: typeof apply) => api.statements(() => db.as(office.unit, (tx) => act(tx, office.unit, run)));
    costs.push([(await count(apply)).length, (await count(revoke)).length]);
    const { rows: outcomes } = await api.database.owner.query(
      'select distinct outcome from import_row where run_id = $1',
      [run.id],
    );
    expect(outcomes).toEqual([{ outcome: 'revoked' }]);
  }
  expect(costs[1]).toEqual(costs[0]);
});
