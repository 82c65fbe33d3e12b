/** Whether the battery and the tests would notice: each defect is planted in a copy of the checkout, and its finder must fall. */
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { root } from '../../../../tools/workplace.ts';
import { type Defect, defects } from './defects.ts';

/** What is made, not written. */
const made = /^(node_modules|test-results|coverage|\.(git|data)|.*\.log)$/;

/** Plants the defects that are named, or all, one after the other; answers how many were not found. */
export async function selfTest(words: readonly string[], seed: number): Promise<number> {
  const copy = mkdtempSync(join(tmpdir(), 'chengxiao-self-test-'));
  let [found, missed] = [0, 0];
  try {
    cpSync(root, copy, { recursive: true, filter: (path) => !made.test(relative(root, path)) });
    symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
    for (const defect of defects.filter(
      ({ name }) => words.length === 0 || words.some((word) => name.includes(word)),
    )) {
      const since = performance.now();
      const outcome = await plant(copy, defect, seed);
      if (outcome.found) found++;
      else missed++;
      const finder = 'case' in defect.by ? `case ${defect.by.case}` : defect.by.spec;
      const seconds = ((performance.now() - since) / 1000).toFixed(1);
      console.log(
        `${outcome.found ? '✓' : '✗'} ${defect.name}: ${outcome.found ? 'found' : 'NOT found'} by ${finder} (${seconds} s)`,
      );
      if (!outcome.found) console.log(outcome.said.split('\n').slice(-15).join('\n').replace(/^/gm, '    '));
    }
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
  console.log(`\n${found} of ${found + missed} planted defects found`);
  return missed;
}

async function plant(
  copy: string,
  { file, find, put, by }: Defect,
  seed: number,
): Promise<{ found: boolean; said: string }> {
  const path = join(copy, file);
  const sound = readFileSync(path, 'utf8');
  if (sound.split(find).length !== 2) throw new Error(`${file} does not hold exactly once: ${find}`);
  writeFileSync(
    path,
    sound.replace(find, () => put),
  );
  try {
    if ('case' in by) {
      const { said } = await say(copy, [join(copy, 'tools/battery.ts'), by.case, `SEED=${seed}`]);
      // A build that fails, or a world that does not begin, found nothing.
      return { found: new RegExp(`^✗ ${by.case} `, 'm').test(said) && !said.includes('could not be played'), said };
    }
    const { said } = await say(copy, [join(copy, 'node_modules/jest/bin/jest.js'), by.spec], {
      NODE_OPTIONS: '--experimental-vm-modules',
    });
    return { found: /^Tests: .*\d+ failed/m.test(said), said };
  } finally {
    writeFileSync(path, sound);
  }
}

function say(cwd: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<{ said: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
    child.once('error', reject);
    child.once('close', () => resolve({ said }));
  });
}
