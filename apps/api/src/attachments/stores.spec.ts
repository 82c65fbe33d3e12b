import { createHash } from 'node:crypto';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DiskStore } from './disk-store';
import type { FileStore } from './file-store';
import { S3Store } from './s3-store';
import { policyOf, storeOf } from './storage';

const content = Buffer.from('草原生态保护补助奖励资金实施方案');
const sha256 = createHash('sha256').update(content).digest('hex');
const other = 'f'.repeat(64);

let folder: string;
let path: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chengxiao-stores-'));
  path = join(folder, 'incoming');
  await writeFile(path, content);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function keepsAndForgets(store: FileStore): Promise<void> {
  expect(await store.get(sha256)).toBeNull();
  await store.put(sha256, path);
  await store.put(sha256, path);
  const stream = await store.get(sha256);
  expect(stream && (await buffer(stream))).toEqual(content);
  await store.delete(sha256);
  await store.delete(sha256);
  expect(await store.get(sha256)).toBeNull();
  expect(await store.get(other)).toBeNull();
}

describe('the disk', () => {
  it('keeps and forgets content, and leaves no half file', async () => {
    const place = join(folder, 'files');
    await keepsAndForgets(new DiskStore(place));
    expect(await readdir(join(place, sha256.slice(0, 2)))).toEqual([]);
  });
});

describe('a bucket', () => {
  /** As much of S3 as is used: objects by path, and no request without a signature for this content. */
  const objects = new Map<string, Buffer>();
  const unsigned: string[] = [];
  let server: Server;
  let failures = 0;
  const signed = ({ headers }: IncomingMessage) =>
    /^AWS4-HMAC-SHA256 Credential=key\/\d{8}\/cn-north\/s3\/aws4_request, SignedHeaders=\S*host\S*, Signature=[0-9a-f]{64}$/.test(
      headers.authorization ?? '',
    ) && headers['x-amz-date'] !== undefined;
  beforeAll(async () => {
    server = createServer((request, response) => {
      void buffer(request).then((body) => {
        const { method, url = '', headers } = request;
        if (!signed(request)) unsigned.push(`${method} ${url}`);
        if (url.startsWith('/elsewhere/')) return response.writeHead(307, { location: '/chengxiao/stolen' }).end();
        if (failures > 0) {
          failures -= 1;
          return response.writeHead(503).end();
        }
        if (method === 'PUT') {
          if (!url.startsWith('/chengxiao/')) return response.writeHead(404).end();
          const announced = headers['x-amz-content-sha256'];
          const right = announced === createHash('sha256').update(body).digest('hex');
          if (right && Number(headers['content-length']) === body.length) objects.set(url, body);
          return response.writeHead(right ? 200 : 400).end();
        }
        const found = objects.get(url);
        if (method === 'DELETE') objects.delete(url);
        return response
          .writeHead(method === 'DELETE' ? 204 : found ? 200 : 404)
          .end(method === 'GET' ? found : undefined);
      });
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  });
  afterAll(() => new Promise((closed) => server.close(closed)));

  const store = (bucket = 'chengxiao') =>
    storeOf({
      S3_ENDPOINT: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
      S3_BUCKET: bucket,
      S3_REGION: 'cn-north',
      S3_ACCESS_KEY_ID: 'key',
      S3_SECRET_ACCESS_KEY: 'secret',
    });

  it('keeps and forgets content by signed requests that carry its hash and length', async () => {
    expect(store()).toBeInstanceOf(S3Store);
    await keepsAndForgets(store());
    expect(unsigned).toEqual([]);
  });

  it('tries again when the storage is busy, and says so when it stays refused', async () => {
    failures = 1;
    await store().put(sha256, path);
    expect(objects.get(`/chengxiao/${sha256.slice(0, 2)}/${sha256}`)).toEqual(content);
    await expect(store().put(other, path)).rejects.toThrow('answered 400 to PUT');
  });

  it('is not followed to another place, whatever it answers', async () => {
    await expect(store('elsewhere').put(sha256, path)).rejects.toThrow('answered 307 to PUT');
    await expect(store('elsewhere').get(sha256)).rejects.toThrow('answered 307 to GET');
    expect([...objects.keys(), ...unsigned].join()).not.toContain('stolen');
  });

  it('loses no file to a bucket that is not there', async () => {
    await expect(store('chengxaio').put(sha256, path)).rejects.toThrow('answered 404 to PUT');
  });
});

describe('the environment', () => {
  it('chooses disk or bucket, and refuses half a bucket', () => {
    expect(storeOf({ CHENGXIAO_DATA: folder })).toBeInstanceOf(DiskStore);
    expect(() => storeOf({ S3_BUCKET: 'b' })).toThrow('S3_ENDPOINT');
  });

  it('says how large files may be and which types are taken', () => {
    expect(policyOf({})).toMatchObject({ maxBytes: 20 * 1024 * 1024 });
    expect(policyOf({ UPLOAD_MAX_MB: '5', UPLOAD_TYPES: 'pdf, docx' })).toMatchObject({
      maxBytes: 5 * 1024 * 1024,
      types: ['pdf', 'docx'],
    });
    expect(() => policyOf({ UPLOAD_TYPES: 'exe' })).toThrow('not exe');
    expect(() => policyOf({ UPLOAD_MAX_MB: '0' })).toThrow('UPLOAD_MAX_MB');
  });
});
