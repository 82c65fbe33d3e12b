import type { EntityMetadata } from 'typeorm';
import type { TableEntry } from './catalogue';

type Table = Pick<TableEntry, 'name'> & { readonly columns: readonly { readonly name: string }[] };
type Entity = Pick<EntityMetadata, 'tableName'> & {
  readonly columns: readonly { readonly databaseName: string }[];
};

/** Columns that the database fills by itself or single statements ask for: no row carries them. */
const withoutProperty = [
  'created_at',
  'folded_name',
  'searched',
  'app_user.password_hash',
  'app_user.password_changed_at',
];

/** Columns that only the entities or only the migrated database know, each as a sentence tells it. */
export function columnGaps(entities: readonly Entity[], tables: readonly Table[]): string[] {
  const columnsOf = new Map(tables.map(({ name, columns }) => [name, columns.map((column) => column.name)]));
  return entities.flatMap(({ tableName, columns }) => {
    const stored = columnsOf.get(tableName) ?? [];
    const mapped = columns.map(({ databaseName }) => databaseName);
    const named = (column: string) => `${tableName}.${column}`;
    const known = (column: string) => withoutProperty.includes(column) || withoutProperty.includes(named(column));
    return [
      ...mapped.filter((column) => !stored.includes(column)).map((column) => `${named(column)} has no migration`),
      ...stored
        .filter((column) => !mapped.includes(column) && !known(column))
        .map((column) => `${named(column)} has no property in its entity`),
    ];
  });
}
