import { setTimeout as sleep } from 'node:timers/promises';
import { Caller } from '../kit/caller.ts';
import { type Case, figure } from '../kit/case.ts';
import { jsonOf } from '../kit/http.ts';
import type { World } from '../kit/world.ts';

const ended = (caller: Caller) => caller.rest('GET', '/api/session').then(({ status }) => status === 401);
/** As long as a session may still be known after it ended elsewhere. */
const known = 1_500;

type Check = { readonly name: string; readonly holds: (world: World) => Promise<boolean> };

const person = (world: World) => world.person('wltz-xx');
const hashOf = `encode(sha256(convert_to($1, 'UTF8')), 'hex')`;
const tokenOf = ({ cookie }: Caller): string => cookie.split('=')[1] ?? '';

/** What is done to the session row behind somebody's back ends it. */
const endsBy = (name: string, sql: string): Check => ({
  name,
  async holds(world) {
    const caller = await world.sessionOf(person(world));
    await world.rows(sql, [tokenOf(caller)]);
    return ended(caller);
  },
});

const checks: readonly Check[] = [
  {
    name: 'the cookie is httpOnly, SameSite and for the whole host, and its token is nowhere stored',
    async holds(world) {
      const answer = await world.trySignIn('wltz-xx', world.mould.password);
      const cookies = [answer.headers['set-cookie'] ?? []].flat();
      const token = /^chengxiao=([^;]+)/.exec(cookies.find((each) => each.startsWith('chengxiao=')) ?? '')?.[1] ?? '';
      const stored = await world.rows(`select from session where token_hash = $1`, [token]);
      const guarded = cookies.every(
        (each) =>
          /; HttpOnly/i.test(each) &&
          /; SameSite=(Lax|Strict)/i.test(each) &&
          /; Path=\/(;|$)/i.test(each) &&
          !/; Domain/i.test(each),
      );
      return guarded && stored.length === 0 && token.length >= 43 && !answer.text.includes(token);
    },
  },
  {
    name: 'a cookie brought along is not taken on',
    async holds(world) {
      const body = JSON.stringify({ username: 'wltz-xx', password: world.mould.password });
      const mine = 'chengxiao=chosen-by-somebody-else-000000000000000000';
      const answer = await world.nobody.send('POST', '/api/session', {
        headers: { 'content-type': 'application/json', cookie: mine },
        body,
      });
      const stranger = new Caller(world.origin, null, mine);
      return !String(answer.headers['set-cookie']).includes('chosen-by') && (await ended(stranger));
    },
  },
  {
    name: 'signing out ends it at once',
    async holds(world) {
      const caller = await world.sessionOf(person(world));
      await caller.rest('DELETE', '/api/session');
      return ended(caller);
    },
  },
  {
    name: 'signing out everywhere ends all at once',
    async holds(world) {
      const [one, other] = [await world.sessionOf(person(world)), await world.sessionOf(person(world))];
      await Promise.all([one.rest('GET', '/api/session'), other.rest('GET', '/api/session')]);
      await one.rest('DELETE', '/api/sessions');
      return (await ended(one)) && (await ended(other));
    },
  },
  {
    name: 'another person cannot end it',
    async holds(world) {
      const [mine, theirs] = [await world.sessionOf(person(world)), await world.sessionOf(world.person('hjhq-cz'))];
      const { text } = await mine.rest('GET', '/api/sessions');
      const [{ id = '' } = {}] = JSON.parse(text) as { id: string }[];
      const { status } = await theirs.rest('DELETE', `/api/sessions/${id}`);
      return status === 404 && !(await ended(mine));
    },
  },
  {
    name: 'a new password ends all others',
    async holds(world) {
      const [mine, other] = [
        await world.sessionOf(world.person('als-cz')),
        await world.sessionOf(world.person('als-cz')),
      ];
      await other.rest('GET', '/api/session');
      const changed = await mine.rest('PUT', '/api/password', {
        current: world.mould.password,
        next: 'Caoyuan-mushi-8817-xinde',
      });
      return changed.status === 204 && (await ended(other)) && !(await ended(mine));
    },
  },
  {
    name: 'a token is not another spelling of itself',
    async holds(world) {
      const caller = await world.sessionOf(person(world));
      const token = tokenOf(caller);
      const spellings = [
        token.toUpperCase(),
        `${token}=`,
        ` ${token}x`,
        token.slice(0, -1),
        `${token}\u0000`,
        '',
        "' or 1=1 --",
        'x'.repeat(5000),
      ];
      const outcomes = await Promise.all(
        spellings.map((each) => ended(new Caller(world.origin, null, `chengxiao=${encodeURIComponent(each)}`))),
      );
      return outcomes.every(Boolean);
    },
  },
  {
    name: 'a position of somebody else is not taken',
    async holds(world) {
      const caller = await world.sessionOf(person(world));
      const answer = await caller.rest('PUT', '/api/session/position', {
        positionId: world.person('nm-cz').positionId,
      });
      const { position } = jsonOf<{ position?: { role: string } }>(await caller.rest('GET', '/api/session'));
      return answer.status === 404 && position?.role === 'unit';
    },
  },
  endsBy(
    'idle for half an hour',
    `update session set last_seen_at = now() - interval '31 minutes' where token_hash = ${hashOf}`,
  ),
  endsBy(
    'older than its day',
    `update session set expires_at = now() - interval '1 second' where token_hash = ${hashOf}`,
  ),
  endsBy('ended elsewhere', `update session set ended_at = now() where token_hash = ${hashOf}`),
  {
    name: 'a disabled person, known a moment ago, is gone within moments',
    async holds(world) {
      const caller = await world.sessionOf(world.person('xlgl-sj'));
      if (await ended(caller)) return false;
      await world.rows('update app_user set disabled_at = now(), version = version + 1 where id = $1', [
        caller.person?.userId,
      ]);
      await sleep(known);
      const gone = await ended(caller);
      const { status } = await world.trySignIn('xlgl-sj', world.mould.password);
      await world.rows('update app_user set disabled_at = null, version = version + 1 where id = $1', [
        caller.person?.userId,
      ]);
      return gone && status === 401;
    },
  },
  {
    name: 'an ended position, known a moment ago, is gone within moments',
    async holds(world) {
      const caller = await world.sessionOf(world.person('xlgl-zf'));
      if (await ended(caller)) return false;
      await world.rows('update position set ended_at = now() where id = $1', [caller.person?.positionId]);
      await sleep(known);
      const gone = await ended(caller);
      await world.rows('update position set ended_at = null where id = $1', [caller.person?.positionId]);
      return gone;
    },
  },
];

/** Sessions end when they should, belong to whom they should, and are told to nobody. */
export const sessions: Case = {
  name: 'sessions',
  group: 'identity',
  zh: '会话',
  en: 'sessions',
  short: true,
  async run(world) {
    const found: string[] = [];
    for (const { name, holds } of checks) if (!(await holds(world))) found.push(name);
    return figure(`${checks.length} ways to keep or take a session`, found);
  },
};
