import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '@chengxiao/domain';
import { Db } from '../src/kit/data/db';
import { asLogin, inject, insertText, type Statement } from './hostile-sql';
import { begin, end, forgers, note, nothingOpen, place, plantIn, pretend, rolesOfLogin, world } from './hostile-world';

beforeAll(begin);
afterAll(end);

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
    const from = world.open.length;
    const { orgPath, divisionCode } = world.office.unit;
    const own = { id: world.projectId, orgPath, divisionCode };
    for (const { actor, name } of forgers()) {
      const others = Object.values(world.people).filter(({ userId }) => userId !== actor.userId);
      for (const other of others) {
        note(`${name} writes an event of ${other.role}`, await inject(world.api, actor, written(other, own)));
        note(
          `${name} pretends to be ${other.role} and writes`,
          await inject(world.api, actor, pretend(other), written(other, own)),
        );
        note(
          `${name} pretends to be ${other.role} and appends`,
          await inject(world.api, actor, pretend(other), appended(submittedEvent(own))),
        );
      }
      note(`${name} writes an event of their own`, await inject(world.api, actor, written(actor, own)));
      note(
        `${name} writes an event under another name`,
        await inject(world.api, actor, written({ ...actor, name: '他人' }, own)),
      );
      const places = [
        ['of a foreign project', world.foreignProject],
        ['of a foreign project as if it lay here', { ...own, id: world.foreignProject.id }],
        ['of what is not there', { ...own, id: crypto.randomUUID() }],
        ['elsewhere', { ...own, orgPath: world.office.finance.orgPath }],
        ['in another division', { ...own, divisionCode: '150700' }],
        ['of a kind that is none', { ...own, type: 'event' }],
      ] as const;
      for (const [where, place] of places)
        note(`${name} appends an event ${where}`, await inject(world.api, actor, appended(submittedEvent(place))));
      for (const action of ['project.invented', 'x'])
        note(`${name} appends ${action}`, await inject(world.api, actor, appended(submittedEvent(own, action))));
      for (const [action, by] of [
        ['project.admit', 'finance'],
        ['project.submit', 'unit department'],
      ] as const)
        if (!by.split(' ').includes(actor.role))
          note(`${name} appends ${action}`, await inject(world.api, actor, appended(submittedEvent(own, action))));
      for (const statement of heads) note(`${name}: ${statement[0]}`, await inject(world.api, actor, statement));
    }
    nothingOpen(from);
  });

  it('is not written with the login alone, in any role it may take', async () => {
    const from = world.open.length;
    const logins = await rolesOfLogin();
    for (const role of logins) {
      for (const someone of Object.values(world.people)) {
        if (typeof someone !== 'object' || !('userId' in someone)) continue;
        const own = { id: world.projectId, orgPath: someone.orgPath, divisionCode: someone.divisionCode };
        note(
          `${role} writes an event of ${someone.role}`,
          await asLogin(world.login, role, pretend(someone), written(someone, own)),
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
          await asLogin(world.login, role, pretend(someone), appended(account)),
        );
      }
      for (const statement of heads) note(`${role}: ${statement[0]}`, await asLogin(world.login, role, statement));
    }
    nothingOpen(from);
  });

  it('is not proven with what proved it on another connection', async () => {
    const proof = await world.api
      .get(Db)
      .as(world.office.finance, (tx) => tx.one<{ proof: string }>(`select current_setting('app.proof') as proof`));
    const stolen: Statement = [`select set_config('app.proof', $1, true)`, [proof?.proof ?? '']];
    const { userId: id, orgPath, divisionCode } = world.office.finance;
    const account = { id, type: 'user', action: 'user.export', data: '{}', orgPath, divisionCode };
    const from = world.open.length;
    note(
      'a stolen proof',
      await asLogin(world.login, 'cx_scoped', pretend(world.office.finance), stolen, appended(account)),
    );
    nothingOpen(from);
  });

  it("is appended of one's own, signed as the position says", async () => {
    const { userId: id, orgPath, divisionCode } = world.office.finance;
    const account = { id, type: 'user', action: 'user.export', data: '{}', orgPath, divisionCode };
    expect(await inject(world.api, world.office.finance, appended(account))).toBe('done');
  });

  it('has keys and rules that no role reads or writes', async () => {
    const from = world.open.length;
    for (const table of ['acting_key', 'event_word', 'state_move', 'state_beginning'])
      for (const { actor, name } of forgers()) {
        note(`${name} empties ${table}`, await inject(world.api, actor, [`delete from ${table}`]));
        world.tries += 1;
        const read = await inject(world.api, actor, [
          `insert into form_draft select gen_random_uuid(), gen_random_uuid(), 'x', 'x', t::text from ${table} t`,
        ]);
        if (!read.startsWith('refused')) world.open.push(`${name} reads ${table}`);
      }
    nothingOpen(from);
  });
});

describe('an account', () => {
  it('has no session and no password from anybody but who is proven to be its person', async () => {
    const from = world.open.length;
    const logins = await rolesOfLogin();
    const { userId, positionId, orgId } = world.office.finance;
    const { id: sessionId } = await world.plants.plant('session', {
      user_id: userId,
      position_id: positionId,
      address: 'x',
    });
    const session = insertText(
      'session',
      await world.plants.values('session', { user_id: userId, position_id: positionId }),
    );
    const person = insertText('app_user', await world.plants.values('app_user', {}));
    const position = insertText(
      'position',
      await world.plants.values('position', { user_id: userId, org_id: orgId, role: 'audit' }),
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
    for (const role of logins.filter((each) => each !== 'cx_system'))
      for (const statement of attempts)
        note(
          `${role}: ${statement[0].slice(0, 50)}`,
          await asLogin(world.login, role, pretend(world.office.finance), statement),
        );
    nothingOpen(from);
  });
});

describe('a review', () => {
  it('is signed by nobody but who acts, and steps on by nobody it does not ask', async () => {
    const from = world.open.length;
    const target = await plantIn('target', { state: 'submitted' });
    const round = await plantIn('review_round', { step: 0, step_role: 'department', subject_id: target['id'] });
    const last = await plantIn('review_round', { step: 1, step_role: 'finance' });
    for (const { actor, name } of forgers()) {
      for (const decision of ['forward', 'pass', 'return', 'reject', 'opine', 'takeBack']) {
        const signed = async (by: Actor): Promise<Statement> =>
          insertText('target_review', {
            ...(await world.plants.values('target_review', { ...place(), target_id: target['id'], decision })),
            reviewer_id: by.userId,
            reviewer_name: by.name,
            reviewer_org: by.orgName,
          });
        for (const other of [world.office.finance, world.office.department].filter(
          ({ userId }) => userId !== actor.userId,
        )) {
          note(`${name} signs ${decision} as ${other.role}`, await inject(world.api, actor, await signed(other)));
          note(`${name} pretends and signs`, await inject(world.api, actor, pretend(other), await signed(other)));
        }
        if (!['department', 'finance'].includes(actor.role))
          note(`${name} signs ${decision}`, await inject(world.api, actor, await signed(actor)));
      }
      const passed = (of: typeof round): Statement => [
        `update review_round set step = null, step_role = null, outcome = 'passed' where id = $1`,
        [of['id']],
      ];
      if (!['department', 'finance'].includes(actor.role))
        note(`${name} passes a round`, await inject(world.api, actor, passed(round)));
      if (actor.role !== 'finance') note(`${name} passes the last step`, await inject(world.api, actor, passed(last)));
    }
    nothingOpen(from);
  });
});
