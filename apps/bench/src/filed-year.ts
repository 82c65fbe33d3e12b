import type pg from 'pg';

/** Filed evaluations of a year in the region, ten indicators each, scored by the region's pack; the same at every run. */
export async function fillFiledYear(owner: pg.Client, count: number): Promise<void> {
  await owner.query(`insert into division (code, name, level, parent_code, path, functional)
    values ('150000', '内蒙古自治区', 'region', null, '/150000/', false)`);
  // Triggers would refuse rows of forms that are filed already, and foreign keys ask for projects and targets.
  await owner.query(`set session_replication_role = replica; set max_parallel_workers_per_gather = 0;
    select setseed(0.42)`);
  await owner.query(forms, [count]);
  await owner.query(items);
  await owner.query(evaluations);
  await owner.query('drop table form; analyze evaluation; analyze evaluation_item');
}

/** A form: its money in 元, and how well its project went. */
const forms = `
create unlogged table form as
select uuidv7() as id, n, '/150000/15' || lpad((1 + n % 12)::text, 2, '0') || '00/D' || lpad((n % 40)::text, 3, '0') || '/' as org_path,
       round((20 + 3000 * random())::numeric * 10000, 2) as budget, least(1, 0.55 + 0.6 * random())::numeric as share,
       random() as went
  from generate_series(1, $1::integer) n order by n`;

/** What a row is, as the region's framework has it: 50 points of output, 30 of benefit, 10 of satisfaction. */
const kinds = `(values
  (0, 'output', 'quantity', 'positive', 'ge', 12), (1, 'output', 'quantity', 'positive', 'ge', 10),
  (2, 'output', 'quality', 'positive', 'eq', 10), (3, 'output', 'timeliness', 'positive', 'ge', 9),
  (4, 'output', 'cost', 'reverse', 'le', 9), (5, 'benefit', 'economic', 'positive', 'gt', 8),
  (6, 'benefit', 'social', 'qualitative', null, 8), (7, 'benefit', 'ecological', 'qualitative', null, 7),
  (8, 'benefit', 'sustainable', 'positive', 'ge', 7), (9, 'satisfaction', 'service', 'positive', 'ge', 10))
  kind (position, level1, level2, nature, direction, weight)`;

const score = `round(case
  when nature = 'qualitative' then weight * reached
  when nature = 'reverse' then weight * least(1, greatest(0, (2 * target - actual) / target))
  else weight * least(1, actual / target) end, 2)`;

/** Each target is met with a chance of four in five, the better the project went; the rest reaches half of it or more. */
const items = `
insert into evaluation_item (evaluation_id, indicator_id, position, level1, level2, name, nature, direction, value, standard, unit, weight,
                             actual, entered_score, score, explanation, org_path, division_code)
select id, gen_random_uuid(), position, level1, level2, '三级指标' || position, nature, direction, case when nature <> 'qualitative' then target end,
       '持续改善', '公里', weight, case when nature = 'qualitative' then '已改善' else actual::text end,
       case when nature = 'qualitative' then ${score} end, ${score},
       '{"rule":"positiveRatio","clause":"财预〔2020〕10号","formula":{"zh":"完成值达到指标值,得满分","en":"Actual reaches target: full marks"}}', org_path, '150600'
  from (select form.id, form.org_path, kind.*, reached, target, case when nature = 'reverse' then round(target * (2 - reached), 2) else round(target * reached, 2) end as actual
          from form cross join ${kinds}
         cross join lateral (select case when random() < 0.45 + 0.5 * went then case when nature = 'qualitative' then 1 else 1 + round(0.4 * random()::numeric, 2) end
                                         else round((0.5 + 0.5 * random())::numeric, 2) end as reached,
                                    case when level1 = 'satisfaction' then 90 else round((5 + 500 * random())::numeric, 1) end as target
                               where form.n > 0 and kind.position >= 0) drawn) row`;

const evaluations = `
insert into evaluation (id, project_id, year, target_version_id, rule_pack_id, rule_pack_version, due_date, state, project_code, project_name,
                        org_name, department_name, annual_goal, goal_completion, budget_amount, executed_amount, budget_score, total, grade,
                        filing_no, filed_at, org_path, division_code)
select id, gen_random_uuid(), 2026, gen_random_uuid(), 'nm-10hao-2021', 1, '2027-03-31', 'filed', '15000026T' || lpad(n::text, 12, '0'),
       '农村牧区公路养护工程第' || n || '标段', '第' || n % 900 || '单位', '第' || n % 40 || '部门', '完成年度养护任务,保障农牧民安全出行',
       '年度目标已完成', budget, executed, budget_score, total,
       case when total >= 90 then '{"key":"excellent","name":{"zh":"优","en":"Excellent"},"rank":1,"of":4}'::jsonb
            when total >= 80 then '{"key":"good","name":{"zh":"良","en":"Good"},"rank":2,"of":4}'
            when total >= 60 then '{"key":"medium","name":{"zh":"中","en":"Medium"},"rank":3,"of":4}'
            else '{"key":"poor","name":{"zh":"差","en":"Poor"},"rank":4,"of":4}' end,
       '绩自备〔2026〕150000-' || n, now(), org_path, '150600'
  from (select form.*, executed, budget_score, budget_score + rows.score as total
          from form
          cross join lateral (select round(budget * share, 2) as executed) money
          cross join lateral (select round(10 * executed / budget, 2) as budget_score) scored
          join (select evaluation_id, sum(score) as score from evaluation_item group by 1) rows on rows.evaluation_id = form.id) whole
 order by n`;
