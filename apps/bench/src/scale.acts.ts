/** The bulk acts of the region's bureau: a bulk pass, and the approval of a year's targets with the budget. */
import type pg from 'pg';
import { waitForExit, type Stage, startProcess } from './stage.ts';

export type Act = {
  readonly name: string;
  /** Targets it passed or approved. */
  readonly done: number;
  readonly refused: number;
  /** From the request until all of it is done. */
  readonly seconds: number;
  /** How long the request that starts it took, in ms. */
  readonly answered: number;
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
  return [
    await measureWaiting(stage, () => bulkPass(stage, owner)),
    await measureWaiting(stage, () => bulkApproval(stage)),
  ];
}

async function request({ api }: Stage, query: string, variables: object): Promise<Readonly<Record<string, unknown>>> {
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
  const { totalCount } = await request(
    stage,
    `query ($filter: DeskFilter!) { reviewDesk(filter: $filter, first: 1) { totalCount } }`,
    { filter },
  );
  return followAct(stage, 'bulk pass', {
    begin: `mutation ($filter: DeskFilter!, $count: Int!) { startBulkReview(action: pass, filter: $filter, count: $count, reason: "同意") {
      ... on BulkReview { id } ... on Problem { code detail } } }`,
    variables: { filter, count: totalCount },
    look: `query ($id: ID!) { bulkReview(id: $id) { done refused finishedAt } }`,
    toOutcome: ({ done, refused }) => ({ done: Number(done), refused: Number(refused) }),
  });
}

/** Approves every passed target of the division together with the budget, and defers the lines without one. */
async function bulkApproval(stage: Stage): Promise<Done> {
  const { id } = await request(
    stage,
    `mutation { recordBudgetApproval(year: 2027, approvedOn: "2026-11-20", documentNo: "内人发〔2026〕9号") { ... on BudgetApproval { id } ... on Problem { code detail } } }`,
    {},
  );
  return followAct(stage, 'bulk approval', {
    begin: `mutation ($id: ID!) { startBulkApproval(budgetApprovalId: $id) { ... on BulkApproval { id } ... on Problem { code detail } } }`,
    variables: { id },
    look: `query ($id: ID!) { bulkApproval(id: $id) { state total approved { count } held { count } finishedAt } }`,
    toOutcome({ state, total, approved, held }) {
      const [{ count: done }, { count: heldBack }] = [approved, held] as [{ count: number }, { count: number }];
      if (state !== 'done' || heldBack > 0) throw new Error(`it ended as ${String(state)} and held ${heldBack} back`);
      return { done, refused: Number(total) - done };
    },
  });
}

/** How an act is started, how its progress is read, and what its outcome is. */
type ActPlan = {
  readonly begin: string;
  readonly variables: object;
  readonly look: string;
  readonly toOutcome: (act: Readonly<Record<string, unknown>>) => Pick<Done, 'done' | 'refused'>;
};

/** Begins an act and follows it until a worker, as it is deployed, has done it. */
async function followAct(stage: Stage, name: string, { begin, variables, look, toOutcome }: ActPlan): Promise<Done> {
  const worker = await startProcess('dist/apps/api/worker.js', {
    RUNTIME_DATABASE_URL: stage.database.runtimeUrl,
    NODE_ENV: 'production',
  });
  try {
    const began = performance.now();
    const { id } = await request(stage, begin, variables);
    const answered = performance.now() - began;
    for (;;) {
      const act = await request(stage, look, { id });
      const seconds = (performance.now() - began) / 1000;
      if (act['finishedAt']) return { name, ...toOutcome(act), seconds, answered };
      if (seconds > 300) throw new Error(`the ${name} does not end`);
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  } finally {
    await waitForExit(worker);
  }
}

/** Runs the work while a second client sends requests, and measures the longest wait of that client. */
async function measureWaiting(stage: Stage, work: () => Promise<Done>): Promise<Act> {
  let [longest, going] = [0, true];
  const other = (async () => {
    while (going) {
      const began = performance.now();
      await request(stage, '{ divisions { code } }', {});
      longest = Math.max(longest, performance.now() - began);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  })();
  const done = await work().finally(() => (going = false));
  await other;
  return { ...done, waited: longest };
}
