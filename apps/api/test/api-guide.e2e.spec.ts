import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { problems } from '@chengxiao/domain';
import { insertCast } from '../src/demo/people';
import { limits } from '../src/kit/query-limits';
import { startApi, type TestApi } from './api';

const guide = readFileSync('docs/api.md', 'utf8');
const password = 'Mako-nilu-reda-puso-42';

/** One command as it is written, with the refusal it is about, if any. */
type Command = { readonly raw: string[]; refusal: string | null; readonly line: number };
type Block = { readonly language: string; readonly text: string; readonly line: number };
type Json = Record<string, unknown>;
type Reply = { readonly status: number; readonly text: string };

const blocks: Block[] = [...guide.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].map((match) => ({
  language: match[1] ?? '',
  text: match[2] ?? '',
  line: guide.slice(0, match.index).split('\n').length + 1,
}));

const variables = new Map<string, string>();
const known = (name: string): string => {
  const value = variables.get(name);
  if (value === undefined || value === 'null') throw new Error(`nothing was kept as ${name}`);
  return value;
};
const expanded = (text: string): string => text.replace(/\$(\w+)/g, (_, name: string) => known(name));

/** One word of the shell: plain, 'as it stands' and "with $values", in any sequence. */
function wordOf(raw: string): string {
  const parts = [...raw.matchAll(/'([^']*)'|"((?:\\.|[^"\\])*)"|([^'"]+)/g)];
  const text = parts.map(([, single, double, plain]) =>
    single !== undefined ? single : expanded((double ?? plain ?? '').replace(/\\(["\\$])/g, '$1')),
  );
  return text.join('');
}

/** The commands of a block, in the small part of the shell that the guide uses. */
function commandsOf({ text, line }: Block): Command[] {
  const token = /\\\n|\n|#[^\n]*|(?:'[^']*'|"(?:\\.|[^"\\])*"|[^\s'"\\]+)+/g;
  const found: Command[] = [];
  let current: Command | null = null;
  for (const { 0: piece, index } of text.matchAll(token)) {
    if (piece === '\\\n') continue;
    if (piece === '\n') current = null;
    else if (piece.startsWith('#')) {
      if (current) current.refusal = /[A-Z_]{4,}/.exec(piece)?.[0] ?? null;
    } else if (current) current.raw.push(piece);
    else {
      current = { raw: [piece], refusal: null, line: line + text.slice(0, index).split('\n').length - 1 };
      found.push(current);
    }
  }
  return found;
}

let api: TestApi;
const jars = new Map<string, string>();
let answer: Reply = { status: 0, text: '' };
beforeAll(async () => {
  api = await startApi();
  await insertCast(api.database.owner, password);
});
afterAll(() => api.close());

async function request(method: string, url: string, headers: Record<string, string>, body?: string): Promise<string> {
  const target = url.slice(known('BASE').length);
  const response = await api.app.inject({
    method: method as 'GET',
    url: target,
    headers,
    ...(body === undefined ? {} : { payload: body }),
  });
  answer = { status: response.statusCode, text: response.body };
  const cookie = response.headers['set-cookie'];
  return String(Array.isArray(cookie) ? cookie[0] : (cookie ?? '')).split(';')[0] ?? '';
}

/** `curl` with the options that the guide uses; anything else fails. */
async function curl(words: readonly string[]): Promise<void> {
  const headers: Record<string, string> = {};
  let [method, url, body, jar] = ['GET', '', undefined as string | undefined, ''];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    const value = () => words[(at += 1)] ?? '';
    if (word === '-sS') continue;
    else if (word === '-c') jar = value();
    else if (word === '-b') headers['cookie'] = jars.get(value()) ?? '';
    else if (word === '-X') method = value();
    else if (word === '-d') [body, method] = [value(), method === 'GET' ? 'POST' : method];
    else if (word === '-H') {
      const [name = '', ...text] = value().split(': ');
      headers[name.toLowerCase()] = text.join(': ');
    } else if (word.startsWith('-') || url) throw new Error(`the test does not know curl ${word}`);
    else url = word;
  }
  const cookie = await request(method, url, headers, body);
  if (jar) jars.set(jar, cookie);
}

/** What the helpers of the guide do, by name. */
const helpers: Readonly<Record<string, (words: readonly string[]) => Promise<void> | void>> = {
  curl,
  async signin([person, username]) {
    const cookie = await request(
      'POST',
      `${known('BASE')}/api/session`,
      { 'content-type': 'application/json' },
      JSON.stringify({ username, password: known('PASSWORD') }),
    );
    jars.set(`${person}.jar`, cookie);
  },
  async gql([person, query = '', text = 'null']) {
    if (/^\s*mutation/.test(query)) expect(query).toContain('... on Problem { code');
    const given = JSON.parse(text.replace(/\$ENV\.(\w+)/g, (_, name: string) => JSON.stringify(known(name)))) as Json;
    const send = (headers: Record<string, string>) =>
      request(
        'POST',
        `${known('BASE')}/graphql`,
        { 'content-type': 'application/json', 'accept-language': 'en', ...headers },
        JSON.stringify({ query, variables: given }),
      );
    // Nobody may do any of it without signing in. The second time a document is compiled, and must mean the same.
    await send({});
    expect([query, answer.text]).toEqual([query, expect.stringContaining('UNAUTHENTICATED')]);
    await send({ cookie: jars.get(`${person}.jar`) ?? '' });
  },
  keep([name = '', path = '']) {
    const steps = path.match(/[^.[\]]+/g) ?? [];
    const value = steps.reduce<unknown>((at, step) => (at as Json | undefined)?.[step], JSON.parse(answer.text));
    if (typeof value !== 'string') throw new Error(`${path} is not in ${answer.text}`);
    variables.set(name, value);
  },
};

/** The code of the refusal that came back, if it was one. */
function refusalIn({ status, text }: Reply): string | null {
  if (!text.startsWith('{')) return status < 400 ? null : String(status);
  const body = JSON.parse(text) as Json & { data?: Json; errors?: { extensions?: { code?: string } }[] };
  if (body.errors) return body.errors[0]?.extensions?.code ?? 'an error without a code';
  if (status >= 400) return String(body['code']);
  const refused = Object.values(body.data ?? {}).find((each) => (each as Json | null)?.['detail'] !== undefined);
  return refused ? String((refused as Json)['code']) : null;
}

async function run([name = '', ...words]: readonly string[], { refusal, line }: Command): Promise<void> {
  const helper = helpers[name];
  if (!helper) throw new Error(`docs/api.md:${line}: the test does not know ${name}`);
  await helper(words);
  if (name !== 'keep')
    expect([`docs/api.md:${line}`, refusalIn(answer), answer.text]).toEqual([
      `docs/api.md:${line}`,
      refusal,
      answer.text,
    ]);
}

async function play(block: Block): Promise<void> {
  for (const command of commandsOf(block)) {
    const { raw } = command;
    const pipe = raw.indexOf('|');
    if (pipe >= 0) expect(raw.slice(pipe)).toEqual(['|', 'jq', '.']);
    const [first = '', second = ''] = raw;
    if (first !== 'export') {
      const words = raw.slice(0, pipe < 0 ? undefined : pipe).map(wordOf);
      await run(words, command);
    } else if (second === 'BASE=http://localhost:3000') variables.set('BASE', 'http://localhost:3000');
    else if (second.startsWith('PASSWORD=')) variables.set('PASSWORD', password);
    else {
      const [, name = '', code = ''] = /^(\w+)=\$\(node -p '([^']+)'\)$/.exec(raw.slice(1).join(' ')) ?? [];
      variables.set(name, execFileSync(process.execPath, ['-p', code], { encoding: 'utf8' }).trim());
    }
  }
}

/** What the guide shows as an answer: "…" stands for anything that is there, fields it leaves out may be there. */
function shown(value: unknown): unknown {
  if (value === '…') return expect.anything();
  if (Array.isArray(value)) return value.map(shown);
  if (value === null || typeof value !== 'object') return value;
  return expect.objectContaining(Object.fromEntries(Object.entries(value).map(([key, each]) => [key, shown(each)])));
}

const table = (pattern: RegExp): string[] => [...guide.matchAll(pattern)].map((match) => match.slice(1, 3).join(' '));

describe('docs/api.md', () => {
  it('takes a project from target to filing, every command and every answer as shown', async () => {
    for (const block of blocks) {
      if (block.language === 'sh' && !/^gql\(\)/m.test(block.text)) await play(block);
      if (block.language === 'json') expect(JSON.parse(answer.text)).toEqual(shown(JSON.parse(block.text)));
    }
    const { rows } = await api.database.owner.query(`select state, filing_no from evaluation`);
    expect(rows).toEqual([{ state: 'filed', filing_no: expect.any(String) }]);
  });

  it('explains every problem there is, with its status', () => {
    const all = Object.entries(problems).map(([code, { status }]) => `${code} ${status}`);
    expect(table(/^\| `([A-Z_]+)` +\| +(\d+) \|/gm).sort()).toEqual(all.sort());
  });

  it('names the limits as they are', () => {
    const { depth, aliases, directives, tokens, cost } = limits;
    const figure = (count: number) => count.toLocaleString('en');
    expect(guide.replace(/\s+/g, ' ')).toContain(
      `depth ${depth}, ${aliases} aliases, ${directives} directives, ${figure(tokens)} tokens, cost ${figure(cost)}`,
    );
  });
});

describe('docs/obligations.md', () => {
  const obligations = readFileSync('docs/obligations.md', 'utf8');

  it('has every obligation once', () => {
    const counts = { 0: 6, 1: 7, 2: 4, 3: 6, 4: 5, 5: 4, 6: 4 };
    const ids = [...obligations.matchAll(/^\| (O(\d)\d) /gm)];
    const expected = Object.entries(counts).map(([chapter, count]) => [chapter, count]);
    const found = Object.keys(counts).map((chapter) => [chapter, ids.filter((id) => id[2] === chapter).length]);
    expect(found).toEqual(expected);
    expect(new Set(ids.map((id) => id[1])).size).toBe(ids.length);
  });

  it('names only tests that exist', () => {
    const named = [...obligations.matchAll(/`([\w/.-]+\.ts)`/g)].map((match) => match[1] ?? '');
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter((file) => !existsSync(file))).toEqual([]);
  });
});
