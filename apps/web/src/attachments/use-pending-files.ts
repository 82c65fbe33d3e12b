import type { AttachmentKind, AttachmentSubjectType } from '@chengxiao/domain';
import type { Problem } from '@chengxiao/ui';
import { useEffect, useState } from 'react';
import { useAttachmentText } from './attachments.i18n';
import { type ChosenFile, inspectChosen, type Taken } from './chosen-file';
import { type LeftFile, useLeftFiles } from './left-files';
import { useUpload } from './use-upload';

/** What is not stored yet has no id. */
const unstored = 'new';

/**
 * Files chosen for something that is not stored yet; they are there again when one comes back to its form. `sendAll`
 * uploads them once it is, and answers the first that did not arrive: those wait on the page of what they belong to.
 */
export function usePendingFiles(subjectType: AttachmentSubjectType) {
  const t = useAttachmentText();
  const upload = useUpload();
  const { leave, leftFor } = useLeftFiles(subjectType);
  const [files, setFiles] = useState<readonly ChosenFile[]>(() => leftFor(unstored));
  useEffect(() => {
    const waiting = files.filter(({ refused }) => refused === null);
    leave(
      unstored,
      waiting.map((each) => ({ ...each, failed: null })),
    );
  }, [files, leave]);
  const add = async (chosen: readonly File[], kind: AttachmentKind, taken: Taken): Promise<void> => {
    const added = await inspectChosen(chosen, kind, taken);
    setFiles((old) => [...old, ...added]);
  };
  const drop = (key: string): void => setFiles((old) => old.filter((each) => each.key !== key));
  const sendAll = async (subjectId: string): Promise<Problem | null> => {
    const left: LeftFile[] = [];
    let failed: Problem | null = null;
    for (const each of files.filter(({ refused }) => refused === null)) {
      const { key, file, kind } = each;
      const problem = await upload({ subjectType, subjectId, kind }, file, () => undefined);
      drop(key);
      if (!problem) continue;
      const reason = problem.fields?.[0]?.message ?? problem.detail;
      left.push({ ...each, failed: reason });
      failed ??= { ...problem, detail: t('failed', { name: file.name, reason }) };
    }
    leave(subjectId, left);
    // The form may be gone before it is drawn without them: nothing of this one is for the next.
    leave(unstored, []);
    return failed;
  };
  return { files, add, drop, sendAll };
}
