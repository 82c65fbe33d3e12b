import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Actor, messages } from '@chengxiao/domain';
import { startApi, type TestApi } from './api';
import { hostileFiles, soundFiles } from './hostile-files/archives';
import { hostileWorkbooks } from './hostile-files/workbooks';
import { makers, type Office } from './make';
import { evaluation } from './make-evaluation';
import { monitoredProject } from './make-monitoring';

let api: TestApi;
let office: Office;
let projectId: string;
let doors: readonly (readonly [string, Actor])[];
beforeAll(async () => {
  api = await startApi();
  office = await makers(api).office();
  const region = await makers(api).office('150000');
  projectId = (await makers(api).project(office)).id;
  const { report } = await monitoredProject(api, office, 'returned');
  const { evaluation: opened } = await evaluation(api, office, 'open');
  doors = [
    ['targets', office.unit],
    ['projects', office.finance],
    ['budget-classes', region.finance],
    [`monitoring-reports/${report.id}`, office.unit],
    [`evaluations/${opened.id}`, office.unit],
  ];
});
afterAll(() => api.close());

/** Everything that an upload would write. */
const written = async (): Promise<unknown> =>
  (
    await api.database.owner.query(
      `select (select count(*) from import_run)::int as runs, (select count(*) from import_file)::int as files,
              (select count(*) from attachment)::int as attachments, (select count(*) from event)::int as events`,
    )
  ).rows[0];

/** The messages that begin as a text does. */
const reasonsOf = (detail: string): string[] =>
  Object.entries(messages).flatMap(([key, { en }]) => {
    const [beginning = ''] = en.split('{');
    return beginning !== '' && detail.startsWith(beginning) ? [key] : [];
  });

/** Asks for the health of the API again and again until `work` is done: how often it answered, and the longest it took. */
async function healthDuring<T>(work: Promise<T>): Promise<{ result: T; answers: number; longest: number }> {
  let done = false;
  let [answers, longest] = [0, 0];
  const watch = async (): Promise<void> => {
    while (!done) {
      const began = performance.now();
      const { status } = await api.rest(null, 'GET', '/api/health');
      if (status !== 200) throw new Error(`the health check answered ${status}`);
      answers += 1;
      longest = Math.max(longest, performance.now() - began);
      await sleep(5);
    }
  };
  const watching = watch();
  const result = await work.finally(() => (done = true));
  await watching;
  return { result, answers, longest };
}

describe('a file that asks a reader for minutes and gigabytes', () => {
  it.each(hostileWorkbooks.map(({ name, ...each }) => [name, each] as const))(
    '%s: is refused in words wherever a workbook is brought, others are answered meanwhile, nothing is written',
    async (_, { make, reason }) => {
      const content = make();
      const before = await written();
      const took: number[] = [];
      for (const [door, actor] of doors) {
        const send = api.upload(actor, `/api/${door}/imports`, { name: '清单.xlsx', content });
        const { result, answers, longest } = await healthDuring(send);
        expect([413, 422]).toContain(result.status);
        expect(reasonsOf(String(result.body['detail']))).toContainEqual(expect.stringMatching(reason));
        expect(answers).toBeGreaterThan(0);
        took.push(longest);
      }
      // On a quiet machine it is some milliseconds; a reader in this thread would take seconds to minutes.
      expect(Math.max(...took)).toBeLessThan(3_000);
      expect(await written()).toEqual(before);
    },
  );

  it.each(hostileFiles.map(({ name, ...each }) => [name, each] as const))(
    '%s: is not attached, others are answered meanwhile, nothing is written',
    async (_, { make, reason }) => {
      const content = make();
      const before = await written();
      const place = `/api/attachments?subjectType=project&subjectId=${projectId}&kind=basis`;
      const { result, answers } = await healthDuring(api.upload(office.unit, place, { name: '材料.zip', content }));
      expect([413, 415, 422]).toContain(result.status);
      expect(reasonsOf(String(result.body['detail']))).toContainEqual(expect.stringMatching(reason));
      expect(answers).toBeGreaterThan(0);
      expect(await written()).toEqual(before);
    },
  );

  it.each(soundFiles.map(({ name, make }) => [name, make] as const))('%s: is attached', async (_, make) => {
    const place = `/api/attachments?subjectType=project&subjectId=${projectId}&kind=basis`;
    expect((await api.upload(office.unit, place, { name: '材料', content: make() })).status).toBe(201);
  });
});
