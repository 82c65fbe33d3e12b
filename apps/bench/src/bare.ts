/** The bare minimum to compare with: one statement that builds the JSON in PostgreSQL, behind Fastify, with no one signed in. */
import Fastify from 'fastify';
import pg from 'pg';

const pool = new pg.Pool({ connectionString: process.env['DATABASE_URL'], max: 10 });
// The server stops at the end of a run: a lost connection is expected.
pool.on('error', () => undefined);
/** Whose projects, by the path of their place. */
const scope = process.env['SCOPE'] ?? '/150000/150600/';
const text = `
select json_build_object('data', json_build_object('projects', json_build_object(
  'nodes', coalesce(json_agg(json_build_object(
    'id', p.id, 'projectCode', p.code, 'name', p.name, 'state', p.state, 'projectType', p.project_type, 'totalAmount', p.total_amount::text,
    'orgName', p.org_name, 'departmentName', p.department_name, 'divisionCode', p.division_code, 'version', p.version,
    'target', (select json_build_object('id', t.id, 'state', t.state, 'annualGoal', t.annual_goal, 'indicators',
        (select json_agg(json_build_object('id', i.id, 'level1', i.level_1, 'level2', i.level_2, 'name', i.name, 'nature', i.nature, 'direction', i.direction,
                'value', i.value::text, 'unit', i.unit, 'weight', i.weight::text) order by i.position) from target_indicator i where i.target_id = t.id))
        from target t where t.project_id = p.id and t.year = $1)) order by p.updated_at desc, p.id desc), '[]'),
  'pageInfo', json_build_object('hasNextPage', true))))::text as body
  from (select * from project where org_path >= '${scope}' and org_path < '${scope}~' order by updated_at desc, id desc limit 50) p`;

const app = Fastify();
app.post('/', async (_, reply) => {
  const { rows } = await pool.query<{ body: string }>({ name: 'desk', text, values: [2026] });
  return reply.type('application/json; charset=utf-8').send(rows[0]?.body);
});
/** The least a browser can show of it: a table without style, and no program but the one that fills it. */
const page = `<!doctype html><meta charset="utf-8"><title>list</title><table><tbody></tbody></table><script>
fetch('/', { method: 'POST' }).then((answer) => answer.json()).then(({ data }) => {
  document.querySelector('tbody').innerHTML = data.projects.nodes.map(({ id, projectCode, name, totalAmount, orgName }) =>
    '<tr><td><a href="#' + id + '">' + name + '</a><td>' + projectCode + '<td>' + orgName + '<td>' + totalAmount).join('');
});</script>`;
app.get('/', (_, reply) => reply.type('text/html; charset=utf-8').send(page));
await app.listen({ port: Number(process.env['PORT']), host: '127.0.0.1' });
process.send?.('ready');
process.once('SIGTERM', () => process.exit(0));
