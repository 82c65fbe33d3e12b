import type pg from 'pg';

/** A query of an officer, and one statement of the owner that answers the same. */
export type Question = {
  readonly name: string;
  /** `page` is asked on every page. */
  readonly kind: 'list' | 'search' | 'one' | 'page';
  readonly query: string;
  /** The variables of the requests, in turn. */
  readonly variants: (owner: pg.Client) => Promise<readonly Variables[]>;
  readonly bare: string;
  readonly values: (variables: Variables) => unknown[];
  readonly holds: (data: unknown) => boolean;
};
type Variables = Readonly<Record<string, unknown>>;
type Nodes = { readonly list: { readonly nodes: readonly unknown[] } };

const isFullPage = (data: unknown): boolean => (data as Nodes).list.nodes.length === 50;
/** In a small part of the region a search may find nothing. */
const isList = (data: unknown): boolean => Array.isArray((data as Nodes).list.nodes);
const isFound = (data: unknown): boolean => Array.isArray((data as { list: unknown }).list);
const isNotEmpty = (data: unknown): boolean => (data as Nodes).list.nodes.length > 0;
const projectFields = `id projectCode name state projectType totalAmount orgName departmentName divisionCode version
  target(year: 2027) { id state annualGoal indicators { id level1 level2 name nature direction value unit weight } }`;
const projectList = (args: string, signature = '') =>
  `query ${signature} { list: projects(first: 50, ${args}) { nodes { ${projectFields} } pageInfo { hasNextPage endCursor } } }`;

/** Fifty projects with their target of the year and its rows, as one statement. */
const bareProjects = (where: string, order: string) => `
select json_agg(json_build_object('id', p.id, 'code', p.code, 'name', p.name, 'state', p.state, 'amount', p.total_amount::text, 'org', p.org_name,
    'target', (select json_build_object('id', t.id, 'state', t.state, 'goal', t.annual_goal, 'indicators',
        (select json_agg(json_build_object('id', i.id, 'level1', i.level_1, 'level2', i.level_2, 'name', i.name, 'nature', i.nature,
                'direction', i.direction, 'value', i.value::text, 'unit', i.unit, 'weight', i.weight::text) order by i.position)
           from target_indicator i where i.target_id = t.id))
        from target t where t.project_id = p.id and t.year = 2027)) order by ${order})
  from (select * from project p where org_path >= '/150000/' and org_path < '/150000/~' ${where} order by ${order} limit 50) p`;

const once = () => Promise.resolve([{}]);
const nothing = () => [];

/** Words people look for: common and rare ones, and the end of a code. */
async function words(owner: pg.Client): Promise<Variables[]> {
  const { rows } = await owner.query<{ code: string; name: string }>(
    `select reverse(left(reverse(code), 9)) as code, name from project order by id offset (select count(*) / 3 from project) limit 3`,
  );
  const taken = ['公路', '设备购置', '乌兰牧骑', '养护', '灌区续建', '信息化', '学生营养'];
  return [
    ...taken.map((text) => ({ text })),
    ...rows.flatMap(({ code, name }) => [{ text: code }, { text: name.slice(2, 9) }]),
  ];
}

async function anyProjects(owner: pg.Client): Promise<Variables[]> {
  const { rows } = await owner.query<{ id: string }>(
    `select id from (select id, row_number() over (order by id) as place, count(*) over () as all_of from project) p
      where place % greatest(all_of / 40, 1) = 1 limit 40`,
  );
  return rows;
}

async function leagues(owner: pg.Client): Promise<Variables[]> {
  const { rows } = await owner.query<{ code: string }>(
    `select division_code as code from project where state = 'executing' group by 1 having count(*) >= 50 order by 1 limit 12`,
  );
  return rows;
}

async function departments(owner: pg.Client): Promise<Variables[]> {
  const { rows } = await owner.query<{ id: string; path: string; code: string }>(
    `select o.id, o.path, left(min(p.function_code), 3) as code from organisation o join project p on p.org_path >= o.path and p.org_path < o.path || '~'
      where o.kind = 'department' and o.division_code = '150000' group by 1, 2 order by 1 limit 12`,
  );
  return rows;
}

const queueOrder = {
  due: 'r.due_on, r.id',
  amount: 'r.amount desc, r.id desc',
  risk: 'r.risk desc, r.id desc',
} as const;

export const questions: readonly Question[] = [
  {
    name: 'list, newest first',
    kind: 'list',
    query: projectList('sort: newest'),
    variants: once,
    bare: bareProjects('', 'updated_at desc, id desc'),
    values: nothing,
    holds: isFullPage,
  },
  {
    name: 'list, largest amount first',
    kind: 'list',
    query: projectList('sort: amount'),
    variants: once,
    bare: bareProjects('', 'total_amount desc, id desc'),
    values: nothing,
    holds: isFullPage,
  },
  {
    name: 'list, by name',
    kind: 'list',
    query: projectList('sort: name'),
    variants: once,
    bare: bareProjects('', 'name, id'),
    values: nothing,
    holds: isFullPage,
  },
  {
    name: 'list of one division',
    kind: 'list',
    query: projectList('sort: newest, filter: { divisionCode: $code, states: [executing] }', '($code: String!)'),
    variants: leagues,
    bare: bareProjects(`and division_code = $1 and state = 'executing'`, 'updated_at desc, id desc'),
    values: ({ code }) => [code],
    holds: isFullPage,
  },
  {
    name: 'list of a department, a year, a class and a source of money',
    kind: 'list',
    query: projectList(
      'sort: newest, filter: { departmentId: $id, year: 2027, functionCode: $code, source: fiscal }',
      '($id: ID!, $code: String!)',
    ),
    variants: departments,
    bare: bareProjects(
      `and org_path >= $1 and org_path < $1 || '~' and start_date <= '2027-12-31' and end_date >= '2027-01-01'
       and function_code like $2 || '%' and exists (select from project_fund f where f.project_id = project.id and f.source = 'fiscal' and f.year = 2027)`,
      'updated_at desc, id desc',
    ),
    values: ({ path, code }) => [path, code],
    holds: isList,
  },
  {
    name: 'search by a part of the name or code',
    kind: 'search',
    query: projectList('sort: newest, filter: { search: $text }', '($text: String!)'),
    variants: words,
    bare: bareProjects(`and (name ilike '%' || $1 || '%' or code like '%' || $1 || '%')`, 'updated_at desc, id desc'),
    values: ({ text }) => [text],
    holds: isList,
  },
  {
    name: 'search over everything',
    kind: 'search',
    query: `query ($text: String!) { list: search(text: $text) { nodes: title kind id code documentNo place year } }`,
    variants: words,
    bare: `select json_agg(f) from (
      (select id, name from project where org_path >= '/150000/' and org_path < '/150000/~' and (name ilike '%' || $1 || '%' or code like '%' || $1 || '%')
        order by updated_at desc limit 6)
      union all (select id, name from organisation where name ilike '%' || $1 || '%' limit 6)) f`,
    values: ({ text }) => [text],
    holds: isFound,
  },
  {
    name: 'one project with everything of it',
    kind: 'one',
    query: `query ($id: ID!) { list: project(id: $id) { nodes: funds { year source amount } ${projectFields} allowedActions editable
      budgetLines { id year initialAmount amount state version } history { id action at actorName reason } } }`,
    variants: anyProjects,
    bare: `select json_build_object('project', to_json(p), 'funds', (select json_agg(f) from project_fund f where f.project_id = p.id),
        'lines', (select json_agg(l) from budget_line l where l.project_id = p.id), 'history', (select json_agg(e) from event e where e.project_id = p.id),
        'target', (select json_build_object('target', to_json(t), 'rows', (select json_agg(i) from target_indicator i where i.target_id = t.id))
                     from target t where t.project_id = p.id and t.year = 2027)) from project p where p.id = $1`,
    values: ({ id }) => [id],
    holds: isNotEmpty,
  },
  {
    name: 'what one project overlaps with',
    kind: 'search',
    query: `query ($id: ID!) { list: project(id: $id) { nodes: overlaps { likeness project { id name } } } }`,
    variants: anyProjects,
    bare: `select json_agg(q) from (select o.project_id from project_fingerprint f join project_fingerprint o on o.bands && f.bands
      where f.project_id = $1 limit 60) q`,
    values: ({ id }) => [id],
    holds: isList,
  },
  ...(['due', 'amount', 'risk'] as const).map((sort): Question => ({
    name: `review queue by ${sort}`,
    kind: 'list',
    query: `query { list: reviewDesk(sort: ${sort}, first: 20) { nodes { id projectName orgName departmentName amount dueOn overdueDays risk keyProject stepName { zh } }
      pageInfo { hasNextPage endCursor } } }`,
    variants: once,
    bare: `select json_agg(q) from (select r.id, p.name, p.org_name, p.department_name, r.amount::text, r.due_on, r.risk, r.key_project
      from review_round r join project p on p.id = r.project_id
     where r.step is not null and r.division_code = '150000' and r.step_role = 'finance' order by ${queueOrder[sort]} limit 21) q`,
    values: nothing,
    holds: isNotEmpty,
  })),
  {
    name: 'review queue, overdue ones of a step',
    kind: 'list',
    query: `query { list: reviewDesk(sort: amount, first: 20, filter: { step: "business", overdue: true }) { nodes { id projectName amount dueOn } } }`,
    variants: once,
    bare: `select json_agg(q) from (select r.id, p.name, r.amount::text, r.due_on from review_round r join project p on p.id = r.project_id
     where r.step is not null and r.division_code = '150000' and r.step_role = 'finance' and r.step_key = 'business' and r.due_on < current_date
     order by r.amount desc, r.id desc limit 21) q`,
    values: nothing,
    holds: isList,
  },
  {
    name: 'counts of the menu',
    kind: 'page',
    query: `query { list: todoCounts { kind count overdue amount reminded } }`,
    variants: once,
    bare: `select step_key, count(*), count(*) filter (where due_on < current_date), sum(amount) from review_round
     where step is not null and division_code = '150000' and step_role = 'finance' group by 1`,
    values: nothing,
    holds: isFound,
  },
  {
    name: 'messages that are unread',
    kind: 'page',
    query: `query { list: unreadMessages }`,
    variants: once,
    bare: `select count(*) from (select from message limit 100) m`,
    values: nothing,
    holds: (data) => Number.isInteger((data as { list: unknown }).list),
  },
];
