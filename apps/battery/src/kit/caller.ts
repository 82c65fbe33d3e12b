import { type Answer, ask, jsonOf, type Sent } from './http.ts';

/** Somebody of the demonstration, with what the superuser knows of them. */
export type Person = {
  readonly username: string;
  readonly name: string;
  readonly role: string;
  readonly section: string | null;
  readonly userId: string;
  readonly positionId: string;
  readonly orgId: string;
  readonly orgPath: string;
  readonly divisionCode: string;
  /** Prefix of everything they may read of the tree; none for third parties. */
  readonly scopePath: string;
};

/** A mutation's answer, whichever it is. */
export type Result = Record<string, unknown> & {
  readonly __typename?: string;
  readonly code?: string;
  readonly id?: string;
};

/** A signed-in person, or nobody, who calls the API over the network. */
export class Caller {
  readonly person: Person | null;
  readonly cookie: string;
  private readonly origin: string;

  constructor(origin: string, person: Person | null, cookie: string) {
    this.origin = origin;
    this.person = person;
    this.cookie = cookie;
  }

  /** Any request, with the cookie and the language. */
  send(method: string, path: string, { headers = {}, ...sent }: Omit<Sent, 'method'> = {}): Promise<Answer> {
    const known = { 'accept-language': 'en', ...(this.cookie ? { cookie: this.cookie } : {}) };
    return ask(this.origin, path, { method, headers: { ...known, ...headers }, ...sent });
  }

  /** A request with a body of JSON, or none. */
  rest(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Answer> {
    if (body === undefined) return this.send(method, path, { headers });
    const typed = { 'content-type': 'application/json', ...headers };
    return this.send(method, path, { headers: typed, body: JSON.stringify(body) });
  }

  raw(query: string, variables: object = {}): Promise<Answer> {
    return this.rest('POST', '/graphql', { query, variables });
  }

  /** The data of a document. @throws what its errors say */
  async data<T = Record<string, unknown>>(query: string, variables: object = {}): Promise<T> {
    const answer = await this.raw(query, variables);
    const { data, errors } = jsonOf<{ data?: T; errors?: { message: string }[] }>(answer);
    if (!data || errors)
      throw new Error(`${this.person?.username ?? 'nobody'}: ${answer.status} ${answer.text.slice(0, 300)}`);
    return data;
  }

  /** The one result of a mutation that is called `result`; a refusal has its `code`. */
  async act(query: string, variables: object = {}): Promise<Result> {
    const answer = await this.raw(query, variables);
    const body = jsonOf<{
      data?: { result?: Result } | null;
      errors?: { message: string; extensions?: { code?: string } }[];
    }>(answer);
    if (body.data?.result) return body.data.result;
    return { code: body.errors?.[0]?.extensions?.code ?? `status ${answer.status}`, detail: body.errors?.[0]?.message };
  }

  /** Uploads a file as a browser would. */
  upload(path: string, name: string, content: Buffer, fields: Record<string, string> = {}): Promise<Answer> {
    const boundary = '----battery';
    const parts = Object.entries(fields).map(
      ([field, value]) => `--${boundary}\r\ncontent-disposition: form-data; name="${field}"\r\n\r\n${value}\r\n`,
    );
    const body = Buffer.concat([
      Buffer.from(
        `${parts.join('')}--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: application/octet-stream\r\n\r\n`,
      ),
      content,
      Buffer.from(`\r\n--${boundary}--\r\n`),
    ]);
    const headers = { 'content-type': `multipart/form-data; boundary=${boundary}`, 'x-requested-with': 'chengxiao' };
    return this.send('POST', path, { headers, body, timeout: 20_000 });
  }
}

/** The code of a refusal in any form of answer; null where it was answered. */
export function codeOf(answer: Answer): string | null {
  const body = jsonOf<{
    code?: string;
    errors?: { extensions?: { code?: string } }[];
    data?: Record<string, { __typename?: string; code?: string } | null> | null;
  }>(answer);
  const [error] = body.errors ?? [];
  if (error) return error.extensions?.code ?? 'UNKNOWN';
  const [result] = Object.values(body.data ?? {});
  if (result?.__typename === 'Problem') return result.code ?? 'UNKNOWN';
  return answer.status >= 400 ? (body.code ?? `status ${answer.status}`) : null;
}
