import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';

const read = (path: string): string => readFileSync(join(import.meta.dirname, '../..', path), 'utf8');

describe('the outer proxy of tools/deploy/tls.conf', () => {
  const conf = read('tools/deploy/tls.conf');
  const value = (name: string): string => new RegExp(`^\\s*${name} ([^;]+);`, 'm').exec(conf)?.[1] ?? '';

  it('speaks TLS 1.2 and 1.3 only, with ciphers that have forward secrecy and authenticate, the strongest first', () => {
    expect(value('ssl_protocols').split(' ')).toEqual(['TLSv1.2', 'TLSv1.3']);
    expect(value('ssl_prefer_server_ciphers')).toBe('on');
    const ciphers = value('ssl_ciphers').split(':');
    for (const cipher of ciphers)
      expect(cipher).toMatch(/^ECDHE-(ECDSA|RSA)-(AES(128|256)-GCM-SHA\d{3}|CHACHA20-POLY1305)$/);
    expect(ciphers[0]).toContain('AES256');
  });

  it('leads people to TLS and tells programs that their address is wrong', () => {
    const [plain = '', tls = ''] = conf.split(/^server \{/m).slice(1);
    expect(plain).toContain('return 308 https://$server_name$request_uri;');
    expect(plain).toMatch(/location ~ \^\/\(graphql\|api\|v1\)\(\/\|\$\) \{\s*return 403;/);
    expect(plain + tls).not.toContain('https://$host');
  });

  it('replaces what a caller says of scheme and address', () => {
    expect(conf).toContain('proxy_set_header X-Forwarded-Proto https;');
    expect(conf).toContain('proxy_set_header X-Forwarded-For $remote_addr;');
    expect(conf + read('tools/deploy/nginx.conf')).not.toMatch(/proxy_add_x_forwarded_for/);
  });
});

describe('what is built for production', () => {
  it('is the built programs and what they import: no sources, tests, history or tools', () => {
    const ignored = read('.dockerignore').split('\n');
    expect(ignored[0]).toBe('**');
    for (const never of ['.git', '.data', '.env', 'docs', '.github']) expect(ignored).not.toContain(`!${never}`);
    expect(ignored).toContain('**/*.spec.ts');
    const copied = [...read('Dockerfile').matchAll(/^COPY --from=build (.+) \S+$/gm)].flatMap(([, list = '']) =>
      list.split(' '),
    );
    for (const path of copied)
      expect(path).toMatch(/^\/app\/(package\.json|dist\/(apps\/(api|web)|sbom\.cdx\.json|licences\.txt))$/);
    expect(read('Dockerfile')).toContain('ENV NODE_ENV=production');
  });

  it('lists no folder and says no version of the web server', () => {
    const nginx = read('tools/deploy/nginx.conf');
    expect(nginx).not.toMatch(/autoindex\s+on/);
    expect(nginx).toContain('server_tokens off;');
  });
});
