import { type Actor, today } from '@chengxiao/domain';
import type { BudgetLineEntity } from '../src/library';
import type { TestApi } from './api';
import { makers, type Office } from './make';
import { budgetLine, yearProject } from './make-targets';

/** Cancelled money comes back only in its own year. */
export const year = Number(today().slice(0, 4));
export const reason = '未按规定编制绩效目标，取消本年度预算。';

const move = `mutation ($id: ID!, $version: Int!, $action: BudgetLineAction!, $reason: String!, $documentNo: String) {
  result: moveBudgetLine(id: $id, version: $version, action: $action, reason: $reason, documentNo: $documentNo) {
    ... on BudgetLine { state version cancelledOn cancelReason cancelDocumentNo allowedActions }
    ... on Problem { code detail fields { path } } } }`;
const listed = `query ($year: Int!, $kind: DeferralKind, $divisionCode: String, $first: Int, $after: String) {
  deferredProjects(year: $year, kind: $kind, divisionCode: $divisionCode, first: $first, after: $after) {
    nodes { id projectId lineState reason cancelDocumentNo allowedActions } totalCount pageInfo { hasNextPage endCursor }
    sums { deferred { count amount } cancelled { count amount } } } }`;

type Moved = { code?: string; detail?: string; state?: string; fields?: { path: string }[] };
type Listed = {
  deferredProjects: {
    nodes: { id: string; projectId: string; lineState: string; reason: string; allowedActions: string[] }[];
    totalCount: number;
    pageInfo: { hasNextPage: boolean; endCursor: string };
    sums: object;
  };
};

/** Cancelling, restoring and the list, as finance and its readers ask for them. */
export function budgetLineRequests(api: TestApi, officeOf: () => Office) {
  /** Cancels a line or restores it; finance of the office unless somebody else is named. */
  const moveLine = async (
    line: Pick<BudgetLineEntity, 'id' | 'version'>,
    action: string,
    more: object = {},
    by?: Actor,
  ) =>
    (
      await api.graphql<{ result: Moved }>(by ?? officeOf().finance, move, {
        id: line.id,
        version: line.version,
        action,
        reason,
        ...more,
      })
    ).result;

  const list = async (by: Actor, more: object = {}) =>
    (await api.graphql<Listed>(by, listed, { year, ...more })).deferredProjects;

  /** A project of the library with proposed money and no target. */
  async function lineWithoutTarget(amount = '30.50', of = year) {
    const office = officeOf();
    const project = await makers(api).project(office, 'admitted', yearProject(of));
    return { project, line: await budgetLine(api, office, project.id, { year: of, amount }) };
  }

  return { act: moveLine, list, bare: lineWithoutTarget };
}
