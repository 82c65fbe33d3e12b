import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { DiskStore } from '../src/attachments/disk-store';
import { Db } from '../src/kit/data/db';
import { type Answer, startApi, type TestApi } from './api';
import { makers, type Office, projectDraft } from './make';

let api: TestApi;
let office: Office;
let project: { readonly id: string };
beforeAll(async () => {
  api = await startApi({ production: true });
  office = await makers(api).office();
  project = await makers(api).project(office);
});
afterAll(() => api.close());

const read = '{ projects(first: 20) { nodes { id name state } } divisions { code name } }';
const write = `mutation ($input: ProjectInput!) { result: draftProject(input: $input) { __typename ... on Project { id } ... on Problem { code status detail } } }`;

/** What an answer says of itself: the HTTP status, or that of the problem inside. */
function statusOf({ status, body }: Answer): number {
  const { data, errors } = body as {
    data?: { result?: { status?: number } } | null;
    errors?: { extensions: { problem: { status: number } } }[];
  };
  return data?.result?.status ?? errors?.[0]?.extensions.problem.status ?? status;
}
const counted = (statuses: readonly number[]): Record<number, number> => {
  const counts: Record<number, number> = {};
  for (const status of statuses) counts[status] = (counts[status] ?? 0) + 1;
  return counts;
};
const projects = async (): Promise<number> =>
  Number((await api.database.owner.query<{ n: string }>('select count(*) as n from project')).rows[0]?.n);

describe('while connections to the database are cut', () => {
  it('answers 503 with a time to try again, does nothing by halves, and goes on', async () => {
    const before = await projects();
    let cutting = true;
    let cuts = 0;
    const cut = async () => {
      while (cutting) {
        const { rows } = await api.database.owner.query<{ n: number }>(
          `select count(pg_terminate_backend(pid))::int as n from pg_stat_activity
            where datname = current_database() and application_name = 'chengxiao' and random() < 0.6`,
        );
        cuts += rows[0]?.n ?? 0;
        await sleep(5);
      }
    };
    const cutter = cut();
    const statuses: number[] = [];
    let made = 0;
    const without: string[] = [];
    const one = async (at: number) => {
      const input = projectDraft({ name: `断线 ${at}` });
      const answers =
        at % 3 === 0
          ? await api.raw(office.unit, { query: write, variables: { input } })
          : at % 3 === 1
            ? await api.raw(office.unit, { query: read })
            : await api.rest(office.unit, 'GET', '/api/session');
      const status = statusOf(answers);
      statuses.push(status);
      if (at % 3 === 0 && status === 200) made += 1;
      if (status === 503 && !answers.headers['retry-after']) without.push(JSON.stringify(answers.body).slice(0, 200));
    };
    for (let at = 0; at < 600; at += 12) await Promise.all(Array.from({ length: 12 }, (_, n) => one(at + n)));
    cutting = false;
    await cutter;
    expect({ cuts: cuts > 50, statuses: counted(statuses) }).toEqual({
      cuts: true,
      statuses: { 200: expect.any(Number), 503: expect.any(Number) },
    });
    expect(without).toEqual([]);
    // An act may have been done whose answer was lost; never the other way round.
    expect((await projects()) - before).toBeGreaterThanOrEqual(made);
    for (let at = 0; at < 12; at++) expect(statusOf(await api.raw(office.unit, { query: read }))).toBe(200);
  });

  it('lends nobody a connection whose transaction could not be ended', async () => {
    const db = api.get(Db);
    const backend = () =>
      db.as(office.unit, async (tx) => (await tx.one<{ pid: number }>('select pg_backend_pid() as pid'))?.pid);
    const failing = db.as(office.unit, async (tx) => {
      await tx.rows('select pg_terminate_backend(pg_backend_pid())');
    });
    await expect(failing).rejects.toThrow();
    await expect(Promise.all([backend(), backend(), backend(), backend(), backend()])).resolves.toHaveLength(5);
  });
});

describe('while there is no room', () => {
  it.each([
    ['53100', '存储空间已满，没有保存；请联系管理员后再试'],
    ['53300', '服务暂时不可用，请稍后再试'],
    ['57P03', '服务暂时不可用，请稍后再试'],
    ['08006', '服务暂时不可用，请稍后再试'],
    ['57014', '服务暂时不可用，请稍后再试'],
    ['55P03', '服务暂时不可用，请稍后再试'],
  ])('SQLSTATE %s is a 503 in words, over GraphQL as over REST', async (code, detail) => {
    const { owner } = api.database;
    await owner.query(
      `create or replace function public.no_room() returns trigger language plpgsql as $$ begin raise exception 'no room' using errcode = '${code}'; end $$;
       create or replace trigger no_room before insert on project for each row execute function no_room()`,
    );
    const before = await projects();
    const answer = await api.raw(
      office.unit,
      { query: write, variables: { input: projectDraft() } },
      { 'accept-language': 'zh' },
    );
    await owner.query('drop trigger no_room on project');
    expect(answer.body['data']).toMatchObject({ result: { code: 'UNAVAILABLE', status: 503, detail } });
    expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
    expect(await projects()).toBe(before);
  });

  it('a file that cannot be kept is a 503', async () => {
    const full = Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
    const spy = jest.spyOn(DiskStore.prototype, 'put').mockRejectedValue(full);
    const answer = await api.upload(
      office.unit,
      `/api/attachments?subjectType=project&subjectId=${project.id}&kind=basis`,
      { name: 'a.pdf', content: Buffer.from('%PDF-1.7') },
    );
    spy.mockRestore();
    expect([answer.status, answer.body['code'], answer.body['detail']]).toEqual([
      503,
      'UNAVAILABLE',
      'There is no room left in the storage and nothing was saved; ask the administrator, then try again',
    ]);
  });
});
