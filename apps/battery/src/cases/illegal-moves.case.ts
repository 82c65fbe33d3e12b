import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getNamedType, isEnumType } from 'graphql';
import { root } from '../../../../tools/workplace.ts';
import { type Case, figure } from '../kit/case.ts';
import type { Caller } from '../kit/caller.ts';
import { mutations, type Operation, textOf } from '../kit/schema.ts';
import type { World } from '../kit/world.ts';

type Step = { readonly from: string; readonly to: string; readonly action: string; readonly roles: readonly string[] };

/** The diagrams that are generated from the lifecycle tables. */
async function lifecycles(world: World): Promise<Map<string, Step[]>> {
  const rows = await world.rows<{ name: string }>(
    `select table_name as name from information_schema.tables where table_schema = 'public'`,
  );
  const known = new Set(rows.map(({ name }) => name));
  const folder = join(root, 'docs/lifecycles');
  return new Map(
    readdirSync(folder)
      .map((file): [string, Step[]] => [
        file.replace('.mmd', '').replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
        [...readFileSync(join(folder, file), 'utf8').matchAll(/^ +(\w+) --> (\w+): (\w+)(?: \((.*)\))?$/gm)].map(
          ([, from = '', to = '', action = '', roles = '']) => ({ from, to, action, roles: roles.split(', ') }),
        ),
      ])
      .filter(([table]) => known.has(table)),
  );
}

/** Every action of every lifecycle on rows of every state, by everybody who sees them: only what the table allows moves anything. */
export const illegalMoves: Case = {
  name: 'illegal-moves',
  group: 'access',
  zh: '违规流转',
  en: 'illegal moves',
  own: { worker: false },
  async run(world, random) {
    const found: string[] = [];
    const tables = await lifecycles(world);
    let [tried, moved] = [0, 0];
    const people = [
      'hjhq-zx',
      'hjhq-nm',
      'hjhq-cz',
      'hjhq-zf',
      'byne-gl',
      'byne-jt',
      'byne-cz',
      'byne-yw',
      'byne-zf',
      'byne-sj',
      'nm-cz',
      'nm-zf',
      'beijiang',
      'erds-cz',
      'wushen-jt',
      'erds-jt',
    ];
    for (const username of people) {
      const person = world.person(username);
      const caller = await world.sessionOf(person);
      for (const mutation of mutations) {
        const arg = mutation.field.args.find(({ name }) => name === 'action' || name === 'decision');
        const type = arg && getNamedType(arg.type);
        const [table, steps] = tableOfMove(mutation, tables);
        if (!arg || !isEnumType(type) || !table || !steps || !mutation.field.args.some(({ name }) => name === 'id'))
          continue;
        for (const { id } of await oneOfEachState(world, table))
          for (const { name: action } of type.getValues()) {
            if (random.next() < 0.35) continue;
            const before = await stateOf(world, table, id);
            if (!before) continue;
            const code = await move(caller, mutation, arg.name, { id, version: before.version, action });
            tried++;
            if (code) continue;
            const after = await stateOf(world, table, id);
            moved++;
            const allowed = steps.some(
              (step) =>
                step.action === action &&
                step.from === before.state &&
                step.to === (after?.state ?? step.to) &&
                step.roles.includes(person.role),
            );
            if (!allowed)
              found.push(
                `${username} (${person.role}): ${mutation.name}(${action}) took ${table} ${id} from ${before.state} to ${after?.state ?? 'nothing'}`,
              );
            if (after && after.version <= before.version)
              found.push(`${mutation.name}(${action}) did not count the version of ${table} ${id}`);
          }
      }
    }
    return figure(`${tried} moves, ${moved} of them allowed`, found);
  },
};

function tableOfMove(operation: Operation, tables: ReadonlyMap<string, Step[]>): [string?, Step[]?] {
  if (!/^move|^reviewTarget$|^decideMonitoring/.test(operation.name)) return [];
  const words = operation.name.replace(/(?!^)[A-Z]/g, (letter) => `_${letter}`).toLowerCase();
  const [table] = [...tables.keys()].filter((name) => words.includes(name)).sort((a, b) => b.length - a.length);
  return table ? [table, tables.get(table)] : [];
}

const oneOfEachState = (world: World, table: string) =>
  world.rows<{ id: string }>(
    `select distinct on (state, division_code) id from ${table} order by state, division_code, id limit 12`,
  );

async function stateOf(world: World, table: string, id: string) {
  const [row] = await world.rows<{ state: string; version: number }>(
    `select state, version from ${table} where id = $1`,
    [id],
  );
  return row;
}

/** The code of the refusal; null where it was done. */
async function move(
  caller: Caller,
  operation: Operation,
  arg: string,
  { id, version, action }: { id: string; version: number; action: string },
): Promise<string | null> {
  const values: Record<string, unknown> = {
    id,
    version,
    [arg]: action,
    reason: '试一试是否允许',
    opinion: '试一试是否允许',
    text: '试一试是否允许',
  };
  const given = operation.field.args.filter(({ name }) => name in values);
  const { code } = await caller.act(
    textOf('mutation', operation.name, given, ' { __typename ... on Problem { code } }'),
    values,
  );
  return code ?? null;
}
