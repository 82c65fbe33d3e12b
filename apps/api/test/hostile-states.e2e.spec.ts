import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { lifecycles } from '@chengxiao/domain';
import { keptTables, type KeptTable } from '../src/kept-rows';
import { beginnings, stateMoves } from '../src/state-moves';
import { alter, asLogin, inject, insertText, type Statement } from './hostile-sql';
import { begin, end, forgers, note, nothingOpen, place, plantIn, pretend, versioned, world } from './hostile-world';

beforeAll(begin);
afterAll(end);

describe('a state', () => {
  const moves = stateMoves();
  const columns = [...new Map(moves.map(({ table, column }) => [`${table}.${column}`, { table, column }])).values()];
  const statesOf = (table: string, column: string): string[] => [
    ...new Set([
      ...moves.flatMap((move) => (move.table === table && move.column === column ? [move.from, move.to] : [])),
      ...beginnings().flatMap((each) => (each.table === table && each.column === column ? [each.state] : [])),
    ]),
  ];

  it('has a column for every lifecycle', () => {
    expect(columns.length).toBeGreaterThanOrEqual(Object.keys(lifecycles).length);
  });

  it.each(columns)(
    'of $table moves from $column to $column as the lifecycle says, by whom it says',
    async ({ table, column }) => {
      const from = world.open.length;
      const grows = await versioned(table);
      for (const before of statesOf(table, column)) {
        const { id } = await plantIn(table, { [column]: before });
        for (const after of statesOf(table, column).filter((state) => state !== before)) {
          const allowed = moves.find(
            (move) => move.table === table && move.column === column && move.from === before && move.to === after,
          );
          const move: Statement = [`update ${table} set ${column} = $2${grows} where id = $1`, [id, after]];
          for (const { actor, name } of forgers()) {
            if (allowed?.roles.includes(actor.role)) continue;
            note(`${name} moves ${table} from ${before} to ${after}`, await inject(world.api, actor, move));
            note(
              `${name} pretends and moves ${table} from ${before} to ${after}`,
              await inject(world.api, actor, pretend(world.people.finance), move),
            );
          }
          for (const role of ['cx_public', 'cx_identity', 'cx_worker'])
            note(
              `${role} moves ${table} from ${before} to ${after}`,
              await asLogin(world.login, role, pretend(world.people.finance), move),
            );
        }
      }
      nothingOpen(from);
    },
  );

  it.each(columns)('of $table begins where its lifecycle does', async ({ table, column }) => {
    const from = world.open.length;
    const starts = beginnings().filter((each) => each.table === table && each.column === column);
    expect(starts.length).toBeGreaterThan(0);
    for (const state of statesOf(table, column).filter((each) => !starts.some((start) => start.state === each))) {
      const names = (await world.plants.columnsOf(table)).map(({ name }) => name);
      const given = Object.fromEntries(
        Object.entries({ ...place(), [column]: state }).filter(([name]) => names.includes(name)),
      );
      const born = insertText(table, await world.plants.values(table, given));
      for (const { actor, name } of forgers())
        note(`${name} begins ${table} as ${state}`, await inject(world.api, actor, born));
    }
    nothingOpen(from);
  });
});

/** The states in which a kept row or its parent may stand, and '*' for a table without states. */
const standings = ({ table, parent, content, columns = {} }: KeptTable): string[] => {
  const of = parent?.table ?? table;
  const all = stateMoves().flatMap((move) =>
    move.table === of && move.column === 'state' ? [move.from, move.to] : [],
  );
  const named = [content, ...Object.values(columns)].flatMap((rights) => Object.keys(rights));
  return [...new Set([...all, ...named.filter((state) => state !== '*')])];
};

describe('what is decided, filed or frozen', () => {
  it.each([...keptTables])('in $table is written by nobody who may not', async (kept) => {
    const from = world.open.length;
    const { table, parent, content, columns = {} } = kept;
    const states = new Set(stateMoves().map((move) => `${move.table}.${move.column}`));
    const grows = await versioned(table);
    const names = (await world.plants.columnsOf(table)).filter(
      ({ name }) =>
        !['id', 'org_path', 'division_code', 'version', 'updated_at', 'created_at'].includes(name) &&
        !states.has(`${table}.${name}`),
    );
    for (const state of [...standings(kept), ...(standings(kept).length === 0 ? ['*'] : [])]) {
      const parentId = parent ? (await plantIn(parent.table, { state }))['id'] : null;
      const row = await plantIn(table, parent ? { [parent.key]: parentId } : { state });
      const key = 'id' in row ? 'id' : (Object.keys(row)[0] ?? '');
      for (const { actor, name } of forgers()) {
        for (const [place, { name: column, type }] of names.entries()) {
          const rights = Object.entries(columns).find(([group]) => group.split(' ').includes(column))?.[1] ?? content;
          if ((rights[state] ?? rights['*'] ?? []).includes(actor.role)) continue;
          const write = alter(table, { name: column, type }, key, row[key], grows);
          note(`${name} writes ${column} of ${table} ${state}`, await inject(world.api, actor, write));
          // Pretending meets the same trigger in every column.
          if (place % 5 === 0)
            note(
              `${name} pretends and writes ${column} of ${table} ${state}`,
              await inject(world.api, actor, pretend(world.people.finance), write),
            );
        }
        const removers = parent ? (content[state] ?? content['*'] ?? []) : (kept.remove ?? []);
        if (!removers.includes(actor.role))
          note(
            `${name} removes ${table} ${state}`,
            await inject(world.api, actor, [`delete from ${table} where ${key} = $1`, [row[key]]]),
          );
      }
    }
    nothingOpen(from);
  });
});
