import type pg from 'pg';

/** A table as the database itself describes it. */
export type TableEntry = {
  readonly name: string;
  readonly comment: string;
  readonly protected: boolean;
  readonly columns: readonly {
    readonly name: string;
    readonly type: string;
    readonly nullable: boolean;
    readonly comment: string;
  }[];
  /** Letters of the rights of each database role; small ones where it has the right on some columns only. */
  readonly rights: Readonly<Record<string, string>>;
};

/** Bookkeeping of the migration tool and the job queue is not ours to describe. */
const foreign = ['migration'];

/** Every table of the schema with its columns, comments and grants. */
export async function readCatalogue(owner: pg.Client | pg.Pool): Promise<TableEntry[]> {
  const { rows } = await owner.query<TableEntry>(
    `select c.relname as name, coalesce(obj_description(c.oid), '') as comment, c.relrowsecurity and c.relforcerowsecurity as protected,
       (select json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod), 'nullable', not a.attnotnull,
               'comment', coalesce(col_description(c.oid, a.attnum), '')) order by a.attnum)
          from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) as columns,
       (select coalesce(json_object_agg(grantee, letters), '{}') from (
          select r.rolname as grantee, string_agg(distinct x.letter, '' order by x.letter) as letters
            from (select grantee, left(privilege_type, 1) as letter from aclexplode(c.relacl)
                  union select p.grantee, lower(left(p.privilege_type, 1)) from pg_attribute a, aclexplode(a.attacl) p where a.attrelid = c.oid) x
            join pg_roles r on r.oid = x.grantee
           where r.rolname like 'cx\\_%' group by r.rolname) g) as rights
     from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relname = any($1) order by c.relname`,
    [foreign],
  );
  return rows;
}
