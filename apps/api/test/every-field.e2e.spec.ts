import { afterAll, beforeAll } from '@jest/globals';
import { type Actor } from '@chengxiao/domain';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { type GraphQLSchema } from 'graphql';
import { startApi, type TestApi } from './api';
import { type Known, type Moved, type Tree } from './every-field';
import { makers, type Office } from './make';

let api: TestApi;
let schema: GraphQLSchema;
let office: Office;
let firm: Actor;
beforeAll(async () => {
  api = await startApi();
  schema = api.app.get(GraphQLSchemaHost).schema;
  office = await makers(api).office();
  firm = await makers(api).evaluator();
});
afterAll(() => api.close());

/** One form of the system: who sends it by which mutation, and where what was sent is read again. */
type Form = {
  readonly write: string;
  readonly read: string;
  readonly arrange: () => Promise<Arranged>;
};
type Arranged = {
  readonly actor: Actor;
  /** What the mutation wants beside the form. */
  readonly args?: Tree;
  /** What must fit what is there. */
  readonly known?: Known;
};

const seen = ({ id, version }: { readonly id: string; readonly version: number }) => ({ id, version });
/** Where the answer says a field under another name. */
const moved: Moved = {
  'AdjustmentInput.form': '.',
  'EvaluationInput.requestId': 'id',
  'MonitoringDecisionInput.deadline': 'correction.deadline',
  'MonitoringDecisionInput.requirement': 'correction.requirement',
  'RectificationPlanInput.measures': 'plan.measures',
  'RectificationPlanInput.responsible': 'plan.responsible',
  'RectificationPlanInput.finishDate': 'plan.finishDate',
  'RectificationEvidenceInput.result': 'evidence.result',
  'RectificationEvidenceInput.items': 'evidence.items',
  'ProposalDeviationInput.reason': 'deviationReason',
};
