import { describe, expect, it } from '@jest/globals';
import { inspectFile, ProblemError, usualUploadPolicy } from '@chengxiao/domain';
import { hostileFiles, soundFiles } from '../../test/hostile-files/archives';
import { refuseBomb } from './archive';

/** Why a file is not kept, by looking at it as the API does; null where it is. */
async function reasonOf(file: Buffer): Promise<string | null> {
  const read = (position: number, length: number) => Promise.resolve(file.subarray(position, position + length));
  const { type, refused } = await inspectFile({ size: file.length, read }, usualUploadPolicy);
  if (refused) return refused.reason.key;
  if (type === 'png' || type === 'jpg') return null;
  return refuseBomb(file).then(
    () => null,
    (error: unknown) => {
      if (error instanceof ProblemError) return error.refusal.reason.key;
      throw error;
    },
  );
}

describe('what is attached', () => {
  it.each(hostileFiles.map(({ name, ...each }) => [name, each] as const))(
    '%s: is refused',
    async (_, { make, reason }) => {
      const file = make();
      expect(file.length).toBeLessThan(4 * 1024 * 1024);
      expect(await reasonOf(file)).toMatch(reason);
    },
  );

  it.each(soundFiles.map(({ name, make }) => [name, make] as const))('%s: is taken', async (_, make) => {
    expect(await reasonOf(make())).toBeNull();
  });
});
