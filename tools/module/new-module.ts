/** Makes a whole vertical module in a tree of files: its own from the templates, and one entry in each register. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateFiles, type Tree, visitNotIgnoredFiles } from '@nx/devkit';
import { Refusal } from '../say.ts';
import { type Names, namesOf, type ModuleRequest } from './names.ts';
import { register } from './registers.ts';

export const templates = join(import.meta.dirname, 'files');
const homes = ['libs/domain/src', 'libs/dto/src', 'apps/api/src', 'apps/web/src'];
const migrations = 'apps/api/src/migrations';

/** Writes the module into the tree; answers the paths of its own files. @throws a sentence, before anything is written */
export function newModule(tree: Tree, request: ModuleRequest, now = new Date()): string[] {
  const names = namesOf(request);
  orRefusePlace(tree, names);
  refuseTaken(tree, names);
  const stamp = nextStamp(tree.children(migrations), now);
  const moment = `${stamp.replaceAll('-', '')}00`;
  const known = new Set(tree.listChanges().map(({ path }) => path));
  generateFiles(tree, templates, '.', { ...names, stamp, moment });
  const own = tree.listChanges().flatMap(({ path }) => (known.has(path) ? [] : [path]));
  register(tree, names, stamp, moment);
  return own.sort();
}

/** Modules of the API in the order of the dependency rule, as dependency-cruiser knows it. */
function orderOf(tree: Tree): string[] {
  const [, order = ''] = /const order = \[([^\]]*)\]/.exec(tree.read('.dependency-cruiser.cjs', 'utf8') ?? '') ?? [];
  return [...order.matchAll(/'([^']+)'/g)].map(([, name = '']) => name);
}

function orRefusePlace(tree: Tree, { after }: Names): void {
  // kit holds no business noun, and oversight reads all: no module comes right behind either.
  const places = orderOf(tree).filter((name) => name !== 'kit' && name !== 'oversight');
  if (!places.includes(after))
    throw new Refusal(
      `--after 应为下列模块之一：${places.join('、')}；没有“${after}”。`,
      `--after takes one of ${places.join(', ')}, not "${after}".`,
    );
}

/** Refuses a name that a folder, a table or an exported type has already, or that the templates use for something else. */
function refuseTaken(tree: Tree, { folder, file, table, noun, nouns, Noun, Nouns }: Names): void {
  const refuse = (zh: string, en: string): never => {
    throw new Refusal(`${zh}，什么都没有写入。`, `${en}; nothing was written.`);
  };
  for (const home of homes)
    if (tree.exists(`${home}/${folder}`)) refuse(`模块 ${folder} 已经存在`, `The module ${folder} is there already`);
  for (const name of tree.children(migrations))
    if (new RegExp(`create table ${table}\\b`).test(tree.read(`${migrations}/${name}`, 'utf8') ?? ''))
      refuse(`数据表 ${table} 已经存在`, `The table ${table} is there already`);
  const exported = new RegExp(`^export (type|class|const|function) (${noun}|${nouns}|${Noun}|${Nouns})\\b`, 'm');
  for (const home of homes.slice(0, 2))
    visitNotIgnoredFiles(tree, home, (path) => {
      if (exported.test(tree.read(path, 'utf8') ?? ''))
        refuse(`名称 ${file} 已用于 ${path}`, `${file} is a name of ${path}`);
    });
  const used = wordsOfTemplates();
  for (const name of [noun, nouns, Noun, Nouns])
    if (used.has(name))
      refuse(`名称 ${name} 与模块代码中的名称相同`, `${name} is a name that the code of every module uses`);
}

/** Every word the templates bring along, so that a noun cannot shadow one. */
const wordsOfTemplates = (): Set<string> =>
  new Set(
    readdirSync(templates, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .flatMap((entry) =>
        [
          ...readFileSync(join(entry.parentPath, entry.name), 'utf8')
            .replace(/<%.*?%>\w*/g, ' ')
            .matchAll(/[A-Za-z]\w*/g),
        ].map(([word]) => word),
      ),
  );

/** `2026-11-25-1400`: now, or right behind the last migration when that is later. */
function nextStamp(files: readonly string[], now: Date): string {
  const stamps = files.flatMap((name) => /^\d{4}-\d\d-\d\d-\d{4}(?=-)/.exec(name)?.[0] ?? []);
  const last = stamps.sort().at(-1) ?? '';
  const today = now.toISOString().slice(0, 16).replace('T', '-').replace(':', '');
  if (today > last) return today;
  return `${last.slice(0, 11)}${String(Number(last.slice(11)) + 1).padStart(4, '0')}`;
}
