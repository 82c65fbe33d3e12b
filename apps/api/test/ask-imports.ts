import type { Actor } from '@chengxiao/domain';
import { type Cell, readXlsx, type Sheet, writeXlsx } from 'hucre/xlsx';
import { importWork } from '../src/imports/imports.work';
import { Db } from '../src/kit/data/db';
import type { Answer, TestApi } from './api';

/** Where a workbook is brought to. */
export type ImportDoor =
  'targets' | 'projects' | 'budget-classes' | `monitoring-reports/${string}` | `evaluations/${string}`;
export type ImportAnswer = {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly years: readonly number[];
  readonly total: number;
  readonly ready: number;
  readonly problem: string | null;
  readonly counts: readonly { readonly outcome: string; readonly count: number }[];
  readonly sums: readonly {
    readonly year: number;
    readonly source: string;
    readonly amount: string;
    readonly count: number;
  }[];
  readonly allowedActions: readonly string[];
  readonly code?: string;
  readonly detail?: string;
  readonly fields?: readonly { readonly path: string; readonly message: string }[];
};
type Difference = { readonly sheet: string; readonly cell: string; readonly label: string };
export type RowAnswer = {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly subjectId: string | null;
  readonly outcome: string;
  readonly findings: readonly (Difference & {
    readonly blocking: boolean;
    readonly path: string;
    readonly message: string;
  })[];
  readonly changes: readonly (Difference & { readonly before: string | null; readonly after: string | null })[];
  readonly conflicts: readonly (Difference & {
    readonly index: number;
    readonly base: string | null;
    readonly mine: string | null;
    readonly theirs: string | null;
  })[];
};

const run = `id version state years total ready problem fileName counts { outcome count } sums { year source amount count } allowedActions history { action }`;
const documents = {
  one: `query ($id: ID!) { result: importRun(id: $id) { ${run} } }`,
  rows: `query ($runId: ID!, $outcomes: [ImportOutcome!], $first: Int!) { result: importRows(runId: $runId, outcomes: $outcomes, first: $first, filter: { updatedSince: "2000-01-01T00:00:00Z" }) {
    nodes { id number title subjectId outcome findings { blocking sheet cell path message } changes { sheet cell label before after }
            conflicts { index sheet cell label base mine theirs take } } totalCount } }`,
  move: `mutation ($id: ID!, $action: ImportAction!, $version: Int!, $choices: [ImportChoiceInput!]!) {
    result: moveImport(id: $id, action: $action, version: $version, choices: $choices) {
      ... on ImportRun { ${run} } ... on Problem { code detail fields { path message } } } }`,
  list: `query ($first: Int!) { result: imports(first: $first) { nodes { id state counts { outcome count } } totalCount } }`,
};

/** Calls of the imports, and a function that does the work of the worker. */
export function imports(api: TestApi) {
  const run = async <T>(actor: Actor, document: keyof typeof documents, variables: object): Promise<T> =>
    (await api.graphql<{ result: T }>(actor, documents[document], variables)).result;
  const send = (actor: Actor, kind: ImportDoor, content: Uint8Array, name = 'forms.xlsx'): Promise<Answer> =>
    api.upload(actor, `/api/${kind}/imports`, { name, content: Buffer.from(content) });
  const work = (runId: string) =>
    importWork.handle({ runId }, { db: api.get(Db), signal: new AbortController().signal });
  const one = (actor: Actor, id: string) => run<ImportAnswer>(actor, 'one', { id });
  return {
    send,
    work,
    one,
    /** Uploads a workbook and lets the worker check it. */
    async checked(actor: Actor, kind: ImportDoor, content: Uint8Array): Promise<ImportAnswer> {
      const { status, body } = await send(actor, kind, content);
      if (status !== 202) throw new Error(JSON.stringify(body));
      await work(String(body['id']));
      return one(actor, String(body['id']));
    },
    async rows(actor: Actor, runId: string, outcomes?: readonly string[]): Promise<RowAnswer[]> {
      return (await run<{ nodes: RowAnswer[] }>(actor, 'rows', { runId, outcomes, first: 100 })).nodes;
    },
    move: (actor: Actor, { id, version }: ImportAnswer, action: string, choices: readonly object[] = []) =>
      run<ImportAnswer>(actor, 'move', { id, version, action, choices }),
    list: (actor: Actor) => run<{ nodes: ImportAnswer[]; totalCount: number }>(actor, 'list', { first: 50 }),
  };
}

/** Changes a workbook as its owner would in a spreadsheet. */
export async function editWorkbook(bytes: Uint8Array, edit: (sheets: Sheet[]) => void): Promise<Uint8Array> {
  const { sheets } = await readXlsx(bytes, { readStyles: true });
  edit(sheets);
  return writeXlsx({
    sheets: sheets.map(({ name, rows, cells, merges, columns, hidden, veryHidden }) => ({
      name,
      rows,
      merges: merges ?? [],
      columns: columns ?? [],
      ...(cells ? { cells } : {}),
      ...(hidden ? { hidden } : {}),
      ...(veryHidden ? { veryHidden } : {}),
    })),
  });
}

/** Types into the first cell that says so, or into one beside it. */
export function typeInto(sheet: Sheet | undefined, text: string, value: string | number | null, beside = 0): void {
  const row = sheet?.rows.findIndex((cells) => cells.includes(text)) ?? -1;
  const column = (sheet?.rows[row]?.indexOf(text) ?? -1) + beside;
  if (!sheet || row < 0) throw new Error(`no cell says ${text}`);
  (sheet.rows[row] ?? [])[column] = value;
  const type: Cell['type'] = value === null ? 'empty' : typeof value === 'number' ? 'number' : 'string';
  sheet.cells?.set(`${row},${column}`, { ...sheet.cells.get(`${row},${column}`), value, type });
}
