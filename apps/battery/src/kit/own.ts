import { getNamedType } from 'graphql';
import type { Person } from './caller.ts';
import { type Choose, type Operation, tableOf } from './schema.ts';
import type { World } from './world.ts';

export type OwnRow = { readonly id: string; readonly version: number };

/** Rows somebody may read, by table, newest first: what makes a call come past "not found". */
export async function ownRows(world: World, { scopePath, userId }: Person): Promise<Map<string, OwnRow[]>> {
  const tables = await world.rows<{ name: string; scoped: boolean; versioned: boolean; personal: boolean }>(
    `select table_name as name, bool_or(column_name = 'org_path') as scoped, bool_or(column_name = 'version') as versioned,
            bool_or(column_name = 'user_id') as personal
       from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
      where table_schema = 'public' and table_type = 'BASE TABLE' group by 1 having bool_or(column_name = 'id' and data_type = 'uuid')`,
  );
  const rows = new Map<string, OwnRow[]>();
  for (const { name, scoped, versioned, personal } of tables) {
    const where = scoped
      ? `org_path like $1 || '%' and $2::uuid is not null`
      : personal
        ? `user_id = $2 and $1::text is not null`
        : '$1::text is not null and $2::uuid is not null';
    const found = await world.rows<OwnRow>(
      `select id, ${versioned ? 'version' : '1 as version'} from ${name} where ${where} order by id desc limit 20`,
      [scopePath, userId],
    );
    if (found.length > 0) rows.set(name, found);
  }
  return rows;
}

/** Rows an operation could be about: by what it answers, by its name, and else projects. */
export function rowsFor({ name, field }: Operation, rows: ReadonlyMap<string, readonly OwnRow[]>): readonly OwnRow[] {
  const table = tableOf(field.type, new Set(rows.keys()));
  if (table) return rows.get(table) ?? [];
  const words = name.replace(/(?!^)[A-Z]/g, (letter) => `_${letter}`).toLowerCase();
  const [near] = [...rows.keys()].filter((each) => words.includes(each)).sort((a, b) => b.length - a.length);
  return rows.get(near ?? 'project') ?? [];
}

/** Gives an operation the row: its number where numbers are asked, of its project where a project is, and its version. */
export const chooseRow =
  (row: OwnRow | undefined, rows: ReadonlyMap<string, readonly OwnRow[]>): Choose =>
  (name, type, owner) => {
    if (name === 'version' || name === 'baseVersion') return row?.version;
    if (type.name !== 'ID' || name === 'requestId') return undefined;
    const named = /^(.+?)Ids?$/.exec(name)?.[1];
    const table = named?.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
    if (table && rows.has(table)) return rows.get(table)?.[0]?.id;
    return /Filter$/.test(owner) ? undefined : row?.id;
  };

/** Every place of an operation that may be left out or null: arguments, and fields of their inputs. */
export const nullablePlaces = ({ field }: Operation): (readonly [string, string?])[] =>
  field.args.flatMap((arg): (readonly [string, string?])[] => {
    const type = getNamedType(arg.type);
    const fields = 'getFields' in type && !('getInterfaces' in type) ? Object.values(type.getFields()) : [];
    const inner = fields
      .filter((each) => !String(each.type).endsWith('!'))
      .map((each) => [arg.name, each.name] as const);
    return String(arg.type).endsWith('!') ? inner : [[arg.name], ...inner];
  });
