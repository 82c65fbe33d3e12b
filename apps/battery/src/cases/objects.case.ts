import { type Answer, jsonOf } from '../kit/http.ts';
import type { Caller } from '../kit/caller.ts';
import { type Case, figure } from '../kit/case.ts';
import { type Ledger, ledgerOf, onlyRefuses, roster, uuidsIn } from '../kit/ledger.ts';
import { type Choose, documentOf, type Operation, queries, tableOf } from '../kit/schema.ts';
import { routes } from '../kit/routes.ts';
import type { Random } from '../kit/random.ts';

/** Everybody asks every query and route, also for what is somebody else's; every identifier of every answer is held against the superuser's view. */
export const objects: Case = {
  name: 'objects',
  group: 'access',
  zh: '越权读取',
  en: 'object access',
  short: true,
  async run(world, random) {
    const found: string[] = [];
    let [asked, seen, foreignAsked] = [0, 0, 0];
    for (const person of roster(world)) {
      const caller = await world.sessionOf(person);
      const ledger = await ledgerOf(world, person);
      const hold = (what: string, answer: Answer, sent: string | null): void => {
        asked++;
        const ids = uuidsIn(answer.text);
        seen += ids.size;
        for (const id of ids)
          if (ledger.foreign.has(id) && !(id === sent && onlyRefuses(jsonOf(answer), id)))
            found.push(`${person.username} (${person.role}) saw ${ledger.foreign.get(id)} ${id} in ${what}`);
      };
      for (const query of queries) {
        for (const id of idsFor(query, ledger, random)) {
          if (id) foreignAsked++;
          hold(`${query.name}${id ? `(${id})` : ''}`, await deepest(caller, query, chooseId(id)), id);
        }
      }
      for (const { method, path } of routes().filter((route) => route.method === 'GET')) {
        const ids = path.includes(':id') ? random.some([...ledger.foreign.keys()], 3) : [null];
        for (const id of [...ids, ...(path.includes(':id') ? namedAfter(path, ledger, random) : [])]) {
          const answer = await caller.rest(method, path.replace(':id', id ?? ''));
          hold(`${method} ${path}`, answer, id);
          if (!id) continue;
          foreignAsked++;
          if (answer.status === 200) found.push(`${person.username} got ${path} of ${ledger.foreign.get(id)} ${id}`);
        }
      }
    }
    return figure(`${asked} questions (${foreignAsked} for what is another's), ${seen} identifiers`, found);
  },
};

const chooseId =
  (id: string | null): Choose =>
  (name, type) => {
    if (type.name === 'ID' && id) return id;
    return name === 'first' ? 100 : undefined;
  };

/** Without an id where none is needed, and with those of others: of the table the query is about, and of any. */
function idsFor({ field }: Operation, { byTable, foreign }: Ledger, random: Random): (string | null)[] {
  const takesId = field.args.some((arg) => /\bID\b/.test(String(arg.type)) || /Filter/.test(String(arg.type)));
  if (!takesId) return [null];
  const table = tableOf(field.type, new Set(byTable.keys()));
  const near = random.some(byTable.get(table ?? '') ?? [], 3);
  const projects = random.some(byTable.get('project') ?? [], 1);
  return [null, ...near, ...projects, ...random.some([...foreign.keys()], 1)];
}

const namedAfter = (path: string, { byTable }: Ledger, random: Random): string[] => {
  const table = (/^\/api\/([a-z-]+)s\//.exec(path)?.[1] ?? '').replaceAll('-', '_').replace(/ie$/, 'y');
  return random.some(byTable.get(table) ?? [], 3);
};

/** Asks as deep as the limits of documents allow. */
async function deepest(caller: Caller, query: Operation, choose: Choose): Promise<Answer> {
  for (let depth = 3; ; depth--) {
    const { query: text, variables } = documentOf(query, choose, depth);
    const answer = await caller.raw(text, variables);
    const { errors } = jsonOf<{ errors?: { extensions?: { code?: string } }[] }>(answer);
    if (depth === 0 || errors?.[0]?.extensions?.code !== 'TOO_COMPLEX') return answer;
  }
}
