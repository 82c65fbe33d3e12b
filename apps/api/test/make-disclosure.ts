import type { Actor } from '@chengxiao/domain';
import {
  type PrepareCommand,
  PreparationService,
  type PublicationEntity,
  type PublicationPreparationEntity,
  PublicationService,
} from '../src/disclosure';
import { publicationOf } from '../src/disclosure/disclosure.reads';
import { Db } from '../src/kit/data/db';
import { orNotFound } from '../src/kit/data/change';
import type { ProjectEntity } from '../src/library';
import type { TestApi } from './api';
import { makers, type Office } from './make';
import { type EvaluationOptions, filedEvaluation } from './make-evaluation';

/** Another person of the office's finance bureau: what one prepares, the other confirms. */
export const colleague = ({ organisations }: Office, api: TestApi): Promise<Actor> =>
  makers(api).person(organisations.finance);

/** What finance prepared is confirmed by somebody else. */
export async function publishTogether(
  api: TestApi,
  office: Office,
  command: PrepareCommand,
): Promise<{ preparation: PublicationPreparationEntity; publication: PublicationEntity }> {
  const service = api.get(PreparationService);
  const prepared = await service.prepare(office.finance, command);
  const step = { id: prepared.id, action: 'confirm', version: prepared.version } as const;
  const preparation = await service.move(await colleague(office, api), step);
  const { projectId, year } = preparation;
  const publication = await api.get(Db).as(office.finance, (tx) => publicationOf(tx, projectId, year));
  return { preparation, publication: orNotFound(publication) };
}

const prepare = `mutation ($projectId: ID!, $year: Int!, $summary: String, $version: Int, $handled: [HandledPlaceInput!], $scope: PublicationScope) {
  result: preparePublication(projectId: $projectId, year: $year, summary: $summary, version: $version, handled: $handled, scope: $scope) {
    __typename ... on PublicationPreparation { id version } ... on Problem { code status detail fields { path message } } } }`;
const confirm = `mutation ($id: ID!, $version: Int!) { result: movePublicationPreparation(id: $id, action: confirm, version: $version) {
  __typename ... on PublicationPreparation { publicationId } ... on Problem { code status detail fields { path message } } } }`;

/** The same over the API: what `fields` says of the publication, or the Problem of whoever was refused. */
export async function publishOverApi<T>(api: TestApi, office: Office, variables: object, fields: string): Promise<T> {
  type Result = { result: { __typename: string; id: string; version: number; publicationId: string } };
  const { result: prepared } = await api.graphql<Result>(office.finance, prepare, { year: 2026, ...variables });
  if (prepared.__typename === 'Problem') return prepared as T;
  const { id, version } = prepared;
  const { result: confirmed } = await api.graphql<Result>(await colleague(office, api), confirm, { id, version });
  if (confirmed.__typename === 'Problem') return confirmed as T;
  const document = `query ($id: ID!) { publication(id: $id) { ${fields} } }`;
  return (await api.graphql<{ publication: T }>(office.finance, document, { id: confirmed.publicationId })).publication;
}

/** A publication in a given state, of a filed project of its own, made by the office's people; `command` may set its scope. */
export async function publication(
  api: TestApi,
  office: Office,
  state: 'published' | 'withdrawn' = 'published',
  { command = {}, ...options }: EvaluationOptions & { readonly command?: Partial<PrepareCommand> } = {},
): Promise<{ project: ProjectEntity; publication: PublicationEntity }> {
  const { project, evaluation } = await filedEvaluation(api, office, options);
  const published = await publishTogether(api, office, { projectId: project.id, year: evaluation.year, ...command });
  let made = published.publication;
  if (state === 'withdrawn')
    made = await api.get(PublicationService).move(office.finance, {
      id: made.id,
      action: 'withdraw',
      version: made.version,
      reason: '数据有误',
    });
  return { project, publication: made };
}
