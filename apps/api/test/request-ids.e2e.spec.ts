import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import type { GraphQLField } from 'graphql';
import { v7 as uuid } from 'uuid';
import { startApi, type TestApi } from './api';
import { declaredForms } from './every-declared-form';
import { filled, type Tree } from './every-field';
import type { Arranged, Forms } from './every-form';
import { laterForms } from './every-later-form';
import { nobodys } from './every-list';
import { makers, type Office } from './make';
import { target } from './make-targets';

let api: TestApi;
let forms: Forms;
let office: Office;
/** Arguments of what takes no form; only an indicator that is recommended must be there. */
let plain: Readonly<Record<string, Tree>>;
beforeAll(async () => {
  api = await startApi();
  forms = { ...declaredForms(api), ...laterForms(api) };
  office = await makers(api).office();
  const { target: passed } = await target(api, office, 'passed');
  const { rows } = await api.database.owner.query<{ id: string }>(
    'select id from target_indicator where target_id = $1 limit 1',
    [passed.id],
  );
  plain = {
    declareOverallTarget: { year: 2026 },
    preparePublication: { projectId: nobodys, year: 2026, handled: [] },
    recommendIndicator: { targetId: passed.id, indicatorId: rows[0]?.id, projectTag: '道路' },
    reviseIndicatorEntry: { id: nobodys, fromYear: 2027 },
    startBulkApproval: { budgetApprovalId: nobodys },
    startBulkReview: { action: 'pass', filter: {}, count: 1, reason: '' },
    startWhatIf: { rulePackId: nobodys, year: 2026 },
  };
});
afterAll(() => api.close());

type Mutation = GraphQLField<unknown, unknown>;
const repeatable = (): Mutation[] =>
  Object.values(api.app.get(GraphQLSchemaHost).schema.getMutationType()?.getFields() ?? {}).filter(({ args }) =>
    args.some(({ name }) => name === 'requestId'),
  );

/** Sends a mutation in full with a request id that came before with something else. */
async function codeOf({ name, args }: Mutation, requestId: string, { actor, args: given = {}, known = {} }: Arranged) {
  const own = args.filter((arg) => !(arg.name in given) && !['id', 'version', 'requestId'].includes(arg.name));
  const values: Tree = { ...given, ...(name in plain ? {} : filled({ name, fields: own }, known)), requestId };
  await api.database.owner.query(
    `insert into request_replay (user_id, request_id, subject_id, input_digest) values ($1, $2, $3, 'of something else')`,
    [actor.userId, requestId, nobodys],
  );
  const used = args.filter((arg) => arg.name in values);
  const document = `mutation (${used.map((arg) => `$${arg.name}: ${String(arg.type)}`).join(', ')}) {
    result: ${name}(${used.map((arg) => `${arg.name}: $${arg.name}`).join(', ')}) { ... on Problem { code detail fields { path } } } }`;
  const { body } = await api.raw(actor, { query: document, variables: values });
  const { result } = (body['data'] ?? {}) as { result?: { code?: string } };
  return result?.code ?? body;
}

/** What it answers to whoever may call it. */
async function answerOf(mutation: Mutation): Promise<unknown> {
  const form = forms[mutation.name];
  if (form) return codeOf(mutation, uuid(), await form());
  const args = plain[mutation.name];
  if (!args) return 'say what it is sent with';
  for (const actor of [office.finance, office.department]) {
    const code = await codeOf(mutation, uuid(), { actor, args });
    if (code !== 'NOT_YOUR_ROLE') return code;
  }
  return 'NOT_YOUR_ROLE';
}

it('a request id that came with something else is refused by every mutation that takes one', async () => {
  const answers: [string, unknown][] = [];
  for (const mutation of repeatable()) answers.push([mutation.name, await answerOf(mutation)]);
  expect(answers).toEqual(answers.map(([name]) => [name, 'REQUEST_ID_REUSED']));
  expect(answers.length).toBeGreaterThan(15);
});
