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
  const found = errorsOf(error)
    .map(({ extensions }) => extensions?.['problem'])
    .find(isProblem);
  if (found) return { ...found, fields: found.fields ?? [] };
  if (ServerError.is(error) && error.statusCode === 401)
    return localProblem('UNAUTHENTICATED', document.documentElement.lang);
  return localProblem(CombinedGraphQLErrors.is(error) ? 'INTERNAL' : 'UNAVAILABLE', document.documentElement.lang);
}

type Refused = { readonly extensions?: Readonly<Record<string, unknown>> | undefined };

/**
 * The errors of an answer. One that is refused whole comes with a status of 4xx or 5xx, and Apollo hands it on as text; what a
 * proxy writes in place of the API has none.
 */
function errorsOf(error: unknown): readonly Refused[] {
  if (CombinedGraphQLErrors.is(error)) return error.errors;
  if (!ServerError.is(error)) return [];
  try {
    const answer = JSON.parse(error.bodyText) as { errors?: unknown } | null;
    return Array.isArray(answer?.errors) ? (answer.errors as (Refused | null)[]).filter((each) => each !== null) : [];
  } catch {
    return [];
  }
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
