/**
 * The stories of people in a real browser, on the built bundle: `node apps/journeys/run.ts [words] [--shots DIR]`.
 * Words choose stories by project or name; `--shots` keeps a picture of every page at both widths.
 */
import { mkdirSync, rmSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { startBrowser } from './src/kit/browser.ts';
import { results, root, startStage } from './src/kit/stage.ts';
import { type Story, World } from './src/kit/world.ts';
import { stories } from './src/stories.ts';

const storyLimit = 150_000;
const runLimit = 15 * 60_000;

const { values, positionals } = parseArgs({ options: { shots: { type: 'string' } }, allowPositionals: true });
const chosen = stories.filter(
  ({ name, project }) =>
    positionals.length === 0 || positionals.some((word) => word === project || name.includes(word)),
);

rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });
const overtime = setTimeout(() => {
  console.error(`the journeys did not end within ${runLimit / 60_000} minutes`);
  process.exit(1);
}, runLimit);
overtime.unref();

const began = performance.now();
let stopping: Promise<void> | undefined;
const stage = await startStage();
const world = await startBrowser().then(
  (browser) => new World(stage, browser, values.shots && resolve(values.shots)),
  async (error: unknown) => {
    await stage.stop();
    throw error;
  },
);
const stop = (): Promise<void> => (stopping ??= world.end().finally(() => stage.stop()));
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.once(signal, () => void stop().then(() => process.exit(1)));

const failed = new Set<string>();
let [passes, failures] = [0, 0];
console.log(`  stage ready (${seconds(began)} s)`);
for (const story of chosen) {
  if (stopping) break;
  if (await runStory(story)) passes++;
  else {
    failures++;
    if (story.project) failed.add(story.project);
  }
}
await stop();
console.log(`  ${world.checks} pages held to axe at 1280 and 390 px; ${seconds(began)} s in all`);
console.log(`journeys: ${passes} passed, ${failures} failed`);
process.exit(failures === 0 && passes > 0 ? 0 : 1);

async function runStory(story: Story): Promise<boolean> {
  const since = performance.now();
  const title = story.project ? `${story.project}: ${story.name}` : story.name;
  if (story.project && failed.has(story.project)) {
    console.log(`  ✗ ${title}: not reached`);
    return false;
  }
  console.log(`  ${title}`);
  try {
    const late = sleep(storyLimit, undefined, { ref: false }).then(() => {
      throw new Error(`not told within ${storyLimit / 1000} s`);
    });
    await Promise.race([story.tell(world), late]);
    const complaints = world.complaints();
    if (complaints.length > 0) throw new Error(`the browser complained:\n    ${complaints.join('\n    ')}`);
    console.log(`  ✓ ${title} (${seconds(since)} s)`);
    return true;
  } catch (error) {
    const folder = await world.saveScreens(title);
    world.complaints();
    console.log(
      `  ✗ ${title}\n    ${error instanceof Error ? error.message : String(error)}\n    see ${relative(root, folder)}`,
    );
    return false;
  }
}

function seconds(since: number): string {
  return ((performance.now() - since) / 1000).toFixed(1);
}
