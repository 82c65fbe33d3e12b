/**
 * Checks a copy of the checkout: that generated files are current; then it generates a module there, and schema, types,
 * lint, boundaries and the module's tests must hold as if it had been written by hand. Part of `npm run check`; the
 * checkout itself is not touched, and no git is needed.
 */
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { explain, Refusal, step } from '../say.ts';
import { root, run } from '../workplace.ts';

/** Two words, because the spellings of a single word coincide, and none that the product has. */
const sample = ['dress-rehearsals', '--singular', 'dress-rehearsal', '--zh', '彩排', '--en', 'Dress rehearsal'];
const folder = 'dress-rehearsals';
const homes = ['libs/domain/src', 'libs/dto/src', 'apps/api/src', 'apps/web/src'].map((home) => `${home}/${folder}`);
/** What is made, not written. */
const made = /^(node_modules|dist|coverage|test-results|\.(git|nx|data|cache)|.*\.log)$/;

async function prove(copy: string): Promise<void> {
  const runOrFail = async (command: string, args: string[], env: NodeJS.ProcessEnv = {}): Promise<string> => {
    const { code, stdout, stderr } = await run(command, args, { cwd: copy, env: { ...process.env, ...env } });
    // Without its graph the boundary rule lets everything pass with a mere remark.
    if (code === 0 && !/rule will be skipped/.test(stdout + stderr)) return stdout + stderr;
    console.error(stdout + stderr);
    throw new Refusal(`生成的模块未通过 ${command}，原因见上。`, `The generated module fails ${command}; see above.`);
  };
  const node = (...args: string[]) => runOrFail(process.execPath, args);
  const written = [...homes, `apps/api/test/make-${folder}.ts`];

  await step('复制', 'copy of the checkout', () => {
    cpSync(root, copy, { recursive: true, filter: (path) => !made.test(relative(root, path)) });
    symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  });
  await step('生成文件为最新', 'generated files are current', () => node('tools/generate.ts', '--check'));
  await step('生成模块', 'the module', () => node('tools/new-module.ts', ...sample));
  await step('格式', 'its format', () => runOrFail('prettier', ['--check', '--log-level', 'warn', ...written]));
  await step('生成文件', 'schema and types', () => node('tools/generate.ts'));
  const types = async () => {
    await step('类型', 'types', () => node('node_modules/typescript-7/bin/tsc', '-p', 'tsconfig.json'));
  };
  const lint = async () => {
    await step('规范', 'lint', () => runOrFail('eslint', ['.', '--max-warnings=0']));
    const boundaries = ['apps', 'libs', 'tools', '--config', '.dependency-cruiser.cjs'];
    await step('模块边界', 'module boundaries', () => runOrFail('depcruise', boundaries));
  };
  const tests = async () => {
    await step('测试', 'its tests', async () => {
      // Its own, and those that ask something of every module.
      const wanted = [folder, 'texts.spec', 'every-field', 'request-ids', 'tools/module'];
      const output = await runOrFail('jest', wanted, { NODE_OPTIONS: '--experimental-vm-modules' });
      const silent = ['rule', 'api', 'view'].filter(
        (kind) => !new RegExp(`^PASS ${kind} .*${folder}`, 'm').test(output),
      );
      if (silent.length > 0) throw new Error(`no test of the module ran: ${silent.join(', ')}`);
    });
  };
  const lanes = await Promise.allSettled([types(), lint(), tests()]);
  for (const lane of lanes) if (lane.status === 'rejected') throw lane.reason;
}

const copy = mkdtempSync(join(tmpdir(), 'new-module-'));
try {
  await prove(copy);
} catch (error) {
  process.exitCode = explain(error);
} finally {
  rmSync(copy, { recursive: true, force: true });
}
