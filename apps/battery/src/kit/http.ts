/** Requests exactly as they are written here: no path is tidied, no header is added. */
import { Agent, request } from 'node:http';

export type Answer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
  readonly bytes: Buffer;
  /** From the first byte sent to the last received. */
  readonly milliseconds: number;
};

export type Sent = {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string | string[]>>;
  readonly body?: string | Buffer;
  /** Milliseconds until the answer is no longer waited for. */
  readonly timeout?: number;
};

const agent = new Agent({ keepAlive: true, maxSockets: 64 });

/** @throws where the connection ends without an answer */
export function ask(origin: string, path: string, { method = 'GET', headers = {}, body, timeout = 60_000 }: Sent = {}) {
  const began = performance.now();
  const { hostname, port } = new URL(origin);
  return new Promise<Answer>((resolve, reject) => {
    const sent = request(
      {
        agent,
        hostname,
        port,
        path,
        method,
        timeout,
        headers: { ...headers, ...(body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) }) },
      },
      (reply) => {
        const parts: Buffer[] = [];
        reply.on('data', (part: Buffer) => parts.push(part));
        reply.once('error', reject);
        reply.once('end', () => {
          const bytes = Buffer.concat(parts);
          resolve({
            status: reply.statusCode ?? 0,
            headers: reply.headers,
            text: bytes.toString('utf8'),
            bytes,
            milliseconds: performance.now() - began,
          });
        });
      },
    );
    sent.once('timeout', () => sent.destroy(new Error(`no answer from ${path} within ${timeout} ms`)));
    sent.once('error', reject);
    sent.end(body);
  });
}

/** What a client of the API can do with no answer: it knows that nothing is known. */
export const unanswered: Answer = { status: 0, headers: {}, text: '', bytes: Buffer.alloc(0), milliseconds: 0 };

/** The body as JSON; an empty object where it is none. */
export function jsonOf<T = Record<string, unknown>>({ text }: Pick<Answer, 'text'>): T {
  try {
    return JSON.parse(text) as T;
  } catch {
    return {} as T;
  }
}
