/**
 * `npm run sbom`: the bill of materials (CycloneDX) and the list of licences of what is delivered, from the lock file. It fails
 * where a package that is delivered has a licence that obliges whoever passes it on to more than to name it.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { explain, Refusal, say } from './say.ts';
import { root, run } from './workplace.ts';

export type Locked = {
  readonly version?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly link?: boolean;
};

/** Licences under which a package may be delivered as part of the product. */
const permissive =
  /^(MIT|MIT-0|ISC|Apache-2\.0|BSD|BSD-2-Clause|BSD-3-Clause|0BSD|BlueOak-1\.0\.0|CC0-1\.0|CC-BY-[34]\.0|Unlicense|Python-2\.0|OFL-1\.1|Zlib|PostgreSQL|WTFPL)$/;

/** Packages whose licence is in their files and not in their description. */
const told: Readonly<Record<string, string>> = {
  'passport-local': 'MIT',
  'passport-strategy': 'MIT',
  pause: 'MIT',
  'png-js': 'MIT',
};

/** Whether one of the alternatives is permissive; what is joined by AND must be so in each part. */
export const isPermissive = (licence: string): boolean =>
  licence
    .replace(/[()]/g, '')
    .split(/ OR /i)
    .some((each) => each.split(/ AND /i).every((part) => permissive.test(part.trim())));

/** What the web is built of is delivered too, though no program needs it when it runs. */
const ofWeb =
  /^(@ant-design|@apollo|@rc-component|antd|i18next|react|react-dom|react-i18next|react-router|rc-[\w-]+|scheduler)(\/|$)/;

/** A line for each package: name, version, licence, and whether it is delivered; sorted, each once. */
export function licences(packages: Readonly<Record<string, Locked>>): { lines: string[]; wrong: string[] } {
  const lines = new Set<string>();
  const wrong = new Set<string>();
  for (const [path, { version = '', license: stated, dev, link }] of Object.entries(packages)) {
    const name = path.split('node_modules/').at(-1) ?? '';
    if (!name || link || !path.includes('node_modules/')) continue;
    const license = stated ?? told[name] ?? 'UNKNOWN';
    const delivered = !dev || ofWeb.test(name);
    lines.add([name, version, license, delivered ? 'delivered' : 'tools'].join('\t'));
    if (delivered && !isPermissive(license)) wrong.add(`${name} ${version}: ${license}`);
  }
  return { lines: [...lines].sort(), wrong: [...wrong].sort() };
}

async function write(): Promise<void> {
  const folder = join(root, 'dist');
  mkdirSync(folder, { recursive: true });
  const args = ['sbom', '--package-lock-only', '--sbom-format', 'cyclonedx', '--sbom-type', 'application'];
  const { code, stdout, stderr } = await run('npm', args);
  if (code !== 0) throw new Refusal(`物料清单生成失败：${stderr.trim()}`, 'npm sbom failed; the reason is above.');
  writeFileSync(join(folder, 'sbom.cdx.json'), stdout);
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, Locked>;
  };
  const { lines, wrong } = licences(packages);
  writeFileSync(join(folder, 'licences.txt'), `${lines.join('\n')}\n`);
  if (wrong.length > 0)
    throw new Refusal(
      `许可证不允许随产品交付：${wrong.join('；')}`,
      `Licences that may not be delivered: ${wrong.join('; ')}`,
    );
  say(`✓ 物料清单与许可证（${lines.length}）`, `dist/sbom.cdx.json, dist/licences.txt: ${lines.length} packages`);
}

if (process.argv[1] === import.meta.filename)
  try {
    await write();
  } catch (error) {
    process.exitCode = explain(error);
  }
