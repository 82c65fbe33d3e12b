/** Work that goes on while something breaks, with a note of every word that was given. */
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { documents, projectInput } from './business.ts';
import type { Caller, Result } from './caller.ts';
import { type Answer, jsonOf } from './http.ts';
import type { World } from './world.ts';
import { wrongInside } from './wrong-inside.ts';

/** A proposal that was sent, until somebody answered for it. */
type Sent = { readonly name: string; readonly requestId: string };

export class Load {
  /** Names of projects that the API said are there. */
  readonly acknowledged = new Set<string>();
  /** Answers by status, and code where it was a refusal. */
  readonly answers = new Map<string, number>();
  /** What no surrounding excuses. */
  readonly wrong: string[] = [];
  unanswered = 0;
  slowest = 0;
  private going = true;
  private readonly world: World;
  private readonly work: Promise<unknown>;

  /** @param excused whether an error of the surroundings may be told as such: a 503 that says when to try again */
  constructor(world: World, callers: readonly Caller[], excused = true) {
    this.world = world;
    this.work = Promise.all(callers.map((caller, at) => this.write(caller, `${at}`, excused)));
  }

  private async write(caller: Caller, who: string, excused: boolean): Promise<void> {
    for (let turn = 0; this.going; turn++) {
      const sent = { name: `负载${who}-${turn}-${randomUUID().slice(0, 8)}`, requestId: randomUUID() };
      // What was not answered is sent again, as people and their browsers do.
      while (!(await this.send(caller, sent, excused))) {
        if (!this.going) break;
        await sleep(100);
      }
    }
  }

  private async send(caller: Caller, { name, requestId }: Sent, excused: boolean): Promise<boolean> {
    const answer = await caller
      .raw(documents.draftProject, { input: projectInput({ name }), requestId })
      .catch(() => null);
    if (!answer) {
      this.unanswered++;
      return false;
    }
    this.slowest = Math.max(this.slowest, answer.milliseconds);
    const result = jsonOf<{ data?: { result?: Result } }>(answer).data?.result;
    if (result?.__typename === 'Project') {
      this.count('acknowledged');
      this.acknowledged.add(name);
      return true;
    }
    this.judge(answer, excused);
    return false;
  }

  private judge(answer: Answer, excused: boolean): void {
    const unavailable = /"code":"UNAVAILABLE"/.test(answer.text);
    this.count(unavailable ? '503' : `${answer.status}`);
    if (unavailable && excused) {
      if (!answer.headers['retry-after']) this.wrong.push(`a 503 without Retry-After: ${answer.text.slice(0, 120)}`);
      return;
    }
    this.wrong.push(wrongInside(answer) ?? `${answer.status} ${answer.text.slice(0, 160)}`);
  }

  private count(what: string): void {
    this.answers.set(what, (this.answers.get(what) ?? 0) + 1);
  }

  /** Ends the work; answers what was acknowledged and is not there, or is there twice, and what was answered wrong. */
  async end(): Promise<string[]> {
    this.going = false;
    await this.work;
    const rows = await this.world.rows<{ name: string; n: number; events: number }>(
      `select p.name, count(*)::int as n, min((select count(*) from event where aggregate_id = p.id))::int as events
         from project p where p.name like '负载%' group by p.name`,
    );
    const stored = new Map(rows.map((row) => [row.name, row]));
    const lost = [...this.acknowledged]
      .filter((name) => !stored.has(name))
      .map((name) => `acknowledged and lost: ${name}`);
    const twice = rows.filter(({ n }) => n > 1).map(({ name, n }) => `${name} is there ${n} times`);
    const silent = rows.filter(({ events }) => events !== 1).map(({ name, events }) => `${name} has ${events} events`);
    const kinds = new Map<string, number>();
    for (const each of this.wrong)
      kinds.set(each.replace(/[0-9a-f]{8}/g, '…'), (kinds.get(each.replace(/[0-9a-f]{8}/g, '…')) ?? 0) + 1);
    return [...lost, ...twice, ...silent, ...[...kinds].map(([text, n]) => `${n} times ${text}`)];
  }

  toString(): string {
    const told = [...this.answers].map(([what, n]) => `${n} ${what}`);
    return [...told, `${this.unanswered} unanswered`].join(', ');
  }
}

/** Sessions of the banner's unit, as many as write at once. */
export const writers = (world: World, many = 8): Promise<Caller[]> =>
  Promise.all(Array.from({ length: many }, () => world.sessionOf(world.person('hjhq-zx'))));
