import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { writeXlsx } from 'hucre/xlsx';
import { waitForExit, type Stage, startProcess } from './stage.ts';

/** Measurements of importing the whole list of a finance bureau. */
export type ImportFigures = {
  /** From sending the file to the end of the check, and from the command to the end of applying it. */
  readonly checked: number;
  readonly applied: number;
  /** Resident memory at its peak: of the worker that did it, and of the API that took the file. */
  readonly worker: number;
  readonly api: number;
  readonly projects: number;
};

const count = 10_000;
const years = [2027, 2028];
const header = [
  ...['项目名称', '单位代码', '项目属性', '项目类别', '功能科目', '实施地点', '开始日期', '完成日期', '项目内容'],
  ...years.flatMap((year) => ['一般公共预算', '上年结转', '其他资金'].map((source) => `${year}年${source}（万元）`)),
];

/** A list as a bureau would send it: 10,000 projects of its 40 departments, money of two years. */
const list = () =>
  writeXlsx({
    sheets: [
      {
        name: '项目清单',
        rows: [
          header,
          ...Array.from({ length: count }, (_, n) => [
            ...[
              `农村牧区公路养护工程第${n + 1}标段`,
              `D${String((n % 40) + 1).padStart(3, '0')}`,
              '新增项目',
              '特定目标类',
            ],
            ...[
              '2140106',
              '150600',
              '2027-01-01',
              '2028-12-31',
              `完成农村牧区公路养护里程${n + 1}公里，路况良好率稳步提高`,
            ],
            ...[n + 0.5, null, 12.25, n + 1, 3, null],
          ]),
        ],
      },
    ],
  });

/** The real API and worker: uploads the list, waits for the check, applies it, and waits again. */
export async function measureImport({ api, database, pid }: Stage): Promise<ImportFigures> {
  const bytes = await list();
  const worker = await startProcess('dist/apps/api/worker.js', {
    RUNTIME_DATABASE_URL: database.runtimeUrl,
    NODE_ENV: 'production',
  });
  try {
    const began = performance.now();
    const id = await send(api, bytes);
    const run = await waitForState(api, id, 'checking');
    const checked = (performance.now() - began) / 1000;
    if (run.state !== 'checked' || run.ready !== count) throw new Error(`the check ended as ${JSON.stringify(run)}`);
    const again = performance.now();
    await ask(
      api,
      `mutation { moveImport(id: "${id}", action: apply, version: ${run.version}, choices: []) { __typename } }`,
    );
    const { state, ready } = await waitForState(api, id, 'applying');
    const applied = (performance.now() - again) / 1000;
    return {
      checked,
      applied,
      worker: peakOf(worker.pid),
      api: peakOf(pid),
      projects: state === 'applied' ? ready : 0,
    };
  } finally {
    await waitForExit(worker);
  }
}

async function send({ url, headers }: Stage['api'], bytes: Uint8Array): Promise<string> {
  const body = new FormData();
  body.append('file', new Blob([new Uint8Array(bytes)]), 'list.xlsx');
  const { cookie = '' } = headers;
  const response = await fetch(url.replace('/graphql', '/api/projects/imports'), {
    method: 'POST',
    headers: { cookie, 'x-requested-with': 'bench' },
    body,
  });
  const answer = (await response.json()) as { id?: string };
  if (!answer.id) throw new Error(`the upload was answered ${JSON.stringify(answer)}`);
  return answer.id;
}

type ImportRun = { readonly state: string; readonly ready: number; readonly version: number };

async function waitForState(api: Stage['api'], id: string, waiting: string): Promise<ImportRun> {
  for (;;) {
    const { importRun } = await ask<{ importRun: ImportRun }>(
      api,
      `{ importRun(id: "${id}") { state ready version } }`,
    );
    if (importRun.state !== waiting) return importRun;
    await sleep(100);
  }
}

async function ask<T>({ url, headers }: Stage['api'], query: string): Promise<T> {
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify({ query }) });
  return ((await response.json()) as { data: T }).data;
}

const peakOf = (pid: number | undefined): number =>
  Math.round(Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024);
