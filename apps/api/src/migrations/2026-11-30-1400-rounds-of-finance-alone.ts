import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What finance alone decides has a round of review as well, of one step and without a day of its own: so its decision can be
 * taken back at once, and the step handed to a colleague. What waits already gets its round here.
 */
export class RoundsOfFinanceAlone20261130140000 implements MigrationInterface {
  name = 'RoundsOfFinanceAlone20261130140000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(daysOfTheStage);
    await db.query(
      `comment on column review_round.due_on is '本环节办理期限;空:已办结,或未设流程、以申报季环节截止日为限'`,
    );
    for (const table of tables) await db.query(`alter table ${table} no force row level security`);
    await db.query(begin('libraryEntry', 'project', 'o.id', yearOfEntry, 'o.total_amount'));
    await db.query(begin('adjustment', 'target_adjustment', 'o.project_id', 'o.year', amountOfYear));
    for (const table of tables) await db.query(`alter table ${table} force row level security`);
  }

  async down(): Promise<void> {
    throw new Error('rounds are not taken back; restore a backup instead');
  }
}

// The check is unnamed where the table was made: it is found by what it says of the day.
const daysOfTheStage = /* sql */ `
do $$
declare due text;
begin
  select conname into due from pg_constraint
   where conrelid = 'review_round'::regclass and contype = 'c' and pg_get_constraintdef(oid) like '%due_on%';
  execute format('alter table review_round drop constraint %I', due);
end $$;
alter table review_round add constraint review_round_where_check
  check ((step is null) = (step_key is null) and (step is null) = (step_role is null) and (step is not null or due_on is null));
`;

/** Read or written below by the owner of the tables, whom their policies hold too. */
const tables = ['project', 'project_fund', 'target_adjustment', 'event', 'review_round'];

/** A project goes by the year it begins in, or by the running one where it began earlier. */
const yearOfEntry = `greatest(extract(year from o.start_date), extract(year from now() at time zone 'Asia/Shanghai'))::integer`;
const amountOfYear = `coalesce((select sum(f.amount) from project_fund f where f.project_id = o.project_id and f.year = o.year), 0.00)`;

const route = JSON.stringify({
  steps: [
    {
      key: 'finance',
      role: 'finance',
      section: null,
      workingDays: 0,
      name: { zh: '财政部门审核', en: 'Finance' },
    },
  ],
  keyAmount: null,
  samePerson: false,
});

/** Begins a round for each of what was submitted and has none; who submitted it stands in its events. */
const begin = (subject: string, table: string, projectId: string, year: string, amount: string): string => /* sql */ `
insert into review_round (id, subject, subject_id, project_id, year, round_no, route, by_department, step, step_key, step_role, stepped_at,
                          key_project, key_marked, amount, risk, form_digest, submitted_by, submitted_by_name, submitted_by_org, submitted_at,
                          org_path, division_code)
select gen_random_uuid(), '${subject}', o.id, ${projectId}, ${year},
       coalesce((select max(r.round_no) from review_round r where r.subject_id = o.id), 0) + 1, '${route}', false, 0, 'finance', 'finance', o.updated_at,
       false, false, ${amount}, 0, '', o.submitted_by, coalesce(e.actor_name, ''), coalesce(e.actor_org, ''), o.updated_at,
       o.org_path, o.division_code
  from ${table} o
  left join lateral (select e.actor_name, e.actor_org from event e
                      where e.aggregate_id = o.id and e.action like '%.submit' order by e.seq desc limit 1) e on true
 where o.state = 'submitted' and not exists (select from review_round r where r.subject_id = o.id and r.step is not null)
`;
