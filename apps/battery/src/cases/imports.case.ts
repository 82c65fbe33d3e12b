import { crew } from '../kit/business.ts';
import { type Case, figure } from '../kit/case.ts';
import { jsonOf } from '../kit/http.ts';
import { projectListOf } from '../kit/project-list.ts';
import type { World } from '../kit/world.ts';

type Run = { readonly id: string; readonly version: number; readonly state: string };

/** One workbook brought twice at once, applied twice at once, and brought again afterwards: what it holds is there once. */
export const importTwice: Case = {
  name: 'import-twice',
  group: 'integrity',
  zh: '同一文件重复导入',
  en: 'one workbook imported twice',
  own: { worker: true },
  async run(world) {
    const { finance } = await crew(world);
    const found: string[] = [];
    const template = await finance.rest('GET', '/api/projects/imports/template.xlsx');
    const rows = 12;
    const [{ code = '' } = {}] = await world.rows<{ code: string }>('select code from organisation where id = $1', [
      world.person('hjhq-zx').orgId,
    ]);
    const file = await projectListOf(template.bytes, code, rows);
    const count = async () =>
      Number((await world.rows<{ n: string }>(`select count(*) as n from project where name like '导入项目%'`))[0]?.n);
    const bring = () => finance.upload('/api/projects/imports', '项目清单.xlsx', file);
    const answers = await Promise.all([bring(), bring(), bring()]);
    const ids = new Set(answers.map((answer) => jsonOf<{ id?: string }>(answer).id));
    if (answers.some(({ status }) => status >= 400))
      found.push(`refused: ${answers.map(({ status, text }) => `${status} ${text.slice(0, 120)}`).join(' | ')}`);
    if (ids.size !== 1) found.push(`three uploads of one file at once made ${ids.size} imports`);
    for (const id of ids) if (id) await applyTwice(world, finance, id, found);
    const after = await count();
    await bring();
    if (after > rows) found.push(`${after} projects of ${rows} rows`);
    if (after === 0) found.push('nothing was imported');
    return figure(`${answers.length} uploads of ${rows} rows, ${after} projects`, found);
  },
};

async function applyTwice(
  world: World,
  finance: Awaited<ReturnType<typeof crew>>['finance'],
  id: string,
  found: string[],
): Promise<void> {
  const checked = await waitFor(world, id, (state) => state !== 'checking');
  const apply = `mutation ($id: ID!, $version: Int!) { result: moveImport(id: $id, version: $version, action: apply) { __typename ... on Problem { code detail } } }`;
  const results = await Promise.all(Array.from({ length: 6 }, () => finance.act(apply, checked)));
  const done = results.filter(({ __typename }) => __typename === 'ImportRun');
  if (done.length !== 1)
    found.push(`${done.length} of 6 applied it at once (${checked.state}): ${JSON.stringify(results[0])}`);
  await waitFor(world, id, (state) => !['applying', 'checking', 'ready'].includes(state));
}

async function waitFor(world: World, id: string, ended: (state: string) => boolean): Promise<Run> {
  for (let turn = 0; turn < 300; turn++) {
    const [run] = await world.rows<Run>('select id, version, state from import_run where id = $1', [id]);
    if (run && ended(run.state)) return run;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`the import ${id} does not go on`);
}
