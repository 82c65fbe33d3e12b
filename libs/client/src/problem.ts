import { CombinedGraphQLErrors, ServerError } from '@apollo/client/errors';
import { type ProblemCode, problems } from '@chengxiao/domain';

/** A refusal in the reader's language, as `union XResult = X | Problem` and `extensions.problem` carry it. */
export type WireProblem = {
  readonly code: ProblemCode;
  readonly title: string;
  readonly detail: string;
  readonly status: number;
  readonly fields: readonly { readonly path: string; readonly message: string }[];
};

const isProblem = (value: unknown): value is WireProblem =>
  typeof value === 'object' && value !== null && 'code' in value && 'title' in value && 'detail' in value;

/** A problem that the web notices by itself, such as a network that is gone. */
export function localProblem(code: ProblemCode, language: string): WireProblem {
  const { status, title } = problems[code];
  const english = language.startsWith('en');
  const detail = english
    ? 'The service did not answer. What you typed is still here; try again shortly.'
    : '服务没有响应，您填写的内容仍在本页，请稍后重试。';
  return { code, status, title: english ? title.en : title.zh, detail, fields: [] };
}

/** The problem inside whatever Apollo raised, or null when there was no error. */
export function problemOf(error: unknown): WireProblem | null {
  if (error === null || error === undefined) return null;
  if (CombinedGraphQLErrors.is(error)) {
    const found = error.errors.map(({ extensions }) => extensions?.['problem']).find(isProblem);
    if (found) return { ...found, fields: found.fields ?? [] };
  }
  if (ServerError.is(error) && error.statusCode === 401)
    return localProblem('UNAUTHENTICATED', document.documentElement.lang);
  return localProblem(CombinedGraphQLErrors.is(error) ? 'INTERNAL' : 'UNAVAILABLE', document.documentElement.lang);
}

type Answer = { readonly __typename?: string | undefined };
/** The member of a result union that is not a Problem. */
export type ValueOf<R> = R extends { __typename?: 'Problem' } ? never : R;
export type Unwrapped<V> =
  { readonly value: V; readonly problem: null } | { readonly value: null; readonly problem: WireProblem };

/** Separates what a mutation did from why it refused. */
export function unwrap<R extends Answer>(result: R): Unwrapped<ValueOf<R>> {
  if (result.__typename === 'Problem') {
    const problem = result as unknown as WireProblem;
    return { value: null, problem: { ...problem, fields: problem.fields ?? [] } };
  }
  return { value: result as ValueOf<R>, problem: null };
}
