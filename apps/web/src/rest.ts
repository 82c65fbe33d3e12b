import { currentLanguage, type Problem } from '@chengxiao/ui';
import { problems } from '@chengxiao/domain';

export type RestAnswer<T> =
  { readonly value: T; readonly problem: null } | { readonly value: null; readonly problem: Problem };

const unavailable = (): Problem => {
  const { status, title } = problems.UNAVAILABLE;
  const detail = {
    zh: '服务没有响应，请检查网络后重试。',
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

/** What a request carries: JSON, or a form with a file and the header that no other site can send along. */
const carried = (body: unknown): { headers: Record<string, string>; body?: BodyInit } => {
  if (body === undefined) return { headers: {} };
  if (body instanceof FormData) return { headers: { 'x-requested-with': 'chengxiao' }, body };
  return { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
};

/** One REST call with the session cookie; refusals come back as problems, never as exceptions. */
export async function rest<T>(
  method: 'GET' | 'POST' | 'PUT' | 'DELETE',
  path: string,
  body?: unknown,
): Promise<RestAnswer<T>> {
  try {
    const { headers, ...sent } = carried(body);
    const response = await fetch(path, {
      method,
      credentials: 'same-origin',
      headers: { accept: 'application/json', 'accept-language': currentLanguage(), ...headers },
      ...sent,
    });
    const text = await response.text();
    const value: unknown = text === '' ? null : JSON.parse(text);
    if (response.ok) return { value: value as T, problem: null };
    return { value: null, problem: isProblem(value) ? value : unavailable() };
  } catch {
    return { value: null, problem: unavailable() };
  }
}

const isProblem = (value: unknown): value is Problem =>
  typeof value === 'object' && value !== null && 'code' in value && 'title' in value;
