import type { AttachmentKind, AttachmentSubjectType } from '@chengxiao/domain';
import type { Problem } from '@chengxiao/ui';
import { useState } from 'react';
import { v7 as uuid } from 'uuid';
import { useAttachmentText } from './attachments.i18n';
import { upload } from './upload';

/** A file that waits until what it belongs to is stored. */
export type PendingFile = { readonly key: string; readonly file: File; readonly kind: AttachmentKind };

/** Files chosen for something that is not stored yet; `sendAll` uploads them once it is, and answers what was not kept. */
export function usePendingFiles(subjectType: AttachmentSubjectType) {
  const t = useAttachmentText();
  const [files, setFiles] = useState<readonly PendingFile[]>([]);
  const add = (chosen: readonly File[], kind: AttachmentKind): void =>
    setFiles((old) => [...old, ...chosen.map((file) => ({ key: uuid(), file, kind }))]);
  const drop = (key: string): void => setFiles((old) => old.filter((each) => each.key !== key));
  const sendAll = async (subjectId: string): Promise<Problem | null> => {
    let failed: Problem | null = null;
    for (const { key, file, kind } of files) {
      const problem = await upload({ subjectType, subjectId, kind }, file, () => undefined);
      if (problem) failed ??= { ...problem, detail: t('failed', { name: file.name, reason: problem.detail }) };
      else drop(key);
    }
    return failed;
  };
  return { files, add, drop, sendAll };
}
