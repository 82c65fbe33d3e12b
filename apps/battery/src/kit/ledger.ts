/** The superuser's view: which rows lie outside of what somebody may read, by the rules and not by the policies. */
import type { Person } from './caller.ts';
import type { World } from './world.ts';

/** What is known to others than those above it, as conditions on a row `t` and a person ($1 division, $2 organisation, $3 scope, $4 themselves). */
const known: Readonly<Record<string, string>> = {
  // Oneself.
  app_user: 't.id = $4',
  position: 't.user_id = $4',
  announcement: `t.state in ('published', 'withdrawn')`,
  attachment: `t.subject_type = 'announcement'`,
  rule_pack: `t.state in ('active', 'superseded', 'pattern')`,
  indicator_entry: `t.state in ('inForce', 'retired')`,
  season: 'true',
  review_route: 'true',
  declaration_rule: 'true',
  ex_ante_rule: 'true',
  evaluation_round: 't.division_code = $1',
  monitoring_round: 't.division_code = $1',
  publication: `t.scope in ('public', 'government')`,
  pub_project: `t.scope in ('public', 'government')`,
  publication_removal: `t.scope in ('public', 'government')`,
  regional_target: `t.place_code = $1 or t.division_code = $1 or t.transfer_path like $3 || '%'`,
  // A unit reads what of a letter is its own.
  budget_reply: `exists (select from budget_reply_extract e where e.reply_id = t.id and e.org_path like $3 || '%')`,
  // A message points to what it is about; the approval itself stays with finance.
  budget_approval: `exists (select from message m where m.aggregate_id = t.id and m.org_id = $2)`,
  // What is handed down is known to those it goes through.
  transfer: `exists (select from regional_target r where r.transfer_id = t.id and (r.place_code = $1 or r.division_code = $1))`,
};
/** What belongs to a person and to nobody else. */
const personal = ['session', 'saved_view', 'review_phrase', 'message'];

export type Ledger = {
  /** Identifiers that the person must never meet, with their table. */
  readonly foreign: ReadonlyMap<string, string>;
  /** The same by table. */
  readonly byTable: ReadonlyMap<string, readonly string[]>;
};

/** Tables with an identifier and a place in the tree. */
export async function scopedTables(world: World): Promise<string[]> {
  const rows = await world.rows<{ name: string }>(
    `select table_name as name from information_schema.columns where table_schema = 'public' and column_name in ('id', 'org_path')
      group by table_name having count(*) = 2 order by 1`,
  );
  return rows.map(({ name }) => name);
}

export async function ledgerOf(world: World, person: Person): Promise<Ledger> {
  const byTable = new Map<string, readonly string[]>();
  for (const table of await scopedTables(world)) byTable.set(table, await foreignIn(world, table, person));
  for (const table of personal) {
    const rows = await world.rows<{ id: string }>(
      table === 'message'
        ? `select id from message where not (org_id = $1 and (user_id is null or user_id = $2)) order by id`
        : `select id from ${table} where user_id <> $2 and $1::uuid is not null order by id`,
      [person.orgId, person.userId],
    );
    byTable.set(
      table,
      rows.map(({ id }) => id),
    );
  }
  return { byTable, foreign: new Map([...byTable].flatMap(([table, ids]) => ids.map((id) => [id, table] as const))) };
}

async function foreignIn(world: World, table: string, person: Person): Promise<string[]> {
  const firm = person.role === 'evaluator';
  const ofProjects = firm && (await hasProject(world, table));
  const inside = ofProjects
    ? `t.project_id in (select a.project_id from assignment a where a.evaluator_org_id = $2)`
    : firm && table === 'project'
      ? `t.id in (select a.project_id from assignment a where a.evaluator_org_id = $2)`
      : `t.org_path like $3 || '%' and $3 <> ''`;
  const rows = await world.rows<{ id: string }>(
    `select t.id from ${table} t where not coalesce((${inside}) or (${known[table] ?? 'false'}), false)
        and ($1::text, $2::uuid, $3::text, $4::uuid) is not null order by t.id`,
    [person.divisionCode, person.orgId, person.scopePath, person.userId],
  );
  return rows.map(({ id }) => id);
}

async function hasProject(world: World, table: string): Promise<boolean> {
  const rows = await world.rows(
    `select from information_schema.columns where table_schema = 'public' and table_name = $1 and column_name = 'project_id'`,
    [table],
  );
  return rows.length > 0;
}

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
/** Every identifier in an answer. */
export const uuidsIn = (text: string): Set<string> => new Set(text.match(uuid) ?? []);

/** Whether an answer that repeats the identifier it was asked for says no more than that it is refused. */
export function onlyRefuses(body: unknown, id: string): boolean {
  if (typeof body !== 'object' || body === null) return true;
  const values = Object.values(body);
  const refused = ['reason', 'code', 'problem'].some((key) => Boolean((body as Record<string, unknown>)[key]));
  if (values.includes(id) && !refused) return false;
  return values.every((value) => onlyRefuses(value, id));
}

/** People of every role in places that do not contain each other, each with the ledger of what is not theirs. */
export function roster(world: World): Person[] {
  const places = ['150821', '150600', '150826'];
  const chosen = places.flatMap((place) =>
    ['unit', 'department', 'finance', 'government', 'audit'].flatMap(
      (role) => world.people.find((each) => each.role === role && each.divisionCode === place) ?? [],
    ),
  );
  return [...chosen, world.oneOf('evaluator')];
}
