import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Actor, lifecycles, type Role, roles } from '@chengxiao/domain';
import pg from 'pg';
import { keptTables, type KeptTable } from '../src/kept-rows';
import { Db } from '../src/kit/data/db';
import { projectSubject } from '../src/library';
import { beginnings, stateMoves } from '../src/state-moves';
import { type TestApi, startApi } from './api';
import { alter, asLogin, fates, type Fate, inject, insertText, Plants, type Statement } from './hostile-sql';
import { makers, type Office } from './make';

type Forger = { readonly actor: Actor; readonly name: string };

let api: TestApi;
let office: Office;
let plants: Plants;
let login: pg.Client;
/** Somebody of each role, all of one place, and what each would like to be. */
let people: Readonly<Record<Role, Actor>>;
let projectId: string;
let foreignProject: { id: string; orgPath: string; divisionCode: string };
/** Tries that went through although they must not. */
const open: string[] = [];
let tries = 0;
beforeAll(async () => {
  api = await startApi();
  const make = makers(api);
  office = await make.office();
  const firm = await make.organisation('evaluator', '150600');
  people = { ...office, evaluator: await make.person(firm) } as unknown as typeof people;
  projectId = (await make.project(office, 'submitted')).id;
  foreignProject = await make.project(await make.office('150700'));
  plants = await Plants.on(api);
  login = new pg.Client({ connectionString: api.database.runtimeUrl });
  await login.connect();
});
afterAll(async () => {
  // The figure for the report: how many tries went through, of how many.
  process.stdout.write(
    `hostile SQL: ${open.length} of ${tries} tries went through: ${JSON.stringify([...fates].sort(([, a], [, b]) => b - a))}\n`,
  );
  await login.end();
  await plants.end();
  await api.close();
});

const forgers = (): Forger[] =>
  Object.entries(people)
    .filter(([name]) => roles.includes(name as Role))
    .map(([name, actor]) => ({ name, actor }));
/** Notes what became of a try that must be refused. */
function note(what: string, fate: Fate): void {
  tries += 1;
  if (fate === 'done') open.push(what);
}
const nothingOpen = (from: number) => expect(open.slice(from)).toEqual([]);

/** A person of one's own place, as settings: what SQL can set, but not prove. */
const pretend = ({ role, userId, positionId, orgId, divisionCode, scopePath }: Actor): Statement => [
  `select set_config('app.role', $1, true), set_config('app.user', $2, true), set_config('app.position', $3, true),
          set_config('app.org', $4, true), set_config('app.division', $5, true), set_config('app.path', $6, true)`,
  [role, userId, positionId, orgId, divisionCode, scopePath],
];
const appended = (event: object): Statement => [`select app_record($1)`, [JSON.stringify([event])]];
const submittedEvent = (place: object, action = 'project.submit') => ({
  action,
  type: 'project',
  relatedId: null,
  data: '{}',
  ...place,
});

/** An event as its forger would write it into the table. */
const written = (actor: Actor, { orgPath, divisionCode }: { orgPath: string; divisionCode: string }): Statement =>
  insertText('event', {
    aggregate_id: crypto.randomUUID(),
    seq: 1,
    aggregate_type: 'project',
    action: 'project.admit',
    data: '{}',
    at: new Date(0).toISOString(),
    actor_id: actor.userId,
    actor_name: actor.name,
    actor_role: actor.role,
    actor_org: actor.orgName,
    org_path: orgPath,
    division_code: divisionCode,
    previous_hash: '',
    hash: 'x',
  });

const heads: Statement[] = [
  [`update event_head set hash = 'x'`],
  [`update event_head set seq = seq - 1`],
  [`delete from event_head`],
  [`insert into event_head (aggregate_id, seq, hash) values (gen_random_uuid(), 7, 'x')`],
  [`update event set actor_name = '他人'`],
  [`delete from event`],
];

describe('an event', () => {
  it('is not signed by somebody else, nor about what is not theirs, whoever writes it', async () => {
    const from = open.length;
    const own = projectSubject(
      await api.database.owner
        .query<{ id: string; orgPath: string; divisionCode: string }>(
          `select id, org_path as "orgPath", division_code as "divisionCode" from project where id = $1`,
          [projectId],
        )
        .then(({ rows: [row] }) => {
          if (!row) throw new Error('the project is not there');
          return row;
        }),
    );
    for (const { actor, name } of forgers()) {
      const others = Object.values(people).filter(({ userId }) => userId !== actor.userId);
      for (const other of others) {
        note(`${name} writes an event of ${other.role}`, await inject(api, actor, written(other, own)));
        note(
          `${name} pretends to be ${other.role} and writes`,
          await inject(api, actor, pretend(other), written(other, own)),
        );
        note(
          `${name} pretends to be ${other.role} and appends`,
          await inject(api, actor, pretend(other), appended(submittedEvent(own))),
        );
      }
      note(`${name} writes an event of their own`, await inject(api, actor, written(actor, own)));
      note(
        `${name} writes an event under another name`,
        await inject(api, actor, written({ ...actor, name: '他人' }, own)),
      );
      const places = [
        ['of a foreign project', foreignProject],
        ['of a foreign project as if it lay here', { ...own, id: foreignProject.id }],
        ['of what is not there', { ...own, id: crypto.randomUUID() }],
        ['elsewhere', { ...own, orgPath: office.finance.orgPath }],
        ['in another division', { ...own, divisionCode: '150700' }],
        ['of a kind that is none', { ...own, type: 'event' }],
      ] as const;
      for (const [where, place] of places)
        note(`${name} appends an event ${where}`, await inject(api, actor, appended(submittedEvent(place))));
      for (const action of ['project.invented', 'x'])
        note(`${name} appends ${action}`, await inject(api, actor, appended(submittedEvent(own, action))));
      for (const [action, by] of [
        ['project.admit', 'finance'],
        ['project.submit', 'unit department'],
      ] as const)
        if (!by.split(' ').includes(actor.role))
          note(`${name} appends ${action}`, await inject(api, actor, appended(submittedEvent(own, action))));
      for (const statement of heads) note(`${name}: ${statement[0]}`, await inject(api, actor, statement));
    }
    nothingOpen(from);
  });

  it('is not written with the login alone, in any role it may take', async () => {
    const from = open.length;
    const { rows } = await login.query<{ role: string }>(
      `select r.rolname as role from pg_auth_members m join pg_roles r on r.oid = m.roleid join pg_roles u on u.oid = m.member where u.rolname = current_user`,
    );
    expect(rows.length).toBeGreaterThan(6);
    for (const { role } of rows) {
      for (const someone of Object.values(people)) {
        if (typeof someone !== 'object' || !('userId' in someone)) continue;
        const own = { id: projectId, orgPath: someone.orgPath, divisionCode: someone.divisionCode };
        note(
          `${role} writes an event of ${someone.role}`,
          await asLogin(login, role, pretend(someone), written(someone, own)),
        );
        const account = {
          id: someone.userId,
          type: 'user',
          action: 'user.signIn',
          data: '{}',
          orgPath: someone.orgPath,
          divisionCode: someone.divisionCode,
        };
        note(
          `${role} appends a sign-in of ${someone.role}`,
          await asLogin(login, role, pretend(someone), appended(account)),
        );
      }
      for (const statement of heads) note(`${role}: ${statement[0]}`, await asLogin(login, role, statement));
    }
    nothingOpen(from);
  });

  it('is not proven with what proved it on another connection', async () => {
    const proof = await api
      .get(Db)
      .as(office.finance, (tx) => tx.one<{ proof: string }>(`select current_setting('app.proof') as proof`));
    const stolen: Statement = [`select set_config('app.proof', $1, true)`, [proof?.proof ?? '']];
    const { userId: id, orgPath, divisionCode } = office.finance;
    const account = { id, type: 'user', action: 'user.export', data: '{}', orgPath, divisionCode };
    const from = open.length;
    note('a stolen proof', await asLogin(login, 'cx_scoped', pretend(office.finance), stolen, appended(account)));
    nothingOpen(from);
  });

  it("is appended of one's own, signed as the position says", async () => {
    const { userId: id, orgPath, divisionCode } = office.finance;
    const account = { id, type: 'user', action: 'user.export', data: '{}', orgPath, divisionCode };
    expect(await inject(api, office.finance, appended(account))).toBe('done');
  });

  it('has keys and rules that no role reads or writes', async () => {
    const from = open.length;
    for (const table of ['acting_key', 'event_word', 'state_move', 'state_beginning'])
      for (const { actor, name } of forgers()) {
        note(`${name} empties ${table}`, await inject(api, actor, [`delete from ${table}`]));
        tries += 1;
        const read = await inject(api, actor, [
          `insert into form_draft select gen_random_uuid(), gen_random_uuid(), 'x', 'x', t::text from ${table} t`,
        ]);
        if (!read.startsWith('refused')) open.push(`${name} reads ${table}`);
      }
    nothingOpen(from);
  });
});

describe('an account', () => {
  it('has no session and no password from anybody but who is proven to be its person', async () => {
    const from = open.length;
    const { rows } = await login.query<{ role: string }>(
      `select r.rolname as role from pg_auth_members m join pg_roles r on r.oid = m.roleid join pg_roles u on u.oid = m.member where u.rolname = current_user`,
    );
    const { userId, positionId, orgId } = office.finance;
    const { id: sessionId } = await plants.plant('session', { user_id: userId, position_id: positionId, address: 'x' });
    const session = insertText('session', await plants.values('session', { user_id: userId, position_id: positionId }));
    const person = insertText('app_user', await plants.values('app_user', {}));
    const position = insertText(
      'position',
      await plants.values('position', { user_id: userId, org_id: orgId, role: 'audit' }),
    );
    const attempts: Statement[] = [
      session,
      person,
      position,
      [`update session set position_id = gen_random_uuid() where id = $1`, [sessionId]],
      [`update session set token_hash = 'mine' where id = $1`, [sessionId]],
      [`update session set expires_at = 'infinity' where id = $1`, [sessionId]],
      [`update app_user set password_hash = 'mine', version = version + 1 where id = $1`, [userId]],
      [`update app_user set username = 'mine', version = version + 1 where id = $1`, [userId]],
      [`update position set role = 'audit' where id = $1`, [positionId]],
    ];
    for (const { role } of rows.filter((row) => row.role !== 'cx_system'))
      for (const statement of attempts)
        note(`${role}: ${statement[0].slice(0, 50)}`, await asLogin(login, role, pretend(office.finance), statement));
    nothingOpen(from);
  });
});

/** Where planted rows lie: the unit's place, which all of its superiors may write as far as policies go. */
const place = (): Record<string, unknown> => ({
  org_path: office.unit.orgPath,
  division_code: office.unit.divisionCode,
  evaluator_org_id: people.evaluator.orgId,
  version: 1,
});
const plantIn = async (table: string, given: object): Promise<Record<string, unknown>> => {
  const names = (await plants.columnsOf(table)).map(({ name }) => name);
  return plants.plant(
    table,
    Object.fromEntries(Object.entries({ ...place(), ...given }).filter(([name]) => names.includes(name))),
  );
};
const versioned = async (table: string): Promise<string> =>
  (await plants.columnsOf(table)).some(({ name }) => name === 'version') ? ', version = version + 1' : '';

describe('a state', () => {
  const moves = stateMoves();
  const columns = [...new Map(moves.map(({ table, column }) => [`${table}.${column}`, { table, column }])).values()];
  const statesOf = (table: string, column: string): string[] => [
    ...new Set([
      ...moves.flatMap((move) => (move.table === table && move.column === column ? [move.from, move.to] : [])),
      ...beginnings().flatMap((each) => (each.table === table && each.column === column ? [each.state] : [])),
    ]),
  ];

  it('has a column for every lifecycle', () => {
    expect(columns.length).toBeGreaterThanOrEqual(Object.keys(lifecycles).length);
  });

  it.each(columns)(
    'of $table moves from $column to $column as the lifecycle says, by whom it says',
    async ({ table, column }) => {
      const from = open.length;
      const grows = await versioned(table);
      for (const before of statesOf(table, column)) {
        const { id } = await plantIn(table, { [column]: before });
        for (const after of statesOf(table, column).filter((state) => state !== before)) {
          const allowed = moves.find(
            (move) => move.table === table && move.column === column && move.from === before && move.to === after,
          );
          const move: Statement = [`update ${table} set ${column} = $2${grows} where id = $1`, [id, after]];
          for (const { actor, name } of forgers()) {
            if (allowed?.roles.includes(actor.role)) continue;
            note(`${name} moves ${table} from ${before} to ${after}`, await inject(api, actor, move));
            note(
              `${name} pretends and moves ${table} from ${before} to ${after}`,
              await inject(api, actor, pretend(people.finance), move),
            );
          }
          for (const role of ['cx_public', 'cx_identity', 'cx_worker'])
            note(
              `${role} moves ${table} from ${before} to ${after}`,
              await asLogin(login, role, pretend(people.finance), move),
            );
        }
      }
      nothingOpen(from);
    },
  );

  it.each(columns)('of $table begins where its lifecycle does', async ({ table, column }) => {
    const from = open.length;
    const starts = beginnings().filter((each) => each.table === table && each.column === column);
    expect(starts.length).toBeGreaterThan(0);
    for (const state of statesOf(table, column).filter((each) => !starts.some((start) => start.state === each))) {
      const names = (await plants.columnsOf(table)).map(({ name }) => name);
      const given = Object.fromEntries(
        Object.entries({ ...place(), [column]: state }).filter(([name]) => names.includes(name)),
      );
      const born = insertText(table, await plants.values(table, given));
      for (const { actor, name } of forgers())
        note(`${name} begins ${table} as ${state}`, await inject(api, actor, born));
    }
    nothingOpen(from);
  });
});

/** The states in which a kept row or its parent may stand, and '*' for a table without states. */
const standings = ({ table, parent, content, columns = {} }: KeptTable): string[] => {
  const of = parent?.table ?? table;
  const all = stateMoves().flatMap((move) =>
    move.table === of && move.column === 'state' ? [move.from, move.to] : [],
  );
  const named = [content, ...Object.values(columns)].flatMap((rights) => Object.keys(rights));
  return [...new Set([...all, ...named.filter((state) => state !== '*')])];
};

describe('a review', () => {
  it('is signed by nobody but who acts, and steps on by nobody it does not ask', async () => {
    const from = open.length;
    const target = await plantIn('target', { state: 'submitted' });
    const round = await plantIn('review_round', { step: 0, step_role: 'department', subject_id: target['id'] });
    const last = await plantIn('review_round', { step: 1, step_role: 'finance', subject_id: target['id'] });
    for (const { actor, name } of forgers()) {
      for (const decision of ['forward', 'pass', 'return', 'reject', 'opine', 'takeBack']) {
        const signed = async (by: Actor): Promise<Statement> =>
          insertText('target_review', {
            ...(await plants.values('target_review', { ...place(), target_id: target['id'], decision })),
            reviewer_id: by.userId,
            reviewer_name: by.name,
            reviewer_org: by.orgName,
          });
        for (const other of [office.finance, office.department].filter(({ userId }) => userId !== actor.userId)) {
          note(`${name} signs ${decision} as ${other.role}`, await inject(api, actor, await signed(other)));
          note(`${name} pretends and signs`, await inject(api, actor, pretend(other), await signed(other)));
        }
        if (!['department', 'finance'].includes(actor.role))
          note(`${name} signs ${decision}`, await inject(api, actor, await signed(actor)));
      }
      const passed = (of: typeof round): Statement => [
        `update review_round set step = null, step_role = null, outcome = 'passed' where id = $1`,
        [of['id']],
      ];
      if (!['department', 'finance'].includes(actor.role))
        note(`${name} passes a round`, await inject(api, actor, passed(round)));
      if (actor.role !== 'finance') note(`${name} passes the last step`, await inject(api, actor, passed(last)));
    }
    nothingOpen(from);
  });
});

describe('what is decided, filed or frozen', () => {
  it.each([...keptTables])('in $table is written by nobody who may not', async (kept) => {
    const from = open.length;
    const { table, parent, content, columns = {} } = kept;
    const states = new Set(stateMoves().map((move) => `${move.table}.${move.column}`));
    const grows = await versioned(table);
    const names = (await plants.columnsOf(table)).filter(
      ({ name }) =>
        !['id', 'org_path', 'division_code', 'version', 'updated_at', 'created_at'].includes(name) &&
        !states.has(`${table}.${name}`),
    );
    for (const state of [...standings(kept), ...(standings(kept).length === 0 ? ['*'] : [])]) {
      const parentId = parent ? (await plantIn(parent.table, { state }))['id'] : null;
      const row = await plantIn(table, parent ? { [parent.key]: parentId } : { state });
      const key = 'id' in row ? 'id' : (Object.keys(row)[0] ?? '');
      for (const { actor, name } of forgers()) {
        for (const [place, { name: column, type }] of names.entries()) {
          const rights = Object.entries(columns).find(([group]) => group.split(' ').includes(column))?.[1] ?? content;
          if ((rights[state] ?? rights['*'] ?? []).includes(actor.role)) continue;
          const write = alter(table, { name: column, type }, key, row[key], grows);
          note(`${name} writes ${column} of ${table} ${state}`, await inject(api, actor, write));
          // Pretending meets the same trigger in every column.
          if (place % 5 === 0)
            note(
              `${name} pretends and writes ${column} of ${table} ${state}`,
              await inject(api, actor, pretend(people.finance), write),
            );
        }
        const removers = parent ? (content[state] ?? content['*'] ?? []) : (kept.remove ?? []);
        if (!removers.includes(actor.role))
          note(
            `${name} removes ${table} ${state}`,
            await inject(api, actor, [`delete from ${table} where ${key} = $1`, [row[key]]]),
          );
      }
    }
    nothingOpen(from);
  });
});
