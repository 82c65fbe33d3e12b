/** Builds what is stale: `npm run build`, and the first step of start, test and generate. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal, explain, step } from './say.ts';
import { root, run } from './workplace.ts';

const libs = ['libs/domain', 'libs/dto', 'libs/client', 'libs/ui'];
const common = ['package-lock.json', 'tsconfig.base.json'];

/** What each bundle is made of; the same that Nx hashes, read here in milliseconds so that a second start is quick. */
const bundles = {
  api: { sources: ['apps/api', 'libs/domain', 'libs/dto', ...common], proof: 'dist/apps/api/main.js' },
  web: { sources: ['apps/web', ...libs, ...common], proof: 'dist/apps/web/index.html' },
  cli: { sources: ['apps/cli', 'libs/domain', ...common], proof: 'dist/apps/cli/score.js' },
  bench: { sources: ['apps/bench', 'libs/domain', ...common], proof: 'dist/apps/bench/region-data.js' },
};
export type Bundle = keyof typeof bundles;

function fingerprint(name: Bundle): string {
  const hash = createHash('sha256');
  for (const source of bundles[name].sources) add(join(root, source));
  return hash.digest('hex');

  function add(path: string): void {
    if (/\.(spec|e2e\.spec)\.tsx?$/.test(path) || !existsSync(path)) return;
    const entries = tryRead(path);
    if (entries) for (const entry of entries.sort()) add(join(path, entry));
    else hash.update(path.slice(root.length)).update(readFileSync(path));
  }
}

function tryRead(path: string): string[] | undefined {
  try {
    return readdirSync(path);
  } catch {
    return undefined;
  }
}

const markOf = (name: Bundle): string => join(root, 'dist', `.built-${name}`);

function isFresh(name: Bundle, print: string): boolean {
  return (
    existsSync(join(root, bundles[name].proof)) &&
    existsSync(markOf(name)) &&
    readFileSync(markOf(name), 'utf8') === print
  );
}

/** Builds the stale ones among the named bundles; answers which. */
export async function buildStale(names: Bundle[] = ['api', 'web', 'cli']): Promise<Bundle[]> {
  const prints = new Map(names.map((name) => [name, fingerprint(name)]));
  const stale = names.filter((name) => !isFresh(name, prints.get(name) ?? ''));
  if (stale.length === 0) return [];
  const built = await run(join(root, 'node_modules/.bin/nx'), [
    'run-many',
    '--target=build',
    `--projects=${stale.join(',')}`,
    '--outputStyle=stream',
    '--nxBail',
  ]);
  if (built.code !== 0) {
    console.error(built.stdout + built.stderr);
    throw new Refusal('构建失败，原因见上。', 'The build failed; the reason is above.');
  }
  mkdirSync(join(root, 'dist'), { recursive: true });
  for (const name of stale) writeFileSync(markOf(name), prints.get(name) ?? '');
  return stale;
}

if (process.argv[1] === import.meta.filename) {
  await step('构建', 'build', () => buildStale()).catch((error: unknown) => (process.exitCode = explain(error)));
}
