/**
 * `npm run generate`: the files the code writes about itself, from a migrated database and the running schema.
 * With `--check` nothing changes: it fails and names what is not current.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { buildStale } from './build.ts';
import { asRuntime } from './database.ts';
import { secret, startPostgres } from './embedded-postgres.ts';
import { explain, Refusal, step } from './say.ts';
import { unlisted } from './unlisted.ts';
import { apiFolder, root, run } from './workplace.ts';

const generated = [
  'libs/client/schema.graphql',
  'libs/client/src/generated',
  'docs/permissions.md',
  'docs/lifecycles',
  'docs/data-dictionary.md',
  'docs/rule-pack.schema.json',
  'libs/domain/src/forms/coverage.ts',
  'libs/ui/src/typefaces.css',
];

type Contents = Map<string, string>;

/** Fails with one sentence; the output of the program is printed above it. */
async function runOrFail(command: string, args: string[], env: NodeJS.ProcessEnv): Promise<void> {
  const { code, stdout, stderr } = await run(command, args, { env });
  if (code === 0) return;
  console.error(stdout + stderr);
  throw new Refusal(`生成失败（${args[0]}），原因见上。`, `Generating failed in ${args[0]}; the reason is above.`);
}

/** Always on an empty database of its own, so that nobody's data can leak into what is committed. */
async function generate(): Promise<void> {
  await runOrFail(process.execPath, [join(root, 'tools/typefaces.ts')], process.env);
  const server = await startPostgres({ ephemeral: true });
  try {
    const password = secret();
    const env = {
      ...process.env,
      DATABASE_URL: server.url,
      RUNTIME_PASSWORD: password,
      RUNTIME_DATABASE_URL: asRuntime(server.url, password),
    };
    await runOrFail(process.execPath, [join(apiFolder, 'migrate.js')], env);
    await runOrFail(process.execPath, [join(apiFolder, 'generate.js')], env);
    await runOrFail('graphql-codegen', ['--config', 'codegen.ts'], env);
  } finally {
    await server.stop();
  }
}

function read(): Contents {
  const contents: Contents = new Map();
  for (const place of generated) add(place);
  return contents;

  function add(path: string): void {
    const full = join(root, path);
    if (!existsSync(full)) return;
    if (statSync(full).isDirectory()) for (const entry of readdirSync(full)) add(`${path}/${entry}`);
    else contents.set(path, readFileSync(full, 'utf8'));
  }
}

function restore(before: Contents): void {
  for (const path of read().keys()) if (!before.has(path)) rmSync(join(root, path));
  for (const [path, text] of before) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
}

async function check(): Promise<void> {
  const before = read();
  let after: Contents = new Map();
  try {
    await generate();
    after = read();
  } finally {
    restore(before);
  }
  const paths = [...new Set([...before.keys(), ...after.keys()])];
  const old = paths.filter((path) => before.get(path) !== after.get(path));
  if (old.length === 0) return;
  throw new Refusal(
    `生成的文件不是最新的：${old.join(', ')}；请执行 npm run generate。`,
    `Generated files are not current: run npm run generate.`,
  );
}

function orRefuseUnlisted(): void {
  const names = unlisted().join(', ');
  if (names) throw new Refusal(`未登记：${names}。`, `Not in its list: ${names}.`);
}

try {
  orRefuseUnlisted();
  await buildStale(['api']);
  await (process.argv.includes('--check') ? check() : step('生成文件', 'generated files', generate));
} catch (error) {
  process.exitCode = explain(error);
}
