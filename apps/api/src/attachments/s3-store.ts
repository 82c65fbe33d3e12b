import { openAsBlob } from 'node:fs';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { AwsClient } from 'aws4fetch';
import { FileStore } from './file-store';

/** An S3-compatible storage and the rights to it. */
export type S3Options = {
  /** For instance `https://s3.example:9000`; the bucket is part of the path. */
  readonly endpoint: string;
  readonly bucket: string;
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
};

/** Files as objects of a bucket; every request is signed, and the content is signed by its hash. */
export class S3Store extends FileStore {
  private readonly client: AwsClient;
  private readonly base: string;

  constructor({ endpoint, bucket, region, accessKeyId, secretAccessKey }: S3Options) {
    super();
    this.client = new AwsClient({ accessKeyId, secretAccessKey, region, service: 's3', retries: 3 });
    this.base = `${endpoint.replace(/\/+$/, '')}/${bucket}`;
  }

  async put(sha256: string, path: string): Promise<void> {
    // A blob of the file is read while it is sent, and tells its length beforehand, which S3 wants.
    const body = await openAsBlob(path);
    await this.send('PUT', sha256, { body, headers: { 'x-amz-content-sha256': sha256 } });
  }

  async get(sha256: string): Promise<Readable | null> {
    const { status, body } = await this.send('GET', sha256, {}, [404]);
    return status === 404 || !body ? null : Readable.fromWeb(body as ReadableStream);
  }

  async delete(sha256: string): Promise<void> {
    await this.send('DELETE', sha256, {}, [404]);
  }

  /** Only who reads or forgets takes 404 for an answer: to a PUT it says that the bucket is missing, and the file would be lost. */
  private async send(
    method: string,
    sha256: string,
    init: RequestInit,
    taken: readonly number[] = [],
  ): Promise<Response> {
    const place = `${this.base}/${sha256.slice(0, 2)}/${sha256}`;
    // Who keeps the files is named by the environment, and nobody else is followed to.
    const response = await this.client.fetch(place, { method, ...init, redirect: 'manual' });
    if (!response.ok && !taken.includes(response.status)) {
      await response.body?.cancel();
      throw new Error(`the file storage answered ${response.status} to ${method}`);
    }
    return response;
  }
}
