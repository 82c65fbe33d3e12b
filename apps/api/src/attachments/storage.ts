import { join } from 'node:path';
import { fileTypes, type UploadPolicy, usualUploadPolicy } from '@chengxiao/domain';
import { DiskStore } from './disk-store';
import type { FileStore } from './file-store';
import { S3Store } from './s3-store';

type Environment = Readonly<Record<string, string | undefined>>;

/** Where the environment wants files to be kept: in a bucket when one is named, or else below the data folder. */
export function storeOf(env: Environment): FileStore {
  const bucket = env['S3_BUCKET'];
  if (!bucket) return new DiskStore(join(env['CHENGXIAO_DATA'] ?? '.data', 'files'));
  const requiredSetting = (name: string): string => {
    const value = env[name];
    if (!value) throw new Error(`S3_BUCKET is set, so ${name} is needed too`);
    return value;
  };
  return new S3Store({
    bucket,
    endpoint: requiredSetting('S3_ENDPOINT'),
    region: env['S3_REGION'] ?? 'us-east-1',
    accessKeyId: requiredSetting('S3_ACCESS_KEY_ID'),
    secretAccessKey: requiredSetting('S3_SECRET_ACCESS_KEY'),
  });
}

/** What may be uploaded here: the usual, unless the environment says otherwise. */
export function policyOf(env: Environment): UploadPolicy {
  const megabytes = env['UPLOAD_MAX_MB'];
  if (megabytes !== undefined && !/^[1-9]\d{0,3}$/.test(megabytes))
    throw new Error('UPLOAD_MAX_MB is a whole number of MB');
  const named = env['UPLOAD_TYPES']?.split(/[\s,]+/).filter(Boolean);
  const unknown = named?.filter((type) => !(fileTypes as readonly string[]).includes(type)) ?? [];
  if (unknown.length > 0) throw new Error(`UPLOAD_TYPES knows ${fileTypes.join(' ')}, not ${unknown.join(' ')}`);
  return {
    ...usualUploadPolicy,
    ...(megabytes ? { maxBytes: Number(megabytes) * 1024 * 1024 } : {}),
    ...(named ? { types: fileTypes.filter((type) => named.includes(type)) } : {}),
  };
}
