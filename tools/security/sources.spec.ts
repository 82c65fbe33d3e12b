import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from '@jest/globals';

const root = join(import.meta.dirname, '../..');

/** The sources of what is shipped: neither tests and their fixtures nor what is generated. */
function shipped(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile() && /\.tsx?$/.test(each.name))
    .map((each) => relative(root, join(each.parentPath, each.name)))
    .filter((path) => !/\.(spec|fixture)\.tsx?$|\/generated\/|\/demo\//.test(path));
}
const server = ['apps/api/src', 'libs/dto/src', 'libs/domain/src'].flatMap(shipped);
const browser = ['apps/web/src', 'apps/web/portal', 'libs/ui/src', 'libs/client/src'].flatMap(shipped);
const everything = [...new Set([...server, ...browser])];

/** The files that say it, without what their comments say. */
const saying = (pattern: RegExp, files: readonly string[]): string[] =>
  files.filter((path) =>
    pattern.test(readFileSync(join(root, path), 'utf8').replace(/\/\*[^]*?\*\/|(^|\s)\/\/.*$/gm, '')),
  );

describe('what is shipped', () => {
  it('is looked at', () => {
    expect(server.length).toBeGreaterThan(300);
    expect(browser.length).toBeGreaterThan(300);
  });

  /** The maker of rows writes the names of columns, which stand in statements of ours, as JSON text. */
  it('runs no text as code, but one that it writes of names of its own', () => {
    const running = /[^.\w]eval\(|\bnew Function\(|['"]node:vm['"]|setTimeout\(\s*['"`]/;
    expect(saying(running, everything)).toEqual(['apps/api/src/kit/data/row-maker.ts']);
  });

  /** Files are read by processes of the product itself, by their path and never by a shell. */
  it('starts no other program, but copies of itself that read what people send', () => {
    const starting = /child_process|\bexecFile\b|\bspawnSync?\(/;
    expect(saying(starting, server)).toEqual(['apps/api/src/kit/processes/reading-processes.ts']);
  });

  it.each<[string, RegExp, readonly string[]]>([
    [
      'puts no HTML into a page',
      /dangerouslySetInnerHTML|\.(inner|outer)HTML\b|insertAdjacentHTML|document\.write|srcDoc/,
      browser,
    ],
    ['hears no other window', /addEventListener\(\s*['"]message['"]|window\.(parent|opener)|\bonmessage\b/, browser],
    ['reads no cookie in the page', /document\.cookie/, browser],
    ['loads nothing from another site', /(src|href|fetch\()\s*[=(]?\s*['"`]https?:/, browser],
    ['guesses no random number', /Math\.random/, server],
    ['takes no certificate on trust', /rejectUnauthorized|NODE_TLS_REJECT_UNAUTHORIZED|sslmode=no-verify/, everything],
    ['uses no hash that is broken', /create(Hash|Hmac)\(\s*['"](md5|sha1|md4|ripemd)/i, everything],
    [
      'holds no key',
      /-----BEGIN [A-Z ]*PRIVATE KEY|\bAKIA[0-9A-Z]{16}\b|:\/\/\w+:(?!password@)[^@\s$`'"]{8,}@/,
      everything,
    ],
  ])('%s', (_, pattern, files) => {
    expect(saying(pattern, files)).toEqual([]);
  });

  /** What leaves the server goes to what the environment names: see "Whom it talks to" in docs/security.md. */
  it('reaches out from few places, each to an address of the configuration', () => {
    const reaching =
      /\bfetch\(|import (?!type|\{ (createServer|Server)\b)[^;]*from ['"]node:(https?|net|tls|dgram|http2)['"]|['"](nodemailer|aws4fetch|undici|openid-client|@opentelemetry\/exporter[-\w]*)['"]/;
    expect(saying(reaching, server)).toEqual([
      'apps/api/src/attachments/s3-store.ts',
      'apps/api/src/messages/mailer.ts',
      'apps/api/src/operations/traces.ts',
    ]);
  });

  /** The inventory of docs/security.md names what each of them is for. */
  it('does its cryptography where the inventory says, with libraries that are well known', () => {
    const page = readFileSync(join(root, 'docs/security.md'), 'utf8');
    const named = [...page.matchAll(/`(apps\/[^`]+)`/g)].map(([, path = '']) => path);
    const using = saying(/from ['"](node:crypto|@node-rs\/argon2|jose|otpauth)['"]/, server).filter(
      (path) => !named.some((each) => path.startsWith(each)),
    );
    expect(using).toEqual([]);
  });
});
