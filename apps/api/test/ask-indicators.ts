import type { Actor, IndicatorEntryAction } from '@chengxiao/domain';
import type { TestApi } from './api';
import { unique } from './make';

/** One entry as the tests ask for it, or the problem that came instead. */
export type EntryAnswer = {
  readonly id: string;
  readonly entryId: string;
  readonly entryVersion: number;
  readonly version: number;
  readonly name: string;
  readonly state: string;
  readonly code?: string;
  readonly fields?: readonly { readonly path: string }[];
} & Readonly<Record<string, unknown>>;

const fields = `id entryId entryVersion kind functionCode projectTag level1 level2 name explanation nature direction value standard unit
  weight basis method source evidence scoringRule cites fromYear toYear replaces jurisdiction divisionName state reason fromTargetId
  draftedBy version allowedActions editable revisable replaced { name } history { action }`;
const answer = `... on IndicatorEntry { ${fields} } ... on Problem { code detail fields { path message } }`;
const documents = {
  draft: `mutation ($input: IndicatorEntryInput!, $requestId: ID) { result: draftIndicatorEntry(input: $input, requestId: $requestId) { ${answer} } }`,
  revise: `mutation ($id: ID!, $fromYear: Int!, $requestId: ID) { result: reviseIndicatorEntry(id: $id, fromYear: $fromYear, requestId: $requestId) { ${answer} } }`,
  edit: `mutation ($id: ID!, $version: Int!, $input: IndicatorEntryInput!) { result: editIndicatorEntry(id: $id, version: $version, input: $input) { ${answer} } }`,
  move: `mutation ($id: ID!, $action: IndicatorEntryAction!, $version: Int!, $reason: String) { result: moveIndicatorEntry(id: $id, action: $action, version: $version, reason: $reason) { ${answer} } }`,
  recommend: `mutation ($targetId: ID!, $indicatorId: ID!, $projectTag: String!, $requestId: ID) { result: recommendIndicator(targetId: $targetId, indicatorId: $indicatorId, projectTag: $projectTag, requestId: $requestId) { ${answer} } }`,
  one: `query ($id: ID!) { result: indicatorEntry(id: $id) { ${fields} } }`,
  list: `query ($first: Int!, $after: String, $filter: IndicatorEntryFilter, $sort: IndicatorEntrySort!) {
    result: indicatorEntries(first: $first, after: $after, filter: $filter, sort: $sort) {
      nodes { id entryId entryVersion name kind projectTag state jurisdiction divisionName allowedActions replaced { name } }
      pageInfo { hasNextPage endCursor } totalCount } }`,
};

/** What an entry says when nothing is wrong with it. */
export const entryInput = (more: object = {}): object => ({
  kind: 'projectType',
  projectTag: '牧区供水',
  level1: 'output',
  level2: 'quality',
  name: unique('水质达标率'),
  explanation: '水质检测达标次数占检测次数的比例',
  nature: 'positive',
  direction: 'ge',
  value: '95',
  unit: '%',
  basis: 'industry',
  method: 'directProof',
  source: '水质检测',
  evidence: '检测报告',
  weight: null,
  scoringRule: '达到指标值得满分',
  cites: ['财预〔2021〕101号'],
  fromYear: 2026,
  ...more,
});

/** The library as finance bureaus and everybody else ask for it. */
export function indicatorLibrary(api: TestApi) {
  const run = async <T = EntryAnswer>(actor: Actor, document: keyof typeof documents, variables: object): Promise<T> =>
    (await api.graphql<{ result: T }>(actor, documents[document], variables)).result;
  const draft = (actor: Actor, more: object = {}, requestId?: string): Promise<EntryAnswer> =>
    run(actor, 'draft', { input: entryInput(more), requestId });
  const edit = (actor: Actor, { id, version, name }: EntryAnswer, more: object = {}): Promise<EntryAnswer> =>
    run(actor, 'edit', { id, version, input: entryInput({ name, ...more }) });
  const move = (actor: Actor, { id, version }: EntryAnswer, action: IndicatorEntryAction, reason?: string) =>
    run(actor, 'move', { id, version, action, reason });
  const accepted = async (actor: Actor, more: object = {}): Promise<EntryAnswer> => {
    const entry = await move(actor, await draft(actor, more), 'accept');
    if (entry.code) throw new Error(JSON.stringify(entry));
    return entry;
  };
  const revise = (actor: Actor, id: string, fromYear: number) => run(actor, 'revise', { id, fromYear });
  const recommend = (actor: Actor, targetId: string, indicatorId: string, projectTag = '农村公路') =>
    run(actor, 'recommend', { targetId, indicatorId, projectTag });
  const one = (actor: Actor, id: string) => run(actor, 'one', { id });
  const list = async (actor: Actor, filter: object, more: object = {}) =>
    run<{ nodes: EntryAnswer[]; pageInfo: { hasNextPage: boolean; endCursor: string }; totalCount: number | null }>(
      actor,
      'list',
      { first: 100, sort: 'name', filter, ...more },
    );
  return { draft, edit, move, accepted, revise, recommend, one, list };
}
