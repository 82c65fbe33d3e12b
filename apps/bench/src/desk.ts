import { randomUUID } from 'node:crypto';
import type pg from 'pg';

/** Who signs in: a person in a position. */
export type Officer = { readonly userId: string; readonly positionId: string };

/** A finance officer of a league with 2,000 projects of 40 departments, each with an approved target of 10 indicators. */
export async function fillDesk(owner: pg.Client): Promise<Officer> {
  const [userId, positionId, finance] = [randomUUID(), randomUUID(), randomUUID()];
  await owner.query(`
    insert into division (code, name, level, parent_code, path, functional) values
      ('150000', '内蒙古自治区', 'region', null, '/150000/', false), ('150600', '鄂尔多斯市', 'league', '150000', '/150000/150600/', false)`);
  await owner.query(
    `insert into organisation (id, kind, code, name, division_code, path) values ($1, 'finance', 'F001', '鄂尔多斯市财政局', '150600', '/150000/150600/F001/')`,
    [finance],
  );
  await owner.query(`
    insert into organisation (id, kind, code, name, division_code, path)
      select gen_random_uuid(), 'department', 'D' || lpad(n::text, 3, '0'), '第' || n || '部门', '150600', '/150000/150600/D' || lpad(n::text, 3, '0') || '/'
        from generate_series(1, 40) n`);
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
  await owner.query(projects);
  await owner.query('analyze');
  return { userId, positionId };
}

const projects = `
with department as (select o.*, row_number() over (order by path) as place from organisation o where kind = 'department'),
project as (
  insert into project (id, code, name, level, attribute, project_type, function_code, place_code, start_date, end_date, summary, total_amount, state,
                       org_id, org_name, department_name, org_path, division_code, updated_at)
    select gen_random_uuid(), '15060026T' || lpad(n::text, 12, '0'), '农村牧区公路养护工程第' || n || '标段', 'second', 'new', 'special', '2140106', '150600',
           '2026-01-01', '2026-12-31', '完成养护里程' || n || '公里', 10000 * n, 'budgeted', d.id, d.name, d.name, d.path, '150600', now() - n * interval '1 minute'
      from generate_series(1, 2000) n join department d on d.place = n % 40 + 1
  returning id, org_path, division_code),
target as (
  insert into target (id, project_id, year, state, annual_goal, midterm_goal, org_path, division_code)
    select gen_random_uuid(), id, 2026, 'approved', '完成年度养护任务,保障农牧民安全出行', '', org_path, division_code from project
  returning id, project_id, org_path, division_code)
insert into target_indicator (target_id, id, project_id, position, period, level_1, level_2, name, nature, direction, value, standard, unit, weight, basis, note, org_path, division_code)
  select t.id, gen_random_uuid(), t.project_id, i, 'annual', 'output', 'quantity', '养护工程里程' || i, 'positive', 'ge', 180 + i, '', '公里', 9, 'plan', '', t.org_path, t.division_code
    from target t cross join generate_series(0, 9) i`;
