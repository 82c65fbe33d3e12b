import type { Actor, MonitoringContent } from '@chengxiao/domain';
import type { TestApi } from './api';

/** What the mutations of monitoring are asked with, and what they answer. */
const problem = `... on Problem { code status detail fields { path message } }`;
const roundFields = `... on MonitoringRound { id state version name allowedActions progress { total open submitted overdue } } ${problem}`;
const reportFields = `... on MonitoringReport { id state version light rulePackId rulePackVersion budgetProgress goalProgress executionRate
  lightReasons { text light clause row } toGreen allowedActions editable decision opinion reason
  correction { state deadline requirement answer opinion allowedActions } } ${problem}`;
export const openRound = `mutation ($input: MonitoringRoundInput!, $requestId: ID) {
  result: openMonitoringRound(input: $input, requestId: $requestId) { ${roundFields} } }`;
export const moveRound = `mutation ($id: ID!, $action: MonitoringRoundAction!, $version: Int!, $reason: String) {
  result: moveMonitoringRound(id: $id, action: $action, version: $version, reason: $reason) { ${roundFields} } }`;
export const fillReport = `mutation ($id: ID!, $version: Int!, $input: MonitoringReportInput!) {
  result: fillMonitoringReport(id: $id, version: $version, input: $input) { ${reportFields} } }`;
export const moveReport = `mutation ($id: ID!, $action: MonitoringReportAction!, $version: Int!, $reason: String) {
  result: moveMonitoringReport(id: $id, action: $action, version: $version, reason: $reason) { ${reportFields} } }`;
export const decideReport = `mutation ($id: ID!, $version: Int!, $input: MonitoringDecisionInput!) {
  result: decideMonitoringReport(id: $id, version: $version, input: $input) { ${reportFields} } }`;
export const moveCorrection = `mutation ($id: ID!, $action: CorrectionAction!, $version: Int!, $text: String!) {
  result: moveCorrection(id: $id, action: $action, version: $version, text: $text) { ${reportFields} } }`;
export const readReport = `query ($id: ID!) { report: monitoringReport(id: $id) { id state version dueInDays overdue annualGoal budget
  funds { kind initialBudget executed } items { indicatorId progress indicator { name weight } } history { action reason } project { id state } } }`;

/** What came back: the object, or the problem. */
export type Row = Record<string, unknown> & { id: string; version: number };

/** Sends a mutation whose field is called `result`. */
export const send = async (api: TestApi, actor: Actor, document: string, variables: object): Promise<Row> =>
  (await api.graphql<{ result: Row }>(actor, document, variables)).result;

/** Rows as the wire takes them: nothing but the fields of the input. */
export const toReportInput = (content: MonitoringContent) => ({
  input: JSON.parse(JSON.stringify(content)) as MonitoringContent,
});
