/** Tells the stories of one lane, one after the other, on a stage and in a browser of their own. Started by `run.ts`. */
import { mkdirSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startBrowser } from './src/kit/browser.ts';
import { readOptions } from './src/kit/options.ts';
import { report, say, seconds } from './src/kit/report.ts';
import { results, root, startStage } from './src/kit/stage.ts';
import { type Story, World } from './src/kit/world.ts';
import { chooseLanes } from './src/stories.ts';

const [, , number = '', ...args] = process.argv;
const { words, shots, everyPage } = readOptions(args);
const storyLimit = everyPage ? 600_000 : 150_000;
const chosen = chooseLanes(words).find((lane) => lane.number === Number(number))?.stories ?? [];
const folder = join(results, `lane-${number}`);
mkdirSync(folder, { recursive: true });

// When the run is gone, however it ended, the lane stops too.
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));

const began = performance.now();
let stopping: Promise<void> | undefined;
const stage = await startStage(folder);
const world = await startBrowser().then(
  (browser) => new World(stage, browser, folder, shots && join(resolve(shots), `lane-${number}`), everyPage),
  async (error: unknown) => {
    await stage.stop();
    throw error;
  },
);
const stop = (): Promise<void> => (stopping ??= world.end().finally(() => stage.stop()));
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.once(signal, () => void stop().then(() => process.exit(1)));

const failed = new Set<string>();
say(`  stage ready (${seconds(began)})`);
for (const story of chosen) {
  if (stopping) break;
  const passed = await tellStory(story);
  if (!passed && story.project) failed.add(story.project);
  if (!stopping) await report({ passed });
}
await stop();
await report({ checks: world.checks });
process.exit(0);

async function tellStory(story: Story): Promise<boolean> {
  const since = performance.now();
  const title = story.project ? `${story.project}: ${story.name}` : story.name;
  if (story.project && failed.has(story.project)) {
    say(`  ✗ ${title}: not reached`);
    return false;
  }
  say(`  ${title}`);
  try {
    const late = sleep(storyLimit, undefined, { ref: false }).then(() => {
      throw new Error(`not told within ${storyLimit / 1000} s`);
    });
    await Promise.race([story.tell(world), late]);
    const complaints = world.complaints();
    if (complaints.length > 0) throw new Error(`the browser complained:\n    ${complaints.join('\n    ')}`);
    say(`  ✓ ${title} (${seconds(since)})`);
    return true;
  } catch (error) {
    const screens = await world.saveScreens(title);
    world.complaints();
    const reason = error instanceof Error ? error.message : String(error);
    say(`  ✗ ${title}\n    ${reason}\n    see ${relative(root, screens)}`);
    return false;
  }
}
