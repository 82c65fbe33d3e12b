import { type Answer, jsonOf } from './http.ts';

/** What an answer says that only an error of ours says: a status of 500, an internal code, a stack, a sentence of the database. */
export function wrongInside(answer: Answer): string | null {
  const { errors, data } = jsonOf<{
    errors?: { extensions?: { code?: string } }[];
    data?: Record<string, unknown> | null;
  }>(answer);
  const codes = [
    ...(errors ?? []).map(({ extensions }) => extensions?.code),
    ...Object.values(data ?? {}).map((each) => (each as { code?: string } | null)?.code),
  ];
  const inside = answer.status >= 500 || codes.includes('INTERNAL') || /"code":"INTERNAL"/.test(answer.text);
  const shown =
    /\bat \S+ \(?(file:|\/|node:).*:\d+|relation "\w+"|syntax error at or near|violates .*constraint|duplicate key value|permission denied for/.exec(
      answer.text,
    )?.[0];
  if (!inside && !shown) return null;
  return `${answer.status} ${shown ?? answer.text.slice(0, 200)}`;
}
