import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Whose hands something went through stands beside it, kept by the database, which lets nobody of them judge it: in whatever
 * position, and whatever code or statement tries. A spec holds the arguments of the triggers to the lifecycles of the domain.
 */
export class Hands20261201041000 implements MigrationInterface {
  name = 'Hands20261201041000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(acting);
    await db.query(judging);
    const tables = [...new Set([...judged.map(({ table }) => table), 'event'])];
    for (const table of tables) await db.query(`alter table ${table} no force row level security`);
    for (const each of judged) if (each.column === 'state') await db.query(columnOf(each));
    for (const each of judged) await db.query(triggerOf(each));
    for (const table of tables) await db.query(`alter table ${table} force row level security`);
  }

  async down(): Promise<void> {
    throw new Error('hands are not taken back; restore a backup instead');
  }
}

/** Something that is judged: who writes it in which states, which moves judge it and by whom, and after which its hands are done. */
type Judged = {
  readonly table: string;
  readonly column: string;
  readonly by: string;
  readonly written: string;
  readonly judges: string;
  readonly anew?: string;
  /** Past events of writing, as a pattern of their names. */
  readonly events: string;
};

const unitForm = {
  column: 'state',
  by: 'department,unit',
  events: '\\.(draft|declare|begin|start|edit|save|submit|report)$',
};
const judged: readonly Judged[] = [
  {
    ...unitForm,
    table: 'project',
    written: 'draft,returned',
    judges: 'submitted>returned:department,submitted>returned:finance,submitted>admitted:finance',
  },
  {
    ...unitForm,
    table: 'ex_ante_assessment',
    written: 'draft,returned',
    judges: 'submitted>returned:finance,submitted>concluded:finance',
  },
  {
    ...unitForm,
    table: 'target',
    written: 'draft,returned',
    judges: 'submitted>passed:finance,submitted>returned:department,submitted>returned:finance,passed>approved:finance',
  },
  {
    ...unitForm,
    table: 'target_adjustment',
    written: 'draft,returned',
    judges:
      'submitted>returned:department,submitted>returned:finance,submitted>approved:finance,submitted>rejected:finance',
  },
  {
    ...unitForm,
    table: 'overall_target',
    by: 'department',
    written: 'draft,returned',
    judges: 'submitted>returned:finance,submitted>passed:finance,passed>approved:finance',
  },
  {
    ...unitForm,
    table: 'monitoring_report',
    written: 'open,returned',
    judges: 'submitted>returned:finance,submitted>decided:finance',
  },
  {
    ...unitForm,
    table: 'monitoring_report',
    column: 'correction_state',
    written: 'required',
    judges: 'reported>verified:finance,reported>required:finance',
  },
  {
    ...unitForm,
    table: 'evaluation',
    by: 'unit,department',
    written: 'open,reported,returned',
    judges: 'submitted>filed:finance,submitted>returned:finance',
  },
  {
    ...unitForm,
    table: 'result_notice',
    written: 'sent,planned',
    judges: 'planned>sent:finance,evidenced>planned:finance,evidenced>accepted:finance',
    events: '\\.(plan|evidence)$',
  },
  {
    ...unitForm,
    table: 'indicator_entry',
    written: 'draft',
    judges: 'draft>inForce:finance,proposed>inForce:finance,proposed>declined:finance',
    events: '\\.(draft|edit|propose)$',
  },
  {
    table: 'budget_proposal',
    column: 'state',
    by: 'finance',
    written: 'sentBack,withdrawn',
    judges: 'proposed>confirmed:government,proposed>sentBack:government',
    events: '\\.(propose|revise)$',
  },
  {
    table: 'assignment',
    column: 'state',
    by: 'evaluator',
    written: 'assigned',
    judges: 'submitted>assigned:finance',
    events: '\\.(declare|submit)$',
  },
  {
    table: 'publication_preparation',
    column: 'state',
    by: 'finance',
    written: '',
    judges: 'prepared>published:finance,prepared>returned:finance',
    events: '\\.prepare$',
  },
  {
    table: 'transfer',
    column: 'state',
    by: 'finance,department',
    written: 'draft',
    judges: 'draft>confirmed:finance',
    anew: 'confirmed>draft',
    events: '^transfer\\.(declare|edit)$',
  },
  { table: 'regional_target', column: 'state', by: 'finance', written: '', judges: '', events: '^$' },
];

const acting = /* sql */ `
-- Who acts in this transaction: the person and role of the position that was set, so that a person is the same in all of them.
create function app_acting() returns table (user_id uuid, role text) language sql stable security definer rows 1
set search_path = pg_catalog, public as $$
  select p.user_id, p.role from public.position p where p.id = nullif(current_setting('app.position', true), '')::uuid
$$;
revoke execute on function app_acting() from public;
grant execute on function app_acting() to cx_scoped, cx_government, cx_audit, cx_assigned, cx_worker;
grant create on schema public to cx_identity;
alter function app_acting() owner to cx_identity;
revoke create on schema public from cx_identity;

create function app_refuse_own_hand(hands uuid[], person uuid) returns void language plpgsql stable set search_path = pg_catalog, public as $$
begin
  if person = any(hands) then
    raise exception 'nobody judges what went through their own hands' using errcode = 'CX422', detail = json_build_object('key',
      case when hands[1] = person then 'separationOfAuthor' else 'separationOfEditor' end)::text;
  end if;
end $$;
`;

const judging = /* sql */ `
-- The hands of a row after a write: moves that judge refuse them, writing adds whoever writes. Arguments: the column of the
-- state, who writes, in which states, the moves that judge with the role that does, the move after which it begins anew.
create function app_hands() returns trigger language plpgsql set search_path = pg_catalog, public as $$
declare
  who record;
  was text;
  becomes text;
begin
  select * into who from public.app_acting();
  if who.user_id is null then
    -- Set-up and the worker write nothing that is judged; a person without a position writes nothing at all.
    if current_user in ('cx_scoped', 'cx_government', 'cx_audit', 'cx_assigned') then
      raise exception 'nobody acts' using errcode = 'insufficient_privilege';
    end if;
    return new;
  end if;
  if tg_op = 'INSERT' then
    new.hands := case when who.role = any(string_to_array(tg_argv[1], ',')) then array[who.user_id] else '{}' end;
    return new;
  end if;
  if tg_argv[0] = 'state' then
    new.hands := old.hands;
    was := old.state;
    becomes := new.state;
  else
    was := to_jsonb(old) ->> tg_argv[0];
    becomes := to_jsonb(new) ->> tg_argv[0];
  end if;
  if was <> becomes then
    if was || '>' || becomes = any(string_to_array(tg_argv[4], ',')) then
      new.hands := '{}';
      return new;
    end if;
    if was || '>' || becomes || ':' || who.role = any(string_to_array(tg_argv[3], ',')) then
      perform public.app_refuse_own_hand(old.hands, who.user_id);
      return new;
    end if;
  end if;
  if who.role = any(string_to_array(tg_argv[1], ',')) and was = any(string_to_array(tg_argv[2], ','))
     and not who.user_id = any(new.hands) then
    new.hands := new.hands || who.user_id;
  end if;
  return new;
end $$;
`;

/** Filled from what is known of the past: who submitted it, and whose events wrote it. */
const columnOf = ({ table, by, events }: Judged): string => /* sql */ `
alter table ${table} add column hands uuid[] not null default '{}';
comment on column ${table}.hands is '经手人:起草、修改、送审的人,由数据库登记,不得审核本事项';
alter table ${table} disable trigger user;
update ${table} t set hands = h.hands
  from (select id, array_agg(actor_id order by seq) as hands
          from (select t.id, e.actor_id, min(e.seq) as seq
                  from ${table} t join event e on e.aggregate_id = t.id
                 where e.actor_id is not null and e.actor_role = any(string_to_array('${by}', ',')) and e.action ~ '${events}'
                 group by t.id, e.actor_id) each
         group by id) h
 where h.id = t.id;
update ${table} set hands = hands || submitted_by where submitted_by is not null and not submitted_by = any(hands);
alter table ${table} enable trigger user;
`;

const triggerOf = ({ table, column, by, written, judges, anew = '' }: Judged): string => /* sql */ `
create trigger ${column === 'state' ? 'hands' : `hands_${column}`} before ${column === 'state' ? 'insert or update' : 'update'} on ${table}
  for each row execute function app_hands('${column}', '${by}', '${written}', '${judges}', '${anew}');
`;
