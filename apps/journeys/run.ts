/**
 * The stories of people in a real browser, on the built bundle: `node apps/journeys/run.ts [words] [--shots DIR] [--every-page]`.
 * Words choose stories by project or name; `--shots` keeps a picture of every page at both widths. The lanes are told side
 * by side, each by a process of its own (`lane.ts`); what a lane says about a story is printed when the story ends.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { unpackBrowser } from './src/kit/browser.ts';
import { readOptions } from './src/kit/options.ts';
import { type LaneMessage, seconds } from './src/kit/report.ts';
import { results } from './src/kit/stage.ts';
import { chooseLanes } from './src/stories.ts';

const began = performance.now();
const args = process.argv.slice(2);
const runLimit = (readOptions(args).everyPage ? 60 : 15) * 60_000;
const lanes = chooseLanes(readOptions(args).words);
const running: ChildProcess[] = [];
const total = { passed: 0, failed: 0, checks: 0 };

rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });
setTimeout(() => {
  console.error(`the journeys did not end within ${runLimit / 60_000} minutes`);
  process.exit(1); // The lanes notice, and end their stages.
}, runLimit).unref();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.on(signal, () => running.forEach((lane) => lane.kill('SIGTERM')));

await unpackBrowser();
await Promise.all(lanes.map(({ number, stories }) => runLane(number, stories.length)));
console.log(`  ${total.checks} pages held to axe at 1280 and 390 px; ${seconds(began)} in all`);
console.log(`journeys: ${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 && total.passed > 0 ? 0 : 1);

/** Runs one lane to its end; stories that it did not come to have failed. */
async function runLane(number: number, stories: number): Promise<void> {
  const child = fork(join(import.meta.dirname, 'lane.ts'), [String(number), ...args]);
  running.push(child);
  let [left, lines] = [stories, [] as string[]];
  const print = (): void => {
    for (const line of lines) console.log(lanes.length > 1 ? line.replace(/^/gm, `${number}│`) : line);
    lines = [];
  };
  child.on('message', (message: LaneMessage) => {
    if ('line' in message) lines.push(message.line);
    if ('passed' in message) {
      left--;
      total[message.passed ? 'passed' : 'failed']++;
    }
    if ('checks' in message) total.checks += message.checks;
    if (!('line' in message) || lanes.length === 1) print();
  });
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  print();
  if (left === 0 && code === 0) return;
  console.log(`✗ lane ${number} ended with ${code}; ${left} stories were not told`);
  total.failed += Math.max(left, 1);
}
