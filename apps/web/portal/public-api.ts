import type { Grade, PublicationKind, PublishedProject } from '@chengxiao/domain';
import { requestJson, type RestAnswer } from '../src/api/rest';

/** A row of the public list; money in 元. */
export type PublicRow = Pick<
  PublishedProject,
  | 'kind'
  | 'year'
  | 'projectCode'
  | 'projectName'
  | 'divisionCode'
  | 'divisionName'
  | 'departmentName'
  | 'orgName'
  | 'budgetAmount'
  | 'executedAmount'
  | 'total'
  | 'summary'
> & { readonly id: string; readonly kind: PublicationKind; readonly grade: Grade | null; readonly publishedAt: string };
export type PublicList = {
  readonly nodes: readonly PublicRow[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly totalCount: number;
};
export type PublicProject = PublishedProject & {
  readonly id: string;
  readonly edition: number;
  readonly publishedAt: string;
};
export type PublicDivision = {
  readonly code: string;
  readonly name: string;
  readonly level: 'region' | 'league' | 'banner';
  readonly parentCode: string | null;
  readonly published: number;
};

/** One public read, without cookies; refusals come back as problems, never as exceptions. */
export const fetchPublic = <T>(path: string, signal: AbortSignal | null = null): Promise<RestAnswer<T>> =>
  requestJson(`/api/public/${path}`, { credentials: 'omit', signal });
