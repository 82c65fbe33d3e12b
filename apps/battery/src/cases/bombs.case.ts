import { codeOf } from '../kit/caller.ts';
import { type Case, figure } from '../kit/case.ts';
import { ask } from '../kit/http.ts';

const times = (count: number, text: (at: number) => string, between = ' '): string =>
  Array.from({ length: count }, (_, at) => text(at)).join(between);

/** Documents that are small to send and large to answer. */
const bombs: Readonly<Record<string, string>> = {
  'twenty fragments, each twice the next': `{ ...f0 } ${times(20, (at) => `fragment f${at} on Query { ...f${at + 1} ...f${at + 1} }`)} fragment f20 on Query { divisions { code } }`,
  'fragments in a circle': `{ ...a } fragment a on Query { ...b } fragment b on Query { ...a }`,
  'a field five hundred times': `{ ${times(500, (at) => `a${at}: divisions { code }`)} }`,
  'five hundred passwords': `mutation { ${times(500, (at) => `a${at}: setMailAddress(email: "a${at}@b.cn") { __typename }`)} }`,
  'lists in lists': `{ ${times(12, (at) => `a${at}: projects(first: 100) { nodes { history { id action } funds { amount } budgetLines { id } } }`)} }`,
  'a page of a million': `{ projects(first: 1000000) { nodes { id } } }`,
  'a negative page': `{ projects(first: -1) { nodes { id } } }`,
  'five thousand tokens': `{ divisions { ${'code '.repeat(5000)} } }`,
  'directives in a row': `{ divisions { code ${'@skip(if: false) '.repeat(200)} } }`,
  'a directive nobody knows': `{ divisions { code @a @b @c } }`,
  'depth of a thousand': `${'{ a '.repeat(1000)}${'}'.repeat(1000)}`,
  'brackets of ten thousand': `{ projects(filter: ${'['.repeat(10_000)}${']'.repeat(10_000)}) { nodes { id } } }`,
  'a text of a megabyte': `{ projects(filter: { search: "${'a'.repeat(900_000)}" }) { nodes { id } } }`,
  'the whole schema': '{ __schema { types { name fields { name type { name ofType { name } } } } } }',
  'a type by its name': '{ __type(name: "Project") { fields { name } } }',
  'a number beyond all': '{ projects(first: 99999999999999999999) { nodes { id } } }',
  'a thousand variables': `query (${times(1000, (at) => `$v${at}: Int`, ', ')}) { divisions { code } }`,
};

/** Each is refused quickly, in words, and others are served meanwhile. */
export const bombsCase: Case = {
  name: 'bombs',
  group: 'input',
  zh: '查询炸弹',
  en: 'GraphQL bombs',
  short: true,
  async run(world) {
    const found: string[] = [];
    const caller = await world.sessionOf(world.oneOf('finance', '150600'));
    let slowest = 0;
    for (const [name, query] of Object.entries(bombs)) {
      for (const who of [caller, world.nobody]) {
        const [answer, health] = await Promise.all([who.raw(query), ask(world.origin, '/api/health')]);
        slowest = Math.max(slowest, answer.milliseconds, health.milliseconds);
        const code = codeOf(answer);
        if (answer.status >= 500 || code === null || code === 'INTERNAL')
          found.push(`${name}: ${answer.status} ${code ?? 'answered'}`);
        if (answer.milliseconds > 2000) found.push(`${name}: refused after ${Math.round(answer.milliseconds)} ms`);
        if (health.milliseconds > 1000) found.push(`${name}: others waited ${Math.round(health.milliseconds)} ms`);
        if (/did you mean/i.test(answer.text)) found.push(`${name}: names what there is: ${answer.text.slice(0, 200)}`);
      }
    }
    for (const body of [
      '[{"query":"{ divisions { code } }"},{"query":"{ divisions { code } }"}]',
      '{"query":{"kind":"Document"}}',
      '{"query":null}',
      '[]',
      '1',
      '{"query":"{ divisions { code } }","variables":[]}',
      '{"query":',
    ]) {
      const answer = await caller.send('POST', '/graphql', { headers: { 'content-type': 'application/json' }, body });
      if (answer.status >= 500 || (answer.status < 400 && body.startsWith('[')))
        found.push(`${body.slice(0, 60)}: ${answer.status}`);
    }
    return figure(`${Object.keys(bombs).length * 2 + 7} documents, the slowest ${Math.round(slowest)} ms`, found);
  },
};
