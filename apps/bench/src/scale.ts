/** Queries of an officer of the region's finance bureau on parts of the region: through the API, and as bare SQL. */
import pg from 'pg';
import type { Officer } from './desk.ts';
import { type Act, measureActs } from './scale.acts.ts';
import { type Question, questions } from './scale.questions.ts';
import { quantile } from './quantile.ts';
import { program, type Stage, startStage } from './stage.ts';

export type QuestionFigures = {
  readonly name: string;
  readonly kind: Question['kind'];
  /** Milliseconds through the API with sign-in, permission and row-level security. */
  readonly p50: number;
  readonly p95: number;
  /** SQL statements a request takes, the transaction's own not counted. */
  readonly statements: number;
  /** p50 divided by that of one hand-written statement of the owner. */
  readonly ratio: number;
};

/** The measurements on one part of the region. */
export type Scale = { readonly asked: readonly QuestionFigures[]; readonly acts: readonly Act[] };

/** So many repetitions that other work on the machine does not decide the result. */
const rounds = 200;
const warm = 10;

/** Of the database that holds the region. */
export const regionSettings = [
  'shared_preload_libraries=pg_stat_statements',
  'pg_stat_statements.track=top',
  'shared_buffers=1GB',
  'work_mem=32MB',
];

/** Asks every question on one part of the region, one request after the other. */
export async function measureScale(part: number): Promise<Scale> {
  const stage = await startStage((owner, url) => fillPart(owner, url, part), regionSettings);
  const owner = new pg.Client({ connectionString: stage.database.ownerUrl });
  await owner.connect();
  try {
    await owner.query('create extension pg_stat_statements');
    const asked: QuestionFigures[] = [];
    for (const question of questions) asked.push(await ask(stage, owner, question));
    return { asked, acts: await measureActs(stage, owner) };
  } finally {
    await owner.end();
    await stage.stop();
  }
}

/** The region from its seed, and an officer who acts for all sections of its finance bureau. */
export async function fillPart(owner: pg.Client, url: string, part: number): Promise<Officer> {
  await program('dist/apps/bench/region-data.js', { DATABASE_URL: url }, ['--part', String(part)]);
  const { rows } = await owner.query<Officer>(
    `select p.user_id as "userId", p.id as "positionId" from position p join organisation o on o.id = p.org_id
      where o.kind = 'finance' and o.division_code = '150000' and p.section is null order by p.id limit 1`,
  );
  if (!rows[0]) throw new Error('the region has no finance officer');
  return rows[0];
}

async function ask(stage: Stage, owner: pg.Client, question: Question): Promise<QuestionFigures> {
  const variants = await question.variants(owner);
  const [ours, bare]: [number[], number[]] = [[], []];
  let [counted, before] = [0, 0];
  for (let round = -warm; round < rounds; round += 1) {
    const variables = variants[(round + warm) % variants.length] ?? {};
    if (round === 0) before = await statementsOf(owner);
    const took = await timed(() => checkAnswer(stage, question, variables));
    if (round === rounds - 1) counted = (await statementsOf(owner)) - before;
    const plain = await timed(() =>
      owner.query({ name: question.name, text: question.bare, values: question.values(variables) }),
    );
    if (round < 0) continue;
    ours.push(took);
    bare.push(plain);
  }
  return {
    name: question.name,
    kind: question.kind,
    p50: quantile(ours, 0.5),
    p95: quantile(ours, 0.95),
    statements: Math.round((counted / rounds) * 10) / 10,
    ratio: quantile(ours, 0.5) / quantile(bare, 0.5),
  };
}

async function checkAnswer({ api }: Stage, { name, query, holds }: Question, variables: object): Promise<void> {
  const answer = await fetch(api.url, {
    method: 'POST',
    headers: { ...api.headers },
    body: JSON.stringify({ query, variables }),
  });
  const body = (await answer.json()) as { data?: unknown; errors?: unknown };
  if (!body.data || !holds(body.data)) throw new Error(`${name}: ${JSON.stringify(body).slice(0, 400)}`);
}

/** How many statements the API's login has run so far, without those that begin and end transactions. */
async function statementsOf(owner: pg.Client): Promise<number> {
  const { rows } = await owner.query<{ calls: string }>(
    `select coalesce(sum(s.calls), 0)::text as calls from pg_stat_statements s
      where s.userid <> (select oid from pg_roles where rolname = current_user) and s.query !~* '^(begin|commit|set |select set_config)'
        and s.query !~ 'app_session_actor|pgboss|event_seal'`,
  );
  return Number(rows[0]?.calls ?? 0);
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}
