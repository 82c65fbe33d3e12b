import type { MessageReader } from '@chengxiao/domain';

/** Where a kind of reader is found: what is joined to the event `e`, as office `o` and, for one person of it, `person`. */
type Found = { readonly join: string; readonly where?: string; readonly person?: string };

const ofDivision = (kinds: string): Found => ({
  join: `join organisation o on o.division_code = e.division_code and o.kind in (${kinds})`,
});
const atPlace = (kind: string): Found => ({
  join: `cross join lateral (
      select p ->> 'placeCode' as code from jsonb_array_elements(case jsonb_typeof(e.data -> 'places') when 'array' then e.data -> 'places' else '[]' end) p
      union select e.data ->> 'placeCode') place
    join organisation o on o.division_code = place.code and o.kind = '${kind}'`,
});
/** The office of somebody who did `s`: an event keeps its name and role. */
const officeOf = `join organisation o on o.name = s.actor_org and o.kind = s.actor_role and o.division_code = e.division_code`;
const before = `s.aggregate_id = e.aggregate_id and s.seq < e.seq`;

/** Every kind of reader, looked for once for all events that tell it something. */
const found: Readonly<Record<MessageReader, Found>> = {
  declarer: { join: 'join organisation o on o.path = e.org_path' },
  department: { join: 'join organisation u on u.path = e.org_path join organisation o on o.id = u.parent_id' },
  // What a unit has reported is in its hands alone: 待办 asks the same.
  reportedTo: {
    join: 'join organisation u on u.path = e.org_path join organisation o on o.id = u.parent_id',
    where: `exists (select from event s where ${before} and s.actor_role = 'unit' and (s.action like '%.submit' or s.action like '%.report'))`,
  },
  finance: ofDivision(`'finance'`),
  government: ofDivision(`'government'`),
  audit: ofDivision(`'audit'`),
  departments: ofDivision(`'department'`),
  offices: ofDivision(`'department', 'unit'`),
  starter: {
    join: `cross join lateral (select s.actor_id, s.actor_org, s.actor_role from event s where ${before} and s.action = e.act order by s.seq desc limit 1) s ${officeOf}`,
    person: 's.actor_id',
  },
  // Of the round that was ended, each once.
  reviewers: {
    join: `join event s on ${before} and (s.action like '%.forward' or s.action like '%.pass')
      and s.seq > coalesce((select max(b.seq) from event b where b.aggregate_id = e.aggregate_id and b.seq < e.seq and b.action like '%.submit'), 0)
      ${officeOf}`,
    person: 's.actor_id',
  },
  evaluator: {
    join: `join event s on s.aggregate_id = e.aggregate_id and s.seq = 1 join organisation o on o.id = (s.data ->> 'evaluatorOrgId')::uuid`,
  },
  place: atPlace('finance'),
  placeGovernment: atPlace('government'),
  above: {
    join: `join division d on d.code = e.division_code join organisation o on o.division_code = d.parent_code and o.kind = 'finance'`,
  },
  letter: {
    join: `join organisation o on o.path = e.org_path or o.path in (select x.org_path from budget_reply_extract x where x.reply_id = e.aggregate_id)`,
  },
  bureausBelow: {
    join: `join division d on d.code = e.division_code join division b on b.path > d.path and b.path < d.path || '~'
      join organisation o on o.division_code = b.code and o.kind = 'finance'`,
  },
  // Government and audit of the division always; see `addressedAs` of the domain and the policies of announcements.
  addressed: {
    join: `join division d on d.code = e.division_code
      join division b on b.path >= d.path and b.path < d.path || '~'
      join organisation o on o.division_code = b.code or o.kind = 'evaluator'`,
    where: `case when o.kind = 'evaluator' then b.code = d.code and e.data -> 'audiences' ? 'evaluators'
                  and (o.division_code = any (select u.code from division u where u.path >= d.path and u.path < d.path || '~')
                       or exists (select from assignment a where a.evaluator_org_id = o.id and a.division_code = d.code and a.state <> 'withdrawn'))
                 when b.code = d.code then o.kind in ('government', 'audit') or o.kind in ('department', 'unit') and e.data -> 'audiences' ? 'offices'
                 else e.data -> 'audiences' ? 'everyoneBelow' or o.kind = 'finance' and e.data -> 'audiences' ? 'bureausBelow' end`,
  },
};

const select = ([reader, { join, where = 'true', person = 'null::uuid' }]: [string, Found]): string => `
select e.aggregate_id, e.seq, e.kind, e.at, e.transaction, e.actor_id, o.id as org_id, ${person} as user_id,
       o.kind = e.actor_role and o.name = e.actor_org as acted
  from e ${join} where e.reader = '${reader}' and ${where}`;

/**
 * Writes the messages of events and their kinds of readers ($1): one for each office, and one for each person that only a person
 * is told. Nobody is told of what they did, no office of what one of its people did, and nobody twice.
 */
export const recipientsSql = `
with e as (
  select a.reader, a.kind, a.act, e.aggregate_id, e.seq, e.at, e.transaction, e.actor_id, e.actor_role, e.actor_org, e.org_path, e.division_code, e.data
    from jsonb_to_recordset($1::jsonb) a ("aggregateId" uuid, seq integer, reader text, kind text, act text)
    join event e on e.aggregate_id = a."aggregateId" and e.seq = a.seq),
recipient as (${Object.entries(found).map(select).join(' union all ')}),
told as (
  select distinct on (r.aggregate_id, r.seq, r.org_id, r.user_id) r.* from recipient r
   where case when r.user_id is null then not r.acted
              else r.user_id is distinct from r.actor_id and not exists (
                select from recipient office where office.user_id is null and not office.acted
                   and (office.aggregate_id, office.seq, office.org_id) = (r.aggregate_id, r.seq, r.org_id)) end
   order by r.aggregate_id, r.seq, r.org_id, r.user_id)
insert into message (id, aggregate_id, seq, kind, org_id, user_id, at)
select gen_random_uuid(), t.aggregate_id, t.seq, t.kind, t.org_id, t.user_id, t.at from told t order by t.transaction, t.aggregate_id, t.seq
on conflict do nothing`;
