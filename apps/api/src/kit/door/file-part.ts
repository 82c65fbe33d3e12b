import { decodeText } from '@chengxiao/domain';
import type { MultipartFile } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';

type Options = NonNullable<Parameters<FastifyRequest['file']>[0]>;
/** The one file of a request with the name that its sender gave it; a name of lost bytes holds the sign of it, which every check of texts refuses. */
export type FilePart = { readonly part: MultipartFile; readonly name: string };

/** A head that goes on for longer has no name of ours. */
const longestHead = 16 * 1024;
const headEnd = '\r\n\r\n';

/** The first file of a request, or null where it brings none. */
export async function filePart(request: FastifyRequest, options: Options): Promise<FilePart | null> {
  if (!request.isMultipart()) return null;
  const pending = request.file(options);
  // The parser makes UTF-8 of any bytes and takes the last of two names; so the head is looked at as it comes by.
  let head = '';
  const look = (piece: Buffer): void => {
    head += piece.toString('latin1');
    if (headOf(head, request) !== null || head.length > longestHead) request.raw.off('data', look);
  };
  request.raw.on('data', look);
  const part = await pending.finally(() => request.raw.off('data', look));
  return part ? { part, name: nameOf(headOf(head, request) ?? '') } : null;
}

/** The head of the first part, which stands behind the first delimiter; null where it is not there yet. */
function headOf(text: string, { headers }: FastifyRequest): string | null {
  const [, quoted, bare = ''] = /;\s*boundary=(?:"([^"]+)"|([^\s;]+))/i.exec(headers['content-type'] ?? '') ?? [];
  const start = text.indexOf(`--${quoted ?? bare}\r\n`);
  const end = start < 0 ? -1 : text.indexOf(headEnd, start);
  return end < 0 ? null : text.slice(start, end);
}

/** The name of a file in the head of its part, whose signs are its bytes: RFC 6266 prefers the coded one wherever it stands. */
export function nameOf(head: string): string {
  const disposition = /^content-disposition:(.*)$/im.exec(head)?.[1] ?? '';
  const [, charset, coded] = /;\s*filename\*\s*=\s*([\w-]+)'[\w-]*'([^\s;]*)/i.exec(disposition) ?? [];
  const named = charset && coded ? codedName(charset, coded) : null;
  if (named !== null) return named;
  const [, quoted, bare] = /;\s*filename\s*=\s*(?:"((?:\\.|[^"\\])*)"|([^\s;"]+))/i.exec(disposition) ?? [];
  // A backslash escapes a quote or itself only: old browsers send whole paths.
  const bytes = Buffer.from(quoted?.replace(/\\(["\\])/g, '$1') ?? bare ?? '', 'latin1');
  return decodeText(bytes)?.text ?? lost;
}

const lost = '\uFFFD';

/** A name in the coding of RFC 5987; null where it is in an encoding nobody knows. */
function codedName(charset: string, coded: string): string | null {
  const bytes = Buffer.from(
    coded.replace(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
    'latin1',
  );
  let decoder: TextDecoder;
  try {
    decoder = new TextDecoder(charset, { fatal: true });
  } catch {
    return null;
  }
  try {
    return decoder.decode(bytes);
  } catch {
    return lost;
  }
}
