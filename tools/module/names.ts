/** What a new module is called, in every spelling its files need. */
import { Refusal } from '../say.ts';

/** What the command line asks for. */
export type ModuleRequest = {
  /** Folder of the module: the plural, as in `field-visits`. */
  folder: string;
  /** One of them, as in `field-visit`. */
  singular: string;
  /** The official term, as in 实地核查. */
  zh: string;
  /** The same in English, as in `Field visit`. */
  en: string;
  /** The module that comes before it in the dependency rule. */
  after: string;
};

export type Names = ReturnType<typeof namesOf>;

const kebab = /^[a-z][a-z0-9]*(-[a-z][a-z0-9]*)*$/;
/** Words that PostgreSQL, GraphQL or TypeScript keep for themselves and a lone noun might hit. */
const reserved =
  'all analyse analyze and any array as asc case cast check class collate column const constraint default delete desc do ' +
  'else end enum export extends false fetch for foreign from function grant group having import in index input into ' +
  'interface is join leading limit mutation new not null offset on only or order package primary private protected public ' +
  'query references return schema select session static subscription table then to trailing true type union unique user using var ' +
  'variadic void when where while window with yield';

const capitalise = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const camel = (name: string): string => name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
/** `Field visit` as it stands within a sentence; an abbreviation keeps its capitals. */
const inSentence = (text: string): string =>
  /^[A-Z]{2}/.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);

/** Every spelling of a name. @throws a sentence that says what is wrong with it */
export function namesOf({ folder, singular, zh, en, after }: ModuleRequest) {
  orRefuseName(folder, '模块名', 'The module');
  orRefuseName(singular, '单数名', 'The singular');
  if (folder === singular)
    throw new Refusal(`模块名与单数名不能相同：${folder}。`, `Module and singular must differ: both are ${folder}.`);
  if (!/^\p{Script=Han}{2,20}$/u.test(zh))
    throw new Refusal(`中文名应为 2 至 20 个汉字：“${zh}”。`, `--zh takes 2 to 20 Chinese characters, not "${zh}".`);
  if (!/^[A-Z][A-Za-z]*( [A-Za-z]+)*$/.test(en))
    throw new Refusal(
      `英文名应以大写字母开头、只含字母和空格：“${en}”。`,
      `--en begins with a capital and has letters and spaces only, not "${en}".`,
    );
  const [one, many] = [inSentence(en), folder.replaceAll('-', ' ')];
  const aOne = `${/^[aeiou]/i.test(one) ? 'an' : 'a'} ${one}`;
  return {
    folder,
    file: singular,
    table: singular.replaceAll('-', '_'),
    zh,
    after,
    noun: camel(singular),
    nouns: camel(folder),
    Noun: capitalise(camel(singular)),
    Nouns: capitalise(camel(folder)),
    one,
    many,
    aOne,
    AOne: capitalise(aOne),
    Many: capitalise(many),
  };
}

function orRefuseName(name: string, zh: string, en: string): void {
  if (!kebab.test(name))
    throw new Refusal(
      `${zh}应为小写字母、以连字符分词，如 field-visits：“${name}”。`,
      `${en} is written in small letters with hyphens, as in field-visits, not "${name}".`,
    );
  if (reserved.split(' ').includes(name))
    throw new Refusal(`${zh} ${name} 是保留字，请换一个。`, `${en} ${name} is a reserved word; choose another.`);
}
