-- What must always hold of a database, in one statement that writes nothing: each row names an invariant that does not hold,
-- of what, and how. No row: all hold. `npm run invariants`, or psql -f as a login that reads all rows.
with
-- Chains: numbered from 1 without a gap, each event after the one before, each ending with its head.
chain as (
  select aggregate_id, seq, hash, previous_hash,
         lag(seq) over w as before_seq, lag(hash) over w as before_hash, lead(seq) over w as after_seq
    from event window w as (partition by aggregate_id order by seq)),
-- Who handed something in, and who decided on it next.
handed as (
  select aggregate_id, aggregate_type, seq, action, actor_id, actor_name,
         (select s.actor_id from event s
           where s.aggregate_id = e.aggregate_id and s.seq < e.seq and split_part(s.action, '.', 2) in ('submit', 'propose', 'prepare', 'nominate')
           order by s.seq desc limit 1) as handed_in_by
    from event e
   where actor_id is not null and split_part(action, '.', 2) in ('admit', 'approve', 'pass', 'file', 'confirm', 'decide', 'accept')),
totals as (
  select e.id, e.total, e.budget_score, e.rule_pack_id, e.rule_pack_version, sum(i.score) as of_rows,
         bool_or(i.not_applicable or i.score is null) or e.budget_score is null as rescaled
    from evaluation e join evaluation_item i on i.evaluation_id = e.id
   where e.total is not null and e.state in ('submitted', 'filed') group by e.id),
broken as (
  select 'event chain' as invariant, aggregate_id::text as subject,
         case when seq <> coalesce(before_seq, 0) + 1 then format('event %s does not follow event %s', seq, coalesce(before_seq, 0))
              else format('event %s does not link to the one before', seq) end as detail
    from chain where seq <> coalesce(before_seq, 0) + 1 or previous_hash <> coalesce(before_hash, '')
  union all
  select 'event head', coalesce(h.aggregate_id, c.aggregate_id)::text, format('the chain ends with %s, its head says %s', c.seq, h.seq)
    from (select aggregate_id, seq, hash from chain where after_seq is null) c full join event_head h using (aggregate_id)
   where c.seq is distinct from h.seq or c.hash is distinct from h.hash
  union all
  select 'seal chain', id::text, 'does not follow the seal before it'
    from (select id, previous_hash, lag(id) over (order by id) as before_id, lag(hash) over (order by id) as before_hash from event_seal) s
   where id <> coalesce(before_id, 0) + 1 or previous_hash <> coalesce(before_hash, '')

  -- Exactly one event for each approval: frozen content and the event that froze it are one to one.
  union all
  select 'one event per approval', format('target_version %s', v.id), format('%s events froze version %s', count(e.seq), v.version_no)
    from target_version v left join event e on e.aggregate_id = v.target_id and e.action in ('target.approve', 'target.adjust')
         and e.data ->> 'versionNo' = v.version_no::text and e.data ->> 'contentHash' = v.content_hash
   group by v.id having count(e.seq) <> 1
  union all
  select 'one event per approval', format('event %s of %s', e.seq, e.aggregate_id), 'froze a version that is not there'
    from event e where e.action in ('target.approve', 'target.adjust') and e.data ? 'versionNo'
     and not exists (select from target_version v where v.target_id = e.aggregate_id and v.version_no::text = e.data ->> 'versionNo')
  union all
  select 'one event per approval', format('overall_target_version %s', v.id), format('%s events froze version %s', count(e.seq), v.version_no)
    from overall_target_version v left join event e on e.aggregate_id = v.overall_target_id and e.data ->> 'contentHash' = v.content_hash
   group by v.id having count(e.seq) <> 1
  union all
  select 'one event per approval', format('evaluation %s', v.id), format('%s events filed it since it was last taken back', count(e.seq))
    from evaluation v left join event e on e.aggregate_id = v.id and e.action = 'evaluation.file' and e.data ->> 'to' = 'filed'
   where v.state = 'filed' group by v.id having count(e.seq) = 0

  -- Children add up to their parents.
  union all
  select 'funds add up', format('project %s', p.id), format('%s in all, its funds make %s', p.total_amount, coalesce(sum(f.amount), 0))
    from project p left join project_fund f on f.project_id = p.id where p.level = 'second'
   group by p.id having p.total_amount <> coalesce(sum(f.amount), 0)
  union all
  select 'funds add up', format('project %s, %s', x.project_id, x.year), format('spent by class %s, funded %s', x.amount, coalesce(f.amount, 0))
    from (select project_id, year, sum(amount) as amount from project_expense group by 1, 2) x
    left join (select project_id, year, sum(amount) as amount from project_fund group by 1, 2) f using (project_id, year)
   where x.amount <> coalesce(f.amount, 0) and exists (select from project p where p.id = x.project_id and p.state not in ('draft', 'returned'))
  union all
  select 'funds add up', format('evaluation %s', e.id), format('%s of %s in all, its funds make %s of %s', e.executed_amount, e.budget_amount, sum(f.executed), sum(f.budget))
    from evaluation e join evaluation_fund f on f.evaluation_id = e.id where e.state in ('submitted', 'filed')
   group by e.id having e.executed_amount <> sum(f.executed) or e.budget_amount <> sum(f.budget)

  -- Versions equal history.
  union all
  select 'versions equal history', format('target %s', target_id), format('its versions are %s', string_agg(version_no::text, ', ' order by version_no))
    from target_version group by target_id having max(version_no) <> count(*) or min(version_no) <> 1
  union all
  select 'versions equal history', format('budget_approval %s', a.id), 'is not its last version'
    from budget_approval a join lateral (select * from budget_approval_version v where v.budget_approval_id = a.id order by version_no desc limit 1) v on true
   where v.document_no <> a.document_no or v.approved_on <> a.approved_on
  union all
  select 'versions equal history', format('budget_approval %s', a.id), 'has no version'
    from budget_approval a where not exists (select from budget_approval_version v where v.budget_approval_id = a.id)
  union all
  select 'versions equal history', format('target %s', t.id), 'is approved and has no version'
    from target t where t.state = 'approved' and not exists (select from target_version v where v.target_id = t.id)
  union all
  select 'versions equal history', format('budget_line %s', l.id), 'is approved without an approval of the budget'
    from budget_line l where l.state = 'approved' and l.budget_approval_id is null

  -- One open at a time.
  union all
  select 'one open round', format('%s %s', subject, subject_id), format('%s rounds are open', count(*))
    from review_round where ended_at is null and step is not null group by subject, subject_id having count(*) > 1
  union all
  select 'one open adjustment', format('target %s', target_id), format('%s requests are open', count(*))
    from target_adjustment where state in ('draft', 'submitted', 'returned') group by target_id having count(*) > 1

  -- Scores recompute: rows and budget make the total, unless something does not apply, or a cap of the rules holds it down.
  union all
  select 'scores recompute', format('evaluation %s', t.id), format('%s in all, its parts make %s', t.total, t.of_rows + t.budget_score)
    from totals t
   where not t.rescaled and t.total <> least(t.of_rows + t.budget_score, 100)
     and not exists (select from rule_pack p, jsonb_array_elements(coalesce(p.content -> 'caps', '[]')) c
                      where p.pack_id = t.rule_pack_id and p.pack_version = t.rule_pack_version
                        and (c ->> 'maxTotal')::numeric = t.total and t.total < t.of_rows + t.budget_score)
  union all
  select 'scores recompute', format('evaluation %s, %s', i.evaluation_id, i.name), format('%s of %s points', i.score, i.weight)
    from evaluation_item i where i.score > i.weight or i.score < 0

  -- Nobody decided on what they handed in themselves.
  union all
  select 'nobody approved their own', format('%s %s', aggregate_type, aggregate_id), format('event %s (%s) by %s, who handed it in', seq, action, actor_name)
    from handed where actor_id = handed_in_by
  union all
  select 'nobody approved their own', format('review_round %s', r.id), format('%s decided on their own', r.submitted_by_name)
    from review_round r join target_review t on r.subject = 'target' and t.target_id = r.subject_id and t.round_no = r.round_no
   where t.reviewer_id = r.submitted_by and t.decision in ('pass', 'forward')
  union all
  select 'nobody approved their own', format('publication_preparation %s', id), format('%s confirmed their own', decided_by_name)
    from publication_preparation where state = 'published' and decided_by = submitted_by

  -- Every table is protected, and what runs with the rights of its definer cannot be led astray.
  union all
  select 'every table protected', c.relname, concat_ws(', ', case when not c.relrowsecurity then 'not enabled' end,
           case when not c.relforcerowsecurity then 'not forced' end, case when p.relid is null then 'no policy' end)
    from pg_class c left join (select distinct polrelid as relid from pg_policy) p on p.relid = c.oid
   where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and c.relname <> 'migration'
     and (not c.relrowsecurity or not c.relforcerowsecurity or p.relid is null)
  union all
  select 'every table protected', p.proname, 'runs as its definer without a pinned search path'
    from pg_proc p where p.pronamespace = 'public'::regnamespace and p.prosecdef
     and not coalesce(array_to_string(p.proconfig, ','), '') like '%search_path=pg_catalog%'
  union all
  select 'every table protected', c.relname, 'is a view that does not ask in the name of its reader'
    from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'v'
     and not coalesce(array_to_string(c.reloptions, ','), '') ~ 'security_invoker=(true|on|1)'
  union all
  select 'every table protected', r.rolname, 'may pass row-level security, or makes roles or databases'
    from pg_roles r where (r.rolname like 'cx\_%' or r.rolname = current_database() || '_api')
     and (r.rolsuper or r.rolbypassrls or r.rolcreaterole or r.rolcreatedb)
  union all
  select 'every table protected', c.relname, format('trigger %s is switched off', t.tgname)
    from pg_trigger t join pg_class c on c.oid = t.tgrelid
   where c.relnamespace = 'public'::regnamespace and not t.tgisinternal and t.tgenabled not in ('O', 'A'))
select invariant, subject, detail from broken order by invariant, subject, detail limit 1000
