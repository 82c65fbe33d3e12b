/**
 * `npm run battery [-- case …] [--short] [--self-test] [SEED=n]`: a hostile and faulty world against the running product. Words choose cases
 * by name or group; one line a case, and exit 1 when one falls short.
 */
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cases } from './src/cases.ts';
import type { Case, Figure } from './src/kit/case.ts';
import { selfTest } from './src/self-test/self-test.ts';
import { makeMould } from './src/kit/mould.ts';
import { Random } from './src/kit/random.ts';
import { World } from './src/kit/world.ts';

const words = process.argv.slice(2).filter((word) => !word.startsWith('-') && !word.startsWith('SEED='));
const short = process.argv.includes('--short');
const seed = Number(
  process.argv.find((word) => word.startsWith('SEED='))?.slice(5) ?? process.env['SEED'] ?? Date.now() % 1e9,
);
if (process.argv.includes('--self-test')) process.exit((await selfTest(words, seed)) === 0 ? 0 : 1);
const wanted = cases.filter(
  ({ name, group, short: quick }) =>
    (words.length === 0 || words.includes(name) || words.includes(group)) && (!short || quick),
);
if (wanted.length === 0) {
  console.error(`✗ 没有这样的用例 / no such case: ${words.join(' ')}\n  ${cases.map(({ name }) => name).join(' ')}`);
  process.exit(2);
}

const folder = mkdtempSync(join(tmpdir(), 'chengxiao-battery-'));
chmodSync(folder, 0o711);
const random = new Random(seed);
const began = performance.now();
let shared: World | undefined;
const counts = { held: 0, fell: 0, skipped: 0 };
console.log(`成效 battery · SEED=${seed}`);
const mould = await makeMould(join(folder, 'mould'));
console.log(`  · 演示数据  demonstration (${secondsSince(began)})`);
for (const each of wanted) await play(each);
await shared?.end();
const { held, fell, skipped } = counts;
console.log(`\n${held} held, ${fell} fell short, ${skipped} skipped; SEED=${seed}; ${secondsSince(began)}`);
if (process.env['BATTERY_KEEP']) console.log(`  ${folder}`);
else rmSync(folder, { recursive: true, force: true });
process.exit(fell === 0 ? 0 : 1);

async function play(each: Case): Promise<void> {
  const since = performance.now();
  const { figure, found, skipped } = await playIn(each).catch((error: unknown): Figure => {
    return {
      figure: 'could not be played',
      found: [error instanceof Error ? (error.stack ?? error.message) : String(error)],
    };
  });
  const outcome = skipped ? 'skipped' : found.length > 0 ? 'fell' : 'held';
  counts[outcome]++;
  const mark = { held: '✓', fell: '✗', skipped: '–' }[outcome];
  console.log(`${mark} ${each.name} · ${each.zh}  ${each.en}: ${skipped ?? figure} (${secondsSince(since)})`);
  for (const one of found.slice(0, Number(process.env['N'] ?? 8))) console.log(`    ${one}`);
  if (found.length > 8) console.log(`    … ${found.length - 8} more`);
}

async function playIn(each: Case): Promise<Figure> {
  if (!each.own) {
    shared ??= await World.begin(mould, join(folder, 'shared'));
    return each.run(shared, random.for(each.name));
  }
  const place = join(folder, each.name);
  mkdirSync(place, { mode: 0o711 });
  const world = await World.begin(mould, place, each.own);
  try {
    return await each.run(world, random.for(each.name));
  } finally {
    await world.end();
  }
}

function secondsSince(moment: number): string {
  return `${((performance.now() - moment) / 1000).toFixed(1)} s`;
}
