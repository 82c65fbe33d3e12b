import type { Actor, Grade as PackGrade } from '@chengxiao/domain';
import { Db } from '../src/kit/data/db';
import { workInPortionsOf } from '../src/what-if/what-if.work';
import type { TestApi } from './api';

type Grade = PackGrade | null;
/** A what-if as the tests ask for it, or the problem that came instead. */
export type WhatIfAnswer = {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly total: number;
  readonly done: number;
  readonly changed: number;
  readonly unscorable: number;
  readonly matrix: readonly { readonly before: Grade; readonly after: Grade; readonly count: number }[];
  readonly allowedActions: readonly string[];
  readonly code?: string;
} & Readonly<Record<string, unknown>>;
export type ChangeAnswer = {
  readonly evaluationId: string;
  readonly totalAfter: string | null;
  readonly gradeBefore: Grade;
  readonly gradeAfter: Grade;
  readonly why: readonly { readonly part: string; readonly label: string; readonly difference: string }[];
} & Readonly<Record<string, unknown>>;
type Page<T> = {
  readonly nodes: T[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
  readonly totalCount: number;
};

const grade = '{ key name { zh en } rank of }';
const fields = `id rulePackId packId packVersion packName { zh } year state total done changed unscorable version divisionCode
  matrix { before ${grade} after ${grade} count } gradesBefore { grade ${grade} count } gradesAfter { grade ${grade} count } askedByName startedAt finishedAt allowedActions
  history { action }`;
const answer = `... on WhatIf { ${fields} } ... on Problem { code detail fields { path message } }`;
const documents = {
  start: `mutation ($rulePackId: ID!, $year: Int!, $requestId: ID) {
    result: startWhatIf(rulePackId: $rulePackId, year: $year, requestId: $requestId) { ${answer} } }`,
  cancel: `mutation ($id: ID!, $version: Int!) { result: cancelWhatIf(id: $id, version: $version) { ${answer} } }`,
  one: `query ($id: ID!) { result: whatIf(id: $id) { ${fields} } }`,
  list: `query ($filter: WhatIfFilter, $first: Int!, $after: String) { result: whatIfs(filter: $filter, first: $first, after: $after) {
    nodes { id state done changed } pageInfo { hasNextPage endCursor } totalCount } }`,
  changes: `query ($whatIfId: ID!, $filter: WhatIfChangeFilter, $first: Int!, $after: String) {
    result: whatIfChanges(whatIfId: $whatIfId, filter: $filter, first: $first, after: $after) {
      nodes { evaluationId projectName totalBefore totalAfter gradeBefore ${grade} gradeAfter ${grade} why { part label before after difference } notes }
      pageInfo { hasNextPage endCursor } totalCount } }`,
};

/** Calls of the what-ifs, and a function that does the work of the worker. */
export function whatIfs(api: TestApi) {
  const run = async <T>(actor: Actor, document: keyof typeof documents, variables: object): Promise<T> =>
    (await api.graphql<{ result: T }>(actor, documents[document], variables)).result;

  const start = (actor: Actor, rulePackId: string, more: object = {}): Promise<WhatIfAnswer> =>
    run(actor, 'start', { rulePackId, year: 2026, ...more });
  const cancel = (actor: Actor, { id, version }: WhatIfAnswer): Promise<WhatIfAnswer> =>
    run(actor, 'cancel', { id, version });
  const one = (actor: Actor, id: string): Promise<WhatIfAnswer> => run(actor, 'one', { id });
  const list = (actor: Actor, variables: object = {}): Promise<Page<WhatIfAnswer>> =>
    run(actor, 'list', { first: 100, ...variables });
  const changes = (actor: Actor, whatIfId: string, variables: object = {}): Promise<Page<ChangeAnswer>> =>
    run(actor, 'changes', { whatIfId, first: 100, ...variables });

  /** Does it as the worker would; `onPortion` runs while a portion is being written. */
  async function work(id: string, { size = 2, onPortion, signal }: Working = {}): Promise<void> {
    const db = api.get(Db);
    db.onStatement = (sql) => void (sql.includes('insert into what_if_portion') && onPortion?.());
    try {
      await workInPortionsOf(size).handle({ whatIfId: id }, { db, signal: signal ?? new AbortController().signal });
    } finally {
      db.onStatement = () => undefined;
    }
  }
  /** Asks for one and has it done. */
  const done = async (actor: Actor, rulePackId: string, working: Working = {}): Promise<WhatIfAnswer> => {
    const { id, code } = await start(actor, rulePackId);
    if (code) throw new Error(code);
    await work(id, working);
    return one(actor, id);
  };
  return { start, cancel, one, list, changes, work, done };
}

type Working = { readonly size?: number; readonly onPortion?: () => void; readonly signal?: AbortSignal };
