import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';

/** The levels of the items of each section of ASVS 5.0.0, in their order. */
const levels: Readonly<Record<string, string>> = {
  '1.1': '22',
  '1.2': '1111122223',
  '1.3': '112222222223',
  '1.4': '222',
  '1.5': '123',
  '2.1': '122',
  '2.2': '112',
  '2.3': '12223',
  '2.4': '23',
  '3.1': '3',
  '3.2': '113',
  '3.3': '12223',
  '3.4': '11222233',
  '3.5': '11122333',
  '3.6': '3',
  '3.7': '22333',
  '4.1': '12233',
  '4.2': '23333',
  '4.3': '22',
  '4.4': '1222',
  '5.1': '2',
  '5.2': '112333',
  '5.3': '113',
  '5.4': '222',
  '6.1': '122',
  '6.2': '111111112222',
  '6.3': '11223333',
  '6.4': '112233',
  '6.5': '22222333',
  '6.6': '2223',
  '6.7': '33',
  '6.8': '2222',
  '7.1': '222',
  '7.2': '1111',
  '7.3': '22',
  '7.4': '11222',
  '7.5': '223',
  '7.6': '22',
  '8.1': '1233',
  '8.2': '1123',
  '8.3': '133',
  '8.4': '23',
  '9.1': '111',
  '9.2': '1222',
  '10.1': '22',
  '10.2': '223',
  '10.3': '22223',
  '10.4': '1111122222233333',
  '10.5': '22222',
  '10.6': '22',
  '10.7': '222',
  '11.1': '2233',
  '11.2': '22233',
  '11.3': '11233',
  '11.4': '1222',
  '11.5': '23',
  '11.6': '23',
  '11.7': '33',
  '12.1': '12233',
  '12.2': '11',
  '12.3': '22223',
  '13.1': '2333',
  '13.2': '222223',
  '13.3': '2233',
  '13.4': '1222233',
  '14.1': '22',
  '14.2': '12223333',
  '14.3': '122',
  '15.1': '12233',
  '15.2': '12233',
  '15.3': '1222222',
  '15.4': '3333',
  '16.1': '2',
  '16.2': '22222',
  '16.3': '2222',
  '16.4': '222',
  '16.5': '2223',
  '17.1': '23',
  '17.2': '22223333',
  '17.3': '22',
};
const chapters: Readonly<Record<string, string>> = {
  1: 'Encoding and sanitization',
  2: 'Validation and business logic',
  3: 'Web frontend',
  4: 'API and web service',
  5: 'File handling',
  6: 'Authentication',
  7: 'Session management',
  8: 'Authorization',
  9: 'Self-contained tokens',
  10: 'OAuth and OpenID Connect',
  11: 'Cryptography',
  12: 'Secure communication',
  13: 'Configuration',
  14: 'Data protection',
  15: 'Secure coding and architecture',
  16: 'Logging and error handling',
  17: 'WebRTC',
};

const states = ['held', 'otherwise', 'open', 'absent'] as const;
type State = (typeof states)[number];
type Item = { readonly asks: string; readonly proof?: readonly Readonly<Record<string, string>>[] } & Partial<
  Record<State, string>
>;
type Section = { readonly name: string; readonly items: Readonly<Record<string, Item>> };

const root = join(import.meta.dirname, '../..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const sections = parse(read('docs/asvs.yaml')) as Readonly<Record<string, Section>>;
const items = Object.entries(sections).flatMap(([section, each]) =>
  Object.entries(each.items).map(([id, item]) => ({ id, section, level: levelOf(id), ...item })),
);
type Listed = (typeof items)[number];
const stateOf = (item: Item): State => states.find((state) => item[state] !== undefined) ?? 'open';
const proofsOf = ({ proof = [] }: Item): [path: string, says: string][] =>
  proof.flatMap((each) => Object.entries(each));
const isTest = (path: string): boolean => /\.(spec|story)\.tsx?$/.test(path);

function levelOf(id: string): string {
  const [, section = '', number = ''] = /^(\d+\.\d+)\.(\d+)$/.exec(id) ?? [];
  return levels[section]?.[Number(number) - 1] ?? '';
}

/** Whether a file says it: a test as its name or that of its group, any other file anywhere. */
function isSaid(path: string, says: string): boolean {
  const text = read(path);
  if (!isTest(path)) return text.includes(says);
  const spelled = [`'${says.replaceAll("'", "\\'")}'`, `"${says}"`, `\`${says}\``].map((text) =>
    text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'),
  );
  // In a table of cases the name is the first of its row, in a story it is `name`.
  return new RegExp(`(?:[([]|name: )\\s*(?:${spelled.join('|')})`).test(text);
}

describe('docs/asvs.yaml', () => {
  it('has every item of levels 1 and 2 once, and no other', () => {
    const due = Object.entries(levels).flatMap(([section, each]) =>
      [...each].flatMap((level, index) => (level === '3' ? [] : [`${section}.${index + 1}`])),
    );
    expect(due).toHaveLength(253);
    expect(items.map(({ id }) => id)).toEqual(due);
    expect(items.filter(({ id, section }) => !id.startsWith(`${section}.`))).toEqual([]);
  });

  it('says of each one thing: how it is held, why otherwise, why not at all, or what is wanted', () => {
    for (const item of items) {
      const said = states.filter((state) => item[state] !== undefined);
      expect([item.id, said.length, item.asks.length > 2]).toEqual([item.id, 1, true]);
      expect([item.id, typeof item[stateOf(item)]]).toEqual([item.id, 'string']);
      if (said[0] === 'open') expect([item.id, item.open]).toEqual([item.id, expect.stringMatching(/^Wanted: .{10}/)]);
      if (said[0] === 'absent') expect([item.id, item.proof]).toEqual([item.id, undefined]);
      else if (said[0] !== 'open') expect([item.id, proofsOf(item).length]).not.toEqual([item.id, 0]);
    }
  });

  it('proves by tests and files that are there and say so', () => {
    const gone = items.flatMap((item) =>
      proofsOf(item)
        .filter(([path, says]) => !existsSync(join(root, path)) || !isSaid(path, says))
        .map(([path, says]) => `${item.id} ${path}: ${says}`),
    );
    expect(gone).toEqual([]);
  });
});

const line = (...cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
const counted = (of: readonly Listed[]): string[] => {
  const count = (state: State) => of.filter((item) => stateOf(item) === state).length;
  return [of.length, ...states.map(count)].map(String);
};
const words: Readonly<Record<State, string>> = {
  held: '',
  otherwise: '**Otherwise.** ',
  open: '**Open.** ',
  absent: 'Does not apply: ',
};

function listed(item: Listed): string {
  const state = stateOf(item);
  const shown = proofsOf(item).map(([path, says]) =>
    isTest(path)
      ? `[${basename(path)}](../${path}) “${says}”`
      : `[${basename(path)}](${path.startsWith('docs/') ? path.slice(5) : `../${path}`})`,
  );
  const proof = shown.length > 0 ? ` _${state === 'open' ? 'So far' : 'Shown by'}_ ${shown.join('; ')}.` : '';
  return `- **${item.id}** (L${item.level}) ${item.asks}. ${words[state]}${item[state] ?? ''}${proof}`;
}

function generated(): string {
  const chapterOf = ({ id }: Listed) => id.split('.')[0] ?? '';
  const table = Object.entries(chapters).map(([chapter, name]) =>
    line(`${chapter} ${name}`, ...counted(items.filter((item) => chapterOf(item) === chapter))),
  );
  const blocks = Object.entries(sections).map(([section, { name }]) => {
    const first =
      levels[section] !== undefined &&
      items.find((item) => chapterOf(item) === section.split('.')[0])?.section === section;
    const chapter = section.split('.')[0] ?? '';
    const head = first ? `### ${chapter} ${chapters[chapter]}\n\n` : '';
    return `${head}#### ${section} ${name}\n\n${items
      .filter((item) => item.section === section)
      .map(listed)
      .join('\n')}`;
  });
  return [
    [
      line('Chapter', 'Items', 'Held', 'Otherwise, with a reason', 'Open', 'Do not apply'),
      line(...Array.from({ length: 6 }, () => '---')),
      ...table,
      line('**All**', ...counted(items)),
    ].join('\n'),
    ...blocks,
  ].join('\n\n');
}

/** Tables without the padding, and emphasis without the signs, that the formatter gives them. */
const plain = (text: string): string =>
  text
    .replace(/ +\|/g, ' |')
    .replace(/-{3,}/g, '---')
    .replace(/\\([_*`<>$[\]])/g, '$1')
    .trim();

describe('docs/security.md', () => {
  const page = 'docs/security.md';
  const [begin, end] = ['<!-- generated -->', '<!-- /generated -->'];

  it('lists them as they are; UPDATE_DOCS=1 writes it', () => {
    const text = read(page);
    const [before = '', rest = ''] = text.split(begin);
    const [block = '', after = ''] = rest.split(end);
    const now = generated();
    if (process.env.UPDATE_DOCS) writeFileSync(join(root, page), `${before}${begin}\n\n${now}\n\n${end}${after}`);
    else expect(plain(block)).toBe(plain(now));
  });

  it('begins with who attacks what, what holds it, what a deployer must do, and how to report', () => {
    const heads = [...read(page).matchAll(/^## (.+)$/gm)].map(([, head]) => head);
    expect(heads.slice(0, 4)).toEqual([
      'Who attacks what',
      'What holds it',
      'What a deployer must do',
      'How to report',
    ]);
  });
});
