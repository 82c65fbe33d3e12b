import { codeOf, type Caller } from '../kit/caller.ts';
import { type Case, figure } from '../kit/case.ts';
import { matrix, type MatrixRow } from '../kit/routes.ts';
import { documentOf, nowhere, operations } from '../kit/schema.ts';
import type { World } from '../kit/world.ts';

const places = ['150000', '150600', '150821'];

/** Every operation and route as nobody and as each role at each level: whom the committed matrix keeps out stays out, at the door. */
export const matrixCase: Case = {
  name: 'matrix',
  group: 'access',
  zh: '角色权限矩阵',
  en: 'operation × role × level',
  short: true,
  own: { worker: false },
  async run(world) {
    const found: string[] = [];
    let [asked, kept] = [0, 0];
    const rows = matrix().filter(({ section }) => section !== 'Field resolvers');
    for (const { who, role, caller } of await callersOf(world)) {
      for (const row of rows) {
        if (/session|PUT \/api\/password/.test(row.name)) continue;
        const answer = await call(row, caller);
        asked++;
        const code = codeOf(answer);
        if (row.may.has('anyone') || row.may.has(role)) continue;
        kept++;
        const expected = role === 'anyone' ? 'UNAUTHENTICATED' : 'NOT_YOUR_ROLE';
        if (code !== expected) found.push(`${who} came past the door of ${row.name}: ${code ?? answer.status}`);
      }
    }
    return figure(`${rows.length} operations, ${asked} calls, ${kept} of them kept out`, found);
  },
};

async function callersOf(world: World) {
  const people = places.flatMap((place) => world.people.filter((each) => each.divisionCode === place));
  const chosen = new Map(people.map((each) => [`${each.role} of ${each.divisionCode}`, each]));
  const signedIn = await Promise.all(
    [...chosen].map(async ([who, person]) => ({ who, role: person.role, caller: await world.sessionOf(person) })),
  );
  return [{ who: 'nobody', role: 'anyone', caller: world.nobody }, ...signedIn];
}

function call({ section, name }: MatrixRow, caller: Caller) {
  if (section === 'REST routes') {
    const [method = '', path = ''] = name.split(' ');
    const body = method === 'POST' || method === 'PUT' ? {} : undefined;
    return caller.rest(method, path.replace(/:\w+/g, nowhere), body);
  }
  const kind = section === 'Queries' ? 'query' : 'mutation';
  const operation = operations.find((each) => each.kind === kind && each.name === name);
  if (!operation) throw new Error(`${name} is in the matrix but not in the schema`);
  const { query, variables } = documentOf(operation, () => undefined, 0);
  return caller.raw(query, variables);
}
