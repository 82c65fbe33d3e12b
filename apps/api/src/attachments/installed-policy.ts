import type { FileType, UploadPolicy } from '@chengxiao/domain';

/** What may be uploaded in this installation: the upload policy as something to inject. */
export abstract class InstalledPolicy implements UploadPolicy {
  abstract readonly maxBytes: number;
  abstract readonly types: readonly FileType[];
  abstract readonly maxCount: number;
}
