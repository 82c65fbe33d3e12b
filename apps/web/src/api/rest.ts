import { problems, type Text } from '@chengxiao/domain';
import { currentLanguage, type Problem } from '@chengxiao/ui';

export type RestAnswer<T> =
  { readonly value: T; readonly problem: null } | { readonly value: null; readonly problem: Problem };

const noAnswer: Text = {
  zh: '服务没有响应，请检查网络后重试。',
  en: 'The service did not answer. Check the network and try again.',
};

/** The problem of a request that got no answer of ours: the network is gone, or a proxy answered instead. */
export function unavailable(detail: Text = noAnswer): Problem {
  const { status, title } = problems.UNAVAILABLE;
  const language = currentLanguage();
  return { code: 'UNAVAILABLE', status, title: title[language], detail: detail[language], fields: [] };
}

/** Whether an answer is problem+json of the API. */
export const isProblem = (value: unknown): value is Problem =>
  typeof value === 'object' && value !== null && 'code' in value && 'title' in value;

/** What a request carries: JSON, or a form with a file and the header that no other site can send along. */
const payloadOf = (body: unknown): { headers: Record<string, string>; body?: BodyInit } => {
  if (body === undefined) return { headers: {} };
  if (body instanceof FormData) return { headers: { 'x-requested-with': 'chengxiao' }, body };
  return { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
};

/** One request for JSON; refusals come back as problems, never as exceptions. */
export async function requestJson<T>(path: string, { headers, ...init }: RequestInit): Promise<RestAnswer<T>> {
  try {
    const response = await fetch(path, {
      ...init,
      headers: { accept: 'application/json', 'accept-language': currentLanguage(), ...headers },
    });
    const text = await response.text();
    const value: unknown = text === '' ? null : JSON.parse(text);
    if (response.ok) return { value: value as T, problem: null };
    return { value: null, problem: isProblem(value) ? value : unavailable() };
  } catch {
    return { value: null, problem: unavailable() };
  }
}

/** One REST call with the session cookie. */
export const rest = <T>(
  method: 'GET' | 'POST' | 'PUT' | 'DELETE',
  path: string,
  body?: unknown,
): Promise<RestAnswer<T>> => requestJson(path, { method, credentials: 'same-origin', ...payloadOf(body) });
