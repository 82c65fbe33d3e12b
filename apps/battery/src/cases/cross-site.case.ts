import { type Case, figure } from '../kit/case.ts';
import type { Answer } from '../kit/http.ts';
import { routes } from '../kit/routes.ts';
import { nowhere } from '../kit/schema.ts';
import type { World } from '../kit/world.ts';

const evil = 'https://evil.example';
/** What a page of another site can make a browser send. */
const foreign: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'a form of another site': { 'content-type': 'text/plain', origin: evil, 'sec-fetch-site': 'cross-site' },
  'an encoded form': {
    'content-type': 'application/x-www-form-urlencoded',
    origin: evil,
    'sec-fetch-site': 'cross-site',
  },
  'a form with a file': {
    'content-type': 'multipart/form-data; boundary=x',
    origin: evil,
    'sec-fetch-site': 'cross-site',
  },
  'JSON from another site': { 'content-type': 'application/json', origin: evil, 'sec-fetch-site': 'cross-site' },
  'a neighbouring site': {
    'content-type': 'application/json',
    origin: 'http://127.0.0.1:1',
    'sec-fetch-site': 'same-site',
  },
  'an old browser, by its origin alone': { 'content-type': 'application/json', origin: evil },
  'a page without an origin': { 'content-type': 'application/json', origin: 'null' },
  'a form of an old browser': { 'content-type': 'text/plain' },
  'a type that only looks like JSON': {
    'content-type': 'text/plain; application/json',
    'sec-fetch-site': 'cross-site',
  },
};
/** Spellings of a path that lead, or might lead, to the same door. */
const spellings: readonly ((path: string) => string)[] = [
  (path) => path,
  (path) => path.replace(/^\/(\w)/, (_, letter: string) => `/%${letter.charCodeAt(0).toString(16)}`),
  (path) => path.replace(/(\w)(?=[^/]*$)/, (letter) => `%${letter.charCodeAt(0).toString(16)}`),
  (path) =>
    path.replace(
      /^\/(\w+)/,
      (_, word: string) =>
        `/${[...word].map((letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`).join('')}`,
    ),
  (path) => path.toUpperCase(),
  (path) => `/${path}`,
  (path) => `/.${path}`,
  (path) => `/x/..${path}`,
  (path) => `/x/%2e%2e${path}`,
  (path) => path.replace(/^\/(\w+)\//, '/$1//'),
  (path) => path.replace(/^\/(\w+)\//, '/$1/./'),
  (path) => `${path}/`,
  (path) => `${path}?x=1`,
  (path) => `${path};x=1`,
  (path) => `${path}%20`,
  (path) => `${path}%00`,
  (path) => `${path}#x`,
  (path) => path.replaceAll('/', '\\'),
  (path) => path.replaceAll('/', '%2f'),
  (path) => `http://127.0.0.1${path}`,
  (path) => path.replace(/^\/(\w)/, (_, letter: string) => `/%25${letter.charCodeAt(0).toString(16)}`),
];

const doors = [
  ...routes()
    .filter(({ method }) => method !== 'GET')
    .map(({ method, path }) => ({ method, path: path.replace(/:\w+/g, nowhere) })),
  { method: 'POST', path: '/graphql' },
];
const bodyOf = (world: World, path: string): string =>
  JSON.stringify(
    path.includes('graphql')
      ? { query: 'mutation { setMailAddress(email: "a@b.cn") { __typename } }' }
      : { username: 'hjhq-cz', password: world.mould.password, current: 'x', next: 'y', positionId: nowhere },
  );

/** Refused for whence it comes or what it is, or nowhere at all: it came to no handler. */
const isRefused = ({ status, text }: Answer): boolean =>
  status === 400 ? /BAD_REQUEST|CROSS_SITE|Bad Request/.test(text) : [403, 404, 405, 414, 415].includes(status);

/** Every door, in every spelling of its path, from a page of another site that rides on somebody's cookie. */
export const crossSite: Case = {
  name: 'cross-site',
  group: 'identity',
  zh: '跨站请求与路径写法',
  en: 'cross-site requests, in every spelling of the path',
  async run(world) {
    const found: string[] = [];
    let sent = 0;
    const person = world.person('hjhq-cz');
    for (const { method, path } of doors) {
      const caller = await world.sessionOf(person);
      for (const [name, headers] of Object.entries(foreign))
        for (const [at, spell] of spellings.entries()) {
          const spelled = spell(path);
          const answer = await caller.send(method, spelled, { headers, body: bodyOf(world, path) }).catch(() => null);
          sent++;
          if (!answer || isRefused(answer)) continue;
          found.push(
            `${name}: ${method} ${spelled} (spelling ${at}) answered ${answer.status} ${answer.text.slice(0, 100)}`,
          );
        }
      const mutation = encodeURIComponent('mutation { setMailAddress(email: "a@b.cn") { __typename } }');
      const byGet = await caller.send('GET', `/graphql?query=${mutation}`);
      if (/"__typename":"(?!Problem)/.test(byGet.text)) found.push(`a mutation by GET: ${byGet.text.slice(0, 100)}`);
    }
    found.push(...(await unsigned(world)));
    return figure(`${sent} requests at ${doors.length} doors`, found);
  },
};

/** Without a session nothing private is read, however the path is spelled. */
async function unsigned(world: World): Promise<string[]> {
  const found: string[] = [];
  const isPublic = /\/(health|public)|\/live|\/ready|\/version|\/metrics/;
  for (const { path } of routes().filter(({ method, path: each }) => method === 'GET' && !isPublic.test(each)))
    for (const spell of spellings) {
      const spelled = spell(path.replace(/:\w+/g, nowhere));
      const answer = await world.nobody.send('GET', spelled).catch(() => null);
      if (answer?.status === 200) found.push(`nobody reads ${spelled}: ${answer.text.slice(0, 100)}`);
    }
  return found;
}
