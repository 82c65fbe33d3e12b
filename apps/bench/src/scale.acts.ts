/** What the desk of the region's bureau does in one go: a bulk pass, and the approval of a year's targets with the budget. */
import type pg from 'pg';
import { ended, type Stage, started } from './stage.ts';

export type Act = {
  readonly name: string;
  /** Targets it passed or approved. */
  readonly done: number;
  readonly refused: number;
  readonly seconds: number;
  /** The longest that another request waited meanwhile, in ms. */
  readonly waited: number;
};
type Done = Omit<Act, 'waited'>;
type Answer = {
  readonly data?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly errors?: unknown;
};

const most = 1_000;

export async function measureActs(stage: Stage, owner: pg.Client): Promise<readonly Act[]> {
  return [await besides(stage, () => bulkPass(stage, owner)), await besides(stage, () => batchApproval(stage))];
}

async function asked({ api }: Stage, query: string, variables: object): Promise<Readonly<Record<string, unknown>>> {
  const body = JSON.stringify({ query, variables });
  const answer = (await (await fetch(api.url, { method: 'POST', headers: { ...api.headers }, body })).json()) as Answer;
  const [result] = Object.values(answer.data ?? {});
  if (!result || result['code']) throw new Error(JSON.stringify(answer).slice(0, 500));
  return result;
}

/** Passes a thousand targets at the last step, or as many as there are, as one act of the worker. */
async function bulkPass(stage: Stage, owner: pg.Client): Promise<Done> {
  const { rows } = await owner.query<{ amount: string }>(
    `select amount::text from review_round where division_code = '150000' and step_key = 'performance' and not key_project
      order by amount limit 1 offset (select least(count(*), $1) - 1 from review_round
                                       where division_code = '150000' and step_key = 'performance' and not key_project)`,
    [most],
  );
  const filter = { step: 'performance', keyProject: false, maxAmount: rows[0]?.amount ?? '0' };
  const { totalCount } = await asked(
    stage,
    `query ($filter: DeskFilter!) { reviewDesk(filter: $filter, first: 1) { totalCount } }`,
    { filter },
  );
  const worker = await started('dist/apps/api/worker.js', {
    RUNTIME_DATABASE_URL: stage.database.runtimeUrl,
    NODE_ENV: 'production',
  });
  try {
    const began = performance.now();
    const { id } = await asked(
      stage,
      `mutation ($filter: DeskFilter!, $count: Int!) { startBulkReview(action: pass, filter: $filter, count: $count, reason: "同意") {
         ... on BulkReview { id } ... on Problem { code detail } } }`,
      { filter, count: totalCount },
    );
    for (;;) {
      const act = await asked(stage, `query ($id: ID!) { bulkReview(id: $id) { done refused finishedAt } }`, { id });
      const seconds = (performance.now() - began) / 1000;
      if (act['finishedAt'])
        return {
          name: 'bulk pass',
          done: Number(act['done']),
          refused: Number(act['refused']),
          seconds,
        };
      if (seconds > 300) throw new Error('the bulk pass does not end');
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  } finally {
    await ended(worker);
  }
}

/** Approves every passed target of the division together with the budget, and defers the lines without one. */
async function batchApproval(stage: Stage): Promise<Done> {
  const { id } = await asked(
    stage,
    `mutation { recordBudgetApproval(year: 2027, approvedOn: "2026-11-20", documentNo: "内人发〔2026〕9号") { ... on BudgetApproval { id } ... on Problem { code detail } } }`,
    {},
  );
  const began = performance.now();
  const { approved, rows } = (await asked(
    stage,
    `mutation ($id: ID!) { approveBatch(budgetApprovalId: $id) { ... on ApprovalBatch { approved { count } rows { outcome reason } } ... on Problem { code detail } } }`,
    { id },
  )) as { approved: { count: number }; rows: readonly { outcome: string; reason: string | null }[] };
  const seconds = (performance.now() - began) / 1000;
  const held = rows.find(({ outcome }) => outcome === 'held');
  if (held) throw new Error(`a passed target was held back: ${held.reason}`);
  return { name: 'batch approval', done: approved.count, refused: rows.length - approved.count, seconds };
}

/** Does it while another person asks again and again, and tells how long that person waited. */
async function besides(stage: Stage, work: () => Promise<Done>): Promise<Act> {
  let [longest, going] = [0, true];
  const other = (async () => {
    while (going) {
      const began = performance.now();
      await asked(stage, '{ divisions { code } }', {});
      longest = Math.max(longest, performance.now() - began);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  })();
  const done = await work().finally(() => (going = false));
  await other;
  return { ...done, waited: longest };
}
