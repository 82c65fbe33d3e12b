import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A round of review knows the hands of what was submitted; so does whatever is judged by a row of its own. */
export class HandsOfRounds20261201041100 implements MigrationInterface {
  name = 'HandsOfRounds20261201041100';

  async up(db: QueryRunner): Promise<void> {
    const tables = ['review_round', 'target', 'project', 'target_adjustment'];
    for (const table of tables) await db.query(`alter table ${table} no force row level security`);
    await db.query(rounds);
    for (const table of tables) await db.query(`alter table ${table} force row level security`);
    await db.query(beside);
    await db.query(lists);
  }

  async down(): Promise<void> {
    throw new Error('hands are not taken back; restore a backup instead');
  }
}

const rounds = /* sql */ `
alter table review_round add column hands uuid[] not null default '{}';
comment on column review_round.hands is '送审内容的经手人,不得审核';

create function app_round_hands() returns trigger language plpgsql set search_path = pg_catalog, public as $$
declare
  who record;
  last text := new.acted -> -1 ->> 'act';
begin
  if tg_op = 'INSERT' then
    new.hands := coalesce(case new.subject
      when 'target' then (select t.hands from public.target t where t.id = new.subject_id)
      when 'libraryEntry' then (select p.hands from public.project p where p.id = new.subject_id)
      when 'adjustment' then (select a.hands from public.target_adjustment a where a.id = new.subject_id) end, '{}');
    if new.submitted_by is not null and not new.submitted_by = any(new.hands) then
      new.hands := new.hands || new.submitted_by;
    end if;
    return new;
  end if;
  new.hands := old.hands;
  select * into who from public.app_acting();
  if jsonb_array_length(new.acted) > jsonb_array_length(old.acted) and last not in ('withdraw', 'remind') then
    perform public.app_refuse_own_hand(old.hands, who.user_id);
  end if;
  return new;
end $$;
alter table review_round disable trigger user;
update review_round r set hands = coalesce(t.hands, '{}') from target t where r.subject = 'target' and t.id = r.subject_id;
update review_round r set hands = coalesce(p.hands, '{}') from project p where r.subject = 'libraryEntry' and p.id = r.subject_id;
update review_round r set hands = coalesce(a.hands, '{}') from target_adjustment a where r.subject = 'adjustment' and a.id = r.subject_id;
update review_round set hands = hands || submitted_by where submitted_by is not null and not submitted_by = any(hands);
alter table review_round enable trigger user;
create trigger hands before insert or update on review_round for each row execute function app_round_hands();
`;

/** What is judged by a row of its own. */
const beside = /* sql */ `
create function app_review_by_another() returns trigger language plpgsql set search_path = pg_catalog, public as $$
declare hands uuid[] := (select t.hands from public.target t where t.id = new.target_id);
begin
  if new.decision not in ('withdraw', 'remind') then
    perform public.app_refuse_own_hand(hands, new.reviewer_id);
    perform public.app_refuse_own_hand(hands, (select a.user_id from public.app_acting() a));
  end if;
  return new;
end $$;
create trigger review_by_another before insert on target_review for each row execute function app_review_by_another();

create function app_receipt_by_another() returns trigger language plpgsql set search_path = pg_catalog, public as $$
begin
  perform public.app_refuse_own_hand((select r.hands from public.regional_target r where r.id = new.regional_target_id),
                                  (select a.user_id from public.app_acting() a));
  return new;
end $$;
create trigger receipt_by_another before insert on regional_target_receipt for each row execute function app_receipt_by_another();

create function app_money_by_another() returns trigger language plpgsql set search_path = pg_catalog, public as $$
begin
  perform public.app_refuse_own_hand((select p.hands from public.project p where p.id = new.project_id),
                                  (select a.user_id from public.app_acting() a));
  return new;
end $$;
create trigger money_by_another before insert on budget_line for each row execute function app_money_by_another();

-- More money is asked for in one's own name alone, so that another one can confirm it.
create function app_increase_asked() returns trigger language plpgsql set search_path = pg_catalog, public as $$
declare who uuid := (select a.user_id from public.app_acting() a);
begin
  if who is not null and new.increase_by is distinct from who then
    raise exception 'an increase is asked for in one''s own name' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger increase_asked before update on budget_line for each row
  when (new.increase_state = 'asked' and (old.increase_state <> 'asked' or old.increase_by is distinct from new.increase_by
    or old.increase_amount is distinct from new.increase_amount))
  execute function app_increase_asked();
`;

/** Counts by state are still read off the index alone, with what decides whether one waits for somebody. */
const lists = /* sql */ `
drop index target_tally;
create index target_tally on target (year, org_path, state) include (division_code, hands, unit_reported, id);
drop index project_tally;
create index project_tally on project (org_path, state, start_date, end_date) include (division_code, hands, unit_reported, id);
`;
