import { type Grade, problems, type PublicationKind, type PublishedProject } from '@chengxiao/domain';
import { currentLanguage, type Problem } from '@chengxiao/ui';

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

export type Fetched<T> =
  { readonly value: T; readonly problem: null } | { readonly value: null; readonly problem: Problem };

const unavailable = (): Problem => {
  const { status, title } = problems.UNAVAILABLE;
  const detail = {
    zh: '服务没有响应,请检查网络后重试。',
    en: 'The service did not answer. Check the network and try again.',
  };
  return {
    code: 'UNAVAILABLE',
    status,
    title: title[currentLanguage()],
    detail: detail[currentLanguage()],
    fields: [],
  };
};

const isProblem = (value: unknown): value is Problem =>
  typeof value === 'object' && value !== null && 'code' in value && 'title' in value;

/** One public read, without cookies; refusals come back as problems, never as exceptions. */
export async function fetchPublic<T>(path: string, signal?: AbortSignal): Promise<Fetched<T>> {
  try {
    const response = await fetch(`/api/public/${path}`, {
      credentials: 'omit',
      headers: { accept: 'application/json', 'accept-language': currentLanguage() },
      ...(signal ? { signal } : {}),
    });
    const value: unknown = await response.json();
    if (response.ok) return { value: value as T, problem: null };
    return { value: null, problem: isProblem(value) ? value : unavailable() };
  } catch {
    return { value: null, problem: unavailable() };
  }
}
