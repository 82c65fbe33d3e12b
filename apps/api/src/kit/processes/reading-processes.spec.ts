import { afterEach, describe, expect, it } from '@jest/globals';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ReadingProcesses, type ReadingLimits } from './reading-processes';

/** A program that does what it is told, as a reader would that was made to. */
const program = `
const hoard = [];
process.on('message', (task) => {
  if (task === 'loop') for (;;);
  if (task === 'heap') for (;;) hoard.push(Array.from({ length: 1000 }, () => ({})));
  if (task === 'buffers') setInterval(() => hoard.push(Buffer.alloc(32 * 1024 * 1024, 1)), 5);
  else if (task === 'write') { try { require('fs').writeFileSync('/tmp/chengxiao-written', ''); process.send({ result: 'written' }); } catch (error) { process.send({ result: error.code }); } }
  else if (task === 'environment') process.send({ result: Object.keys(process.env).filter((name) => name !== 'NODE_CHANNEL_FD') });
  else if (task === 'slow') setTimeout(() => process.send({ result: process.pid }), 300);
  else process.send({ result: process.pid });
});
process.on('disconnect', () => process.exit());
`;
const folders: string[] = [];
afterEach(() => Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true }))));

async function readers(limits: Partial<ReadingLimits> = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'chengxiao-reading-'));
  folders.push(folder);
  const path = join(folder, 'reader.cjs');
  await writeFile(path, program);
  return new ReadingProcesses<string, unknown>(pathToFileURL(path), limits);
}
const refused = (code: string, key: string) => ({ refusal: { code, reason: { key } } });

describe('processes that read what somebody sent', () => {
  it.each<[string, Partial<ReadingLimits>]>([
    ['loop', { time: 1_000 }],
    ['heap', { heap: 64 }],
    ['buffers', { memory: 300 }],
  ])('are ended when a file makes them %s, and the next file is read as if nothing had been', async (task, limits) => {
    const reading = await readers({ processes: 1, ...limits });
    const first = await reading.ask('who');
    await expect(reading.ask(task)).rejects.toMatchObject(refused('TOO_LARGE', 'workbookTooMuch'));
    const second = await reading.ask('who');
    expect(second).not.toBe(first);
    expect(() => process.kill(first as number, 0)).toThrow('ESRCH');
  });

  it('take turns, and say so when too many wait', async () => {
    const reading = await readers({ processes: 1, waiting: 2 });
    const asked = ['slow', 'slow', 'slow', 'slow'].map((task) => reading.ask(task));
    const answers = await Promise.allSettled(asked);
    expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'fulfilled', 'rejected']);
    expect(answers[3]).toMatchObject({
      reason: { refusal: { code: 'UNAVAILABLE', reason: { key: 'readersBusy' }, retryAfter: 5 } },
    });
    expect(await reading.ask('who')).toBe(await reading.ask('who'));
  });

  it('are ended when they rest', async () => {
    const reading = await readers({ processes: 1, idleTime: 100 });
    const first = (await reading.ask('who')) as number;
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    expect(() => process.kill(first, 0)).toThrow('ESRCH');
    expect(await reading.ask('who')).not.toBe(first);
  });

  it('write nothing, and know nothing of what the API was told', async () => {
    const reading = await readers();
    expect(await reading.ask('write')).toBe('ERR_ACCESS_DENIED');
    process.env['CHENGXIAO_SECRET_OF_A_TEST'] = 'secret';
    expect(await reading.ask('environment')).not.toContain('CHENGXIAO_SECRET_OF_A_TEST');
  });
});
