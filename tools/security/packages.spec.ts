import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';

const root = join(import.meta.dirname, '../..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
type Locked = {
  resolved?: string;
  integrity?: string;
  license?: string;
  dev?: boolean;
  link?: boolean;
  optional?: boolean;
};
const locked = Object.entries((JSON.parse(read('package-lock.json')) as { packages: Record<string, Locked> }).packages)
  .filter(([path, { link }]) => path !== '' && !link)
  .map(([path, each]) => ({ path, ...each }));
const manifest = JSON.parse(read('package.json')) as Record<string, Record<string, string>>;

describe('the packages', () => {
  it('come from the registry of npm alone, each with the hash that it was locked with', () => {
    // The lock names no address: each comes by name and version from the registry of whoever installs, and its hash must fit.
    expect(locked.filter(({ resolved }) => resolved).map(({ path }) => path)).toEqual([]);
    // Of other platforms some are known by version only: `npm run lock` adds them where the registry at hand has none.
    const unhashed = locked.filter(({ integrity, optional }) => !optional && !integrity?.startsWith('sha512-'));
    expect(unhashed.map(({ path }) => path)).toEqual([]);
  });

  it('are named with their exact version', () => {
    const all = { ...manifest['dependencies'], ...manifest['devDependencies'] };
    expect(
      Object.entries(all).filter(([, version]) => !/^(npm:[\w@/-]+@)?\d+\.\d+\.\d+(-[\w.]+)?$/.test(version)),
    ).toEqual([]);
  });

  it('run no script when they are installed, but those that were looked at', () => {
    expect(Object.keys(manifest['allowScripts'] ?? {}).length).toBeLessThan(10);
    expect(read('Dockerfile')).toContain('npm ci --omit=dev --ignore-scripts');
  });

  it('are looked over each week and at each change, and listed: known holes, signatures, a bill of materials', () => {
    const flow = parse(read('.github/workflows/dependencies.yml')) as {
      on: { schedule: { cron: string }[]; push: { paths: string[] } };
      jobs: Record<string, { steps: { run?: string }[] }>;
    };
    expect(flow.on.schedule[0]?.cron).toMatch(/ \* \* \d$/);
    expect(flow.on.push.paths).toContain('package-lock.json');
    const runs = Object.values(flow.jobs).flatMap(({ steps }) => steps.map(({ run }) => run ?? ''));
    for (const command of ['npm audit --omit=dev --audit-level=high', 'npm audit signatures', 'npm run sbom'])
      expect(runs.join('\n')).toContain(command);
    expect(manifest['scripts']?.['sbom']).toBe('node tools/run.cjs sbom');
  });
});
