import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import type { Officer } from './desk.ts';

/** Targets of the region in one year. */
export const regionTargets = 110_000;

/**
 * A finance officer of the region with the targets of a whole year, in 1,000 departments of 100 counties. Nine of ten are
 * one of five with much the same indicators; one of ten belongs to one of six programmes of the whole region.
 * Fingerprints are made here: equal in a set but for one band in eight, which is how pasted and slightly changed sets look.
 */
export async function fillRegion(owner: pg.Client): Promise<Officer> {
  const [userId, positionId, finance] = [randomUUID(), randomUUID(), randomUUID()];
  await owner.query(`
    insert into division (code, name, level, parent_code, path, functional) values ('150000', '内蒙古自治区', 'region', null, '/150000/', false);
    insert into division (code, name, level, parent_code, path, functional)
      select (150100 + n * 50)::text, n || '盟', 'league', '150000', '/150000/' || 150100 + n * 50 || '/', false from generate_series(0, 99) n`);
  await owner.query(
    `insert into organisation (id, kind, code, name, division_code, path) values ($1, 'finance', 'F001', '内蒙古自治区财政厅', '150000', '/150000/F001/')`,
    [finance],
  );
  await owner.query(`
    insert into organisation (id, kind, code, name, division_code, path)
      select gen_random_uuid(), 'department', 'D' || lpad(n::text, 4, '0'), '第' || n || '部门', d.code, d.path || 'D' || lpad(n::text, 4, '0') || '/'
        from generate_series(0, 999) n join division d on d.code = (150100 + n % 100 * 50)::text`);
  await owner.query(
    `insert into app_user (id, username, username_key, name, password_hash) values ($1, 'bench', 'bench', '经办', '-')`,
    [userId],
  );
  await owner.query(`insert into position (id, user_id, org_id, role) values ($1, $2, $3, 'finance')`, [
    positionId,
    userId,
    finance,
  ]);
  // Triggers accept new rows only as drafts; the bench inserts finished ones.
  await owner.query(`set session_replication_role = replica`);
  await owner.query(targets);
  await owner.query(rows);
  await owner.query(fingerprints);
  await owner.query('drop table made');
  await owner.query('vacuum analyze');
  return { userId, positionId };
}

const targets = `
create table made as
  select gen_random_uuid() as project_id, gen_random_uuid() as target_id, n, o.id as org_id, o.name as org, o.path, o.division_code,
         case when n % 10 = 0 then n / 10 % 6 else 10 + n % 19800 end as kind
    from generate_series(1, ${regionTargets}) n
    join (select o.*, row_number() over (order by path) - 1 as place from organisation o where kind = 'department') o on o.place = n % 1000;
with projects as (
  insert into project (id, code, name, level, attribute, project_type, function_code, place_code, start_date, end_date, summary, total_amount, state,
                       org_id, org_name, department_name, org_path, division_code)
    select project_id, '15000026T' || lpad(n::text, 12, '0'), '第' || kind || '类专项资金', 'second', 'new', 'special', '2140106', division_code,
           '2026-01-01', '2026-12-31', '', 10000, 'admitted', org_id, org, org, path, division_code from made),
funds as (
  insert into project_fund (project_id, year, source, amount, org_path, division_code)
    select project_id, 2026, 'fiscal', 10000, path, division_code from made)
insert into target (id, project_id, year, state, annual_goal, midterm_goal, org_path, division_code)
  select target_id, project_id, 2026, 'submitted', '完成年度任务', '', path, division_code from made`;

const rows = `
insert into target_indicator (target_id, id, project_id, position, period, level_1, level_2, name, nature, direction, value, standard, unit, weight,
                              basis, note, name_key, unit_key, org_path, division_code)
  select target_id, gen_random_uuid(), project_id, i, 'annual', 'output', 'quantity', '第' || kind || '类工程第' || i || '项', 'positive', 'ge', 180,
         '', '项', 9, 'plan', '', '第' || kind || '类工程第' || i || '项', '项', path, division_code
    from made cross join generate_series(0, 7) i`;

const number = (text: string) => `('x' || left(md5(${text}), 8))::bit(32)::integer`;
const fingerprints = `
insert into target_fingerprint (target_id, project_id, year, bands, fingerprint_version, org_path, division_code)
  select target_id, project_id, 2026,
         array(select case when (n + b) % 8 = 0 then ${number(`'own' || n || ':' || b`)} else ${number(`kind || ':' || b`)} end from generate_series(1, 32) b),
         1, path, division_code
    from made`;
