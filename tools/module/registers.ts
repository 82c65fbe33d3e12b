/** The places that name every module, each with one exact spot for the next. */
import type { Tree } from '@nx/devkit';
import { Refusal } from '../say.ts';
import type { Names } from './names.ts';

type Edit = (text: string) => string | null;

const importFrom = (line: string): string => /from '(.+)'/.exec(line)?.[1] ?? line;

/** Puts a line among those that look like it, in the order of what they name. */
const insertSorted =
  (like: RegExp, line: string, key = importFrom): Edit =>
  (text) => {
    const lines = text.split('\n');
    const alike = lines.flatMap((each, at) => (like.test(each) ? [at] : []));
    const last = alike.at(-1);
    if (last === undefined) return null;
    const before = alike.find((at) => key(lines[at] ?? '') > key(line));
    return lines.toSpliced(before ?? last + 1, 0, line).join('\n');
  };

/** Puts a line at the end of a list: in front of the first `closing` behind all of `openings`, one after the other. */
const appendTo =
  (openings: readonly string[], closing: string, line: string): Edit =>
  (text) => {
    const start = openings.reduce((at, opening) => {
      const found = at < 0 ? -1 : text.indexOf(opening, at);
      return found < 0 ? -1 : found + opening.length;
    }, 0);
    const end = start < 0 ? -1 : text.indexOf(closing, start);
    return end < 0 ? null : `${text.slice(0, end)}\n${line}${text.slice(end)}`;
  };

/** Puts something right behind the one place that reads `anchor`. */
const insertAfter =
  (anchor: string, more: string): Edit =>
  (text) =>
    text.split(anchor).length === 2 ? text.replace(anchor, () => anchor + more) : null;

/** Enters a module into the line of the dependency rule. */
const insertIntoRule =
  (after: string, folder: string): Edit =>
  (text) => {
    const [before, rule = ''] = text.split(/(?=^## The dependency rule$)/m);
    const written = before + rule.replace(new RegExp(`<- ${after}(?= |$)`, 'm'), `<- ${after} <- ${folder}`);
    return written === text ? null : written;
  };

const anImport = /^import .* from '\.\.?\//;
const anExport = /^export \* from '\.\//;

const eventPhrases = {
  zh: { draft: '填报', edit: '修改', submit: '送审', return: '退回', accept: '审核通过' },
  en: { draft: 'Began', edit: 'Changed', submit: 'Submitted', return: 'Returned', accept: 'Accepted' },
};

/** What the events of the module mean, for callers of the API. */
const meanings = ({ noun, zh, one }: Names): string =>
  Object.entries(eventPhrases.zh)
    .map(([action, word]) => {
      const english = eventPhrases.en[action as keyof typeof eventPhrases.en].toLowerCase();
      return `    ${noun}_${action}: '${word}${zh}: ${english} the ${one}',`;
    })
    .join('\n');

/** The words of an action in history and 已办, by the module's event names. */
const events = (noun: string, phrases: Record<string, string>): string =>
  `  ${noun}: {\n${Object.entries(phrases)
    .map(([action, words]) => `    ${action}: '${words}',`)
    .join('\n')}\n  },`;

/** Whom the events of the module are told: what is sent on waits for somebody, what came of it is told its owners. */
const toldOf = (noun: string): string =>
  Object.entries({ draft: 'nobody', edit: 'nobody', submit: 'nobody', return: 'sentBack', accept: "owners('passed')" })
    .map(([action, told]) => `\n  ${noun}_${action}: ${told},`)
    .join('');

function domain(names: Names): [string, Edit[]][] {
  const { folder, file, noun, zh, aOne } = names;
  const at = `./${folder}/${file}`;
  return [
    [
      'libs/domain/src/index.ts',
      ['', '.fields', '.lifecycle', '.rules'].map((part) => insertSorted(anExport, `export * from '${at}${part}';`)),
    ],
    ['libs/domain/src/oversight/message.ts', [insertAfter("  exAnteRule_set: { offices: 'notice' },", toldOf(noun))]],
    [
      'libs/domain/src/lifecycles.ts',
      [
        insertSorted(anImport, `import { ${noun}Lifecycle } from '${at}.lifecycle';`),
        appendTo(['export const lifecycles = {'], '\n}', `  ${noun}: ${noun}Lifecycle,`),
      ],
    ],
    [
      'libs/domain/src/messages.ts',
      [
        insertSorted(anImport, `import { ${noun}Messages } from './${folder}/${folder}.messages';`),
        appendTo(['export const messages = {'], '\n}', `  ...${noun}Messages,`),
      ],
    ],
    [
      'libs/domain/src/oversight/event.ts',
      [
        appendTo(['export const eventSubjects = ['], '\n] as const', `  '${noun}',`),
        appendTo(
          ['const recorded = {'],
          '\n} as const',
          `  ${noun}: [...movesOf(lifecycles.${noun}), 'draft', 'edit'],`,
        ),
      ],
    ],
    [
      'libs/dto/src/oversight/event.dto.ts',
      [
        appendTo(["'EventSubject',"], '\n    other:', `    ${noun}: '${zh}: ${aOne}',`),
        appendTo(['export const EventActionEnum'], '\n    other:', meanings(names)),
      ],
    ],
    ['libs/dto/src/index.ts', [insertSorted(anExport, `export * from '${at}.dto';`)]],
  ];
}

function api(
  { folder, file, noun, Noun, Nouns, table, after }: Names,
  stamp: string,
  moment: string,
): [string, Edit[]][] {
  const before = `${after.replace(/(^|-)(.)/g, (_, __, letter: string) => letter.toUpperCase())}Module`;
  // identity is no business module: what follows it comes first there.
  const place = after === 'identity' ? 'export const businessModules = [' : `\n  ${before},`;
  return [
    [
      'apps/api/src/entities.ts',
      [
        insertSorted(anImport, `import { ${Noun}Entity } from './${folder}/${file}.entity';`),
        appendTo(['export const entities = ['], '\n];', `  ${Noun}Entity,`),
      ],
    ],
    [
      'apps/api/src/business.modules.ts',
      [
        insertSorted(anImport, `import { ${Nouns}Module } from './${folder}';`),
        insertAfter(place, `\n  ${Nouns}Module,`),
      ],
    ],
    [
      'apps/api/src/kept-rows.ts',
      [
        appendTo(
          ['const forms: readonly KeptTable[] = ['],
          '\n];',
          `  {
    table: '${table}',
    insert: declarers,
    content: writing(declarers),
    columns: {
      submitted_by: writing(declarers),
      reason: { ...writing(declarers), submitted: finance },
    },
  },`,
        ),
      ],
    ],
    [
      'apps/api/src/migrations/index.ts',
      [
        insertSorted(anImport, `import { ${Nouns}${moment} } from './${stamp}-${folder}';`),
        appendTo(['export const migrations = ['], '\n];', `  ${Nouns}${moment},`),
      ],
    ],
    [
      '.dependency-cruiser.cjs',
      [appendTo(['  domain: ['], '\n  ],', `    '${folder}',`), insertAfter(`\n  '${after}',`, `\n  '${folder}',`)],
    ],
    ['docs/architecture.md', [insertIntoRule(after, folder)]],
    [
      'apps/api/test/every-later-form.ts',
      [
        insertSorted(/^import .* from '\.\/make-/, `import { ${noun} } from './make-${folder}';`),
        insertAfter('const firm = make.evaluator;\n\n  return {\n', sentForms(noun, Noun)),
      ],
    ],
  ];
}

/** How the forms of the module are sent in the test of every field. */
const sentForms = (
  noun: string,
  Noun: string,
): string => `    draft${Noun}: async () => ({ actor: (await officeIn()).unit }),
    edit${Noun}: async () => {
      const office = await officeIn();
      return { actor: office.unit, args: seen(await ${noun}(api, office)) };
    },
`;

function web({ folder, noun, nouns, zh, one, Many }: Names): [string, Edit[]][] {
  const item = `  { key: '${nouns}', path: '/${folder}', group: 'executing', roles: insideGovernment },`;
  const phrases = (language: 'zh' | 'en') =>
    Object.fromEntries(
      Object.entries(eventPhrases[language]).map(([action, word]) => [
        action,
        language === 'zh' ? `${word}${zh}` : `${word} the ${one}`,
      ]),
    );
  return [
    ['apps/web/src/shell/navigation.ts', [appendTo(['export const navigation:'], '\n];', item)]],
    [
      'apps/web/src/shell/page-names.ts',
      [
        appendTo(['  zh: {'], '\n  },', `    ${nouns}: '${zh}',`),
        appendTo(['  en: {'], '\n  },', `    ${nouns}: '${Many}',`),
      ],
    ],
    [
      'apps/web/src/shell/page-marks.ts',
      [
        appendTo(['  zh: {'], '\n  },', `    ${nouns}: '${zh.slice(0, 2)}',`),
        appendTo(['  en: {'], '\n  },', `    ${nouns}: '${Many.slice(0, 6)}',`),
      ],
    ],
    [
      'apps/web/src/events/events.zh.ts',
      [appendTo(['export const zh = {'], '\n} satisfies', events(noun, phrases('zh')))],
    ],
    ['apps/web/src/events/events.en.ts', [appendTo(['export const en = {'], '\n};', events(noun, phrases('en')))]],
    [
      'apps/web/src/oversight/subjects.i18n.ts',
      [
        appendTo(['  zh: {'], '\n  },', `    ${noun}: '${zh}',`),
        appendTo(['  en: {'], '\n  },', `    ${noun}: '${one.charAt(0).toUpperCase()}${one.slice(1)}',`),
      ],
    ],
    [
      'apps/web/src/messages/message-link.ts',
      [insertAfter("  rulePack: at('/rule-packs'),", `\n  ${noun}: at('/${folder}'),`)],
    ],
  ];
}

/** Enters a module into every register. @throws a sentence when a register has no spot for it any more */
export function register(tree: Tree, names: Names, stamp: string, moment: string): void {
  for (const [path, edits] of [...domain(names), ...api(names, stamp, moment), ...web(names)]) {
    const written = edits.reduce<string | null>((text, edit) => text && edit(text), tree.read(path, 'utf8'));
    if (!written)
      throw new Refusal(
        `在 ${path} 中找不到登记的位置，什么都没有写入；请修改 tools/module/registers.ts。`,
        `${path} has no spot for the module, so nothing was written; mend tools/module/registers.ts.`,
      );
    tree.write(path, written);
  }
}
