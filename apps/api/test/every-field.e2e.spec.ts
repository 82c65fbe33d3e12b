import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import {
  getNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  isInputObjectType,
  isObjectType,
  isUnionType,
} from 'graphql';
import { DataSource } from 'typeorm';
import { readCatalogue } from '../src/commands/catalogue';
import { columnGaps } from '../src/commands/columns';
import { startApi, type TestApi } from './api';
import { expectedOf, filled, type Moved, selectionOf, type Shape } from './every-field';
import { declaredForms } from './every-declared-form';
import type { Arranged, Forms } from './every-form';
import { laterForms } from './every-later-form';

let api: TestApi;
let schema: GraphQLSchema;
let forms: Forms;
beforeAll(async () => {
  api = await startApi();
  schema = api.app.get(GraphQLSchemaHost).schema;
  forms = { ...declaredForms(api), ...laterForms(api) };
});
afterAll(() => api.close());

/** Arguments that guard a command and are not stored: version and request id. */
const guards = ['id', 'version', 'requestId'];
/** Inputs that choose rows, with the reason of each where a bulk return has one: its targets say that, and not the bulk act. */
const choices = ['Seen', 'DeskFilter', 'BulkReasonInput', 'ImportChoiceInput'];

/** Where the answer says a field under another name, for all forms. */
const moved: Moved = {
  'AdjustmentInput.form': '.',
  'OverallGoalInput.text': '=',
  'MonitoringDecisionInput.deadline': 'correction.deadline',
  'MonitoringDecisionInput.requirement': 'correction.requirement',
  'RectificationPlanInput.measures': 'plan.measures',
  'RectificationPlanInput.responsible': 'plan.responsible',
  'RectificationPlanInput.finishDate': 'plan.finishDate',
  'RectificationEvidenceInput.result': 'evidence.result',
  'RectificationEvidenceInput.items': 'evidence.items',
  'ProposalDeviationInput.reason': 'deviationReason',
};

const mutations = () => schema.getMutationType()?.getFields() ?? {};

function mutationOf(name: string) {
  const mutation = mutations()[name];
  if (!mutation) throw new Error(`there is no mutation ${name}`);
  const answer = getNamedType(mutation.type);
  const object = isUnionType(answer) ? answer.getTypes().find((type) => type.name !== 'Problem') : answer;
  if (!isObjectType(object)) throw new Error(`${name} answers no object`);
  return { mutation, object };
}

/** The query that answers one object by its id, where there is one. */
const queryOf = (object: GraphQLObjectType) =>
  Object.values(schema.getQueryType()?.getFields() ?? {}).find(
    ({ type, args }) => getNamedType(type) === object && args.length === 1 && args[0]?.name === 'id',
  );

/** Every row that was sent is among those that are there; there may be more, and more is said of each. */
function within(expected: unknown): unknown {
  if (Array.isArray(expected)) return expect.arrayContaining(expected.map(within));
  if (expected === null || typeof expected !== 'object') return expected;
  return expect.objectContaining(Object.fromEntries(Object.entries(expected).map(([k, value]) => [k, within(value)])));
}

async function sendAndRead(write: string, { actor, args = {}, known = {}, elsewhere = {}, toAnswer }: Arranged) {
  const { mutation, object } = mutationOf(write);
  const own = mutation.args.filter(({ name }) => !(name in args) && !guards.includes(name));
  const shape: Shape = { name: write, fields: own };
  const sent = filled(shape, known);
  const places = { ...moved, [`${write}.input`]: '.', [`${write}.deviation`]: '.', ...elsewhere };
  const flat = expectedOf(shape, sent, places);
  const expected = toAnswer ? toAnswer(flat) : flat;
  const selection = selectionOf(object, expected);
  const values = { ...args, ...sent };
  const used = mutation.args.filter(({ name }) => name in values);
  const variables = used.map(({ name, type }) => `$${name}: ${String(type)}`).join(', ');
  const passed = used.map(({ name }) => `${name}: $${name}`).join(', ');
  const hasId = 'id' in object.getFields();
  const { result } = await api.graphql<{ result: { id: string } }>(
    actor,
    `mutation (${variables}) { result: ${write}(${passed}) {
       ... on ${object.name} { ${hasId ? 'id' : ''} ${selection} } ... on Problem { code detail fields { path message } } } }`,
    values,
  );
  const query = queryOf(object);
  if (!query || !result.id) return { read: result, expected };
  const again = await api.graphql<{ result: object }>(
    actor,
    `query ($id: ID!) { result: ${query.name}(id: $id) { ${selection} } }`,
    { id: result.id },
  );
  return { read: again.result, expected };
}

describe('what is sent', () => {
  it('is there again, field by field', async () => {
    for (const [form, arrange] of Object.entries(forms)) {
      const { read, expected } = await sendAndRead(form.split(' ')[0] ?? '', await arrange());
      expect([form, read]).toEqual([form, within(expected)]);
    }
  });

  it('has a column in the database for every column of an entity, and the other way round', async () => {
    const tables = await readCatalogue(api.database.owner);
    expect(columnGaps(api.app.get(DataSource).entityMetadatas, tables)).toEqual([]);
  });

  it('is asked of every mutation that takes a form', () => {
    const takesForm = Object.values(mutations()).filter(({ args }) =>
      args.some(({ type }) => {
        const input = getNamedType(type);
        return isInputObjectType(input) && !choices.includes(input.name);
      }),
    );
    const asked = Object.keys(forms).map((form) => form.split(' ')[0]);
    expect(takesForm.map(({ name }) => name).filter((name) => !asked.includes(name))).toEqual([]);
  });
});
