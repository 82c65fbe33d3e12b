import { type Actor, nm10hao, type RulePack, type RulePackAction } from '@chengxiao/domain';
import type { TestApi } from './api';
import { makers, unique } from './make';

/** One version as the tests ask for it, or the problem that came instead. */
export type PackAnswer = {
  readonly id: string;
  readonly version: number;
  readonly packId: string;
  readonly packVersion: number;
  readonly state: string;
  readonly document: Record<string, unknown>;
  readonly content: RulePack;
  readonly allowedActions: readonly RulePackAction[];
  readonly code?: string;
  readonly fields?: readonly { readonly path: string; readonly message: string }[];
} & Readonly<Record<string, unknown>>;
export type PackPage = {
  readonly nodes: PackAnswer[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
  readonly totalCount: number;
};

const fields = `id packId packVersion name { zh } jurisdiction divisionName fromYear toYear supersededFrom state baseId baseVersion version
  draftedBy activatedBy activatedAt allowedActions editable document content validation { path message }
  goldenRun { index kind input expected actual passed } inherited { section packId packVersion } history { action data }`;
const answer = `... on RulePack { ${fields} } ... on Problem { code detail fields { path message } }`;
const documents = {
  draft: `mutation ($fromPackId: String!, $fromVersion: Int!, $packId: String, $name: BilingualTextInput!, $fromYear: Int!, $requestId: ID) {
    result: draftRulePack(fromPackId: $fromPackId, fromVersion: $fromVersion, packId: $packId, name: $name, fromYear: $fromYear, requestId: $requestId) { ${answer} } }`,
  edit: `mutation ($id: ID!, $version: Int!, $document: JSON!) { result: editRulePack(id: $id, version: $version, document: $document) { ${answer} } }`,
  move: `mutation ($id: ID!, $action: RulePackAction!, $version: Int!) { result: moveRulePack(id: $id, action: $action, version: $version) { ${answer} } }`,
  one: `query ($id: ID!) { result: rulePack(id: $id) { ${fields} } }`,
  list: `query ($first: Int!, $after: String, $filter: RulePackFilter, $sort: RulePackSort!) {
    result: rulePacks(first: $first, after: $after, filter: $filter, sort: $sort) {
      nodes { id packId packVersion state version divisionName document content inherited { section } allowedActions base { packId } }
      pageInfo { hasNextPage endCursor } totalCount } }`,
  inForce: `query ($divisionCode: String!, $year: Int!) { result: rulePackInForce(divisionCode: $divisionCode, year: $year) { packId packVersion } }`,
};

/** The register as finance bureaus and everybody else ask for it. */
export function rulePacks(api: TestApi) {
  const run = async <T = PackAnswer>(actor: Actor, document: keyof typeof documents, variables: object): Promise<T> =>
    (await api.graphql<{ result: T }>(actor, documents[document], variables)).result;

  /** A new pack founded on that of the region, unless stated otherwise. */
  const draft = (actor: Actor, more: object = {}): Promise<PackAnswer> =>
    run(actor, 'draft', {
      fromPackId: nm10hao.id,
      fromVersion: nm10hao.version,
      packId: unique('pack-'),
      name: { zh: '本级规则包', en: 'Local pack' },
      fromYear: 2026,
      ...more,
    });
  /** The draft with some sections replaced. */
  const edit = (actor: Actor, { id, version, document }: PackAnswer, sections: object): Promise<PackAnswer> =>
    run(actor, 'edit', { id, version, document: { ...document, ...sections } });
  const move = (actor: Actor, { id, version }: PackAnswer, action: RulePackAction): Promise<PackAnswer> =>
    run(actor, 'move', { id, version, action });
  /** Somebody else of the same bureau, who activates what the first one wrote; always the same. */
  const seconds = new Map<string, Promise<Actor>>();
  const second = (actor: Actor): Promise<Actor> => {
    const { orgId: id, orgName: name, orgPath: path, divisionCode, scopePath: divisionPath } = actor;
    const org = { id, kind: 'finance' as const, name, path, divisionCode, divisionPath };
    const found = seconds.get(id) ?? makers(api).person(org);
    seconds.set(id, found);
    return found;
  };
  /** Drafts, perhaps edits, and lets somebody else activate. */
  const activate = async (actor: Actor, more: object = {}, sections: object = {}): Promise<PackAnswer> => {
    const active = await move(await second(actor), await edit(actor, await draft(actor, more), sections), 'activate');
    if (active.code) throw new Error(JSON.stringify(active));
    return active;
  };
  const one = (actor: Actor, id: string): Promise<PackAnswer> => run(actor, 'one', { id });
  const list = (actor: Actor, variables: object = {}): Promise<PackPage> =>
    run(actor, 'list', { first: 100, sort: 'newest', ...variables });
  /** `id/version` of what judges. */
  const judging = async (actor: Actor, divisionCode: string, year: number): Promise<string> => {
    const { packId, packVersion } = await run(actor, 'inForce', { divisionCode, year });
    return `${packId}/${packVersion}`;
  };
  return { draft, edit, move, activate, second, one, list, judging };
}
