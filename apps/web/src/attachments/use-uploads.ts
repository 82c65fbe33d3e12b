import { useApolloClient } from '@apollo/client/react';
import type { AttachmentKind, AttachmentSubjectType } from '@chengxiao/domain';
import { useToast } from '@chengxiao/ui';
import { useEffect, useRef, useState } from 'react';
import { useAttachmentText } from './attachments.i18n';
import { type ChosenFile, inspectChosen, type Taken } from './chosen-file';
import { useLeftFiles } from './left-files';
import { useUpload } from './use-upload';

/** A file on its way, one that did not arrive, or one that is not taken. */
export type Upload = ChosenFile & { readonly share: number; readonly failed: string | null };
type Subject = { readonly subjectType: AttachmentSubjectType; readonly subjectId: string };

/** Uploads one file after the other; what fails stays until it is tried again or dismissed. */
export function useUploads({ subjectType, subjectId }: Subject, taken: Taken) {
  const t = useAttachmentText();
  const { success } = useToast();
  const client = useApolloClient();
  const upload = useUpload();
  const { leftFor, forget } = useLeftFiles(subjectType);
  const [uploads, setUploads] = useState<readonly Upload[]>(() =>
    leftFor(subjectId).map((file) => ({ ...file, share: 0 })),
  );
  useEffect(() => forget(subjectId), [forget, subjectId]);
  const queue = useRef(Promise.resolve());
  const alter = (key: string, change: Partial<Upload>): void =>
    setUploads((old) => old.map((each) => (each.key === key ? { ...each, ...change } : each)));
  const drop = (key: string): void => setUploads((old) => old.filter((each) => each.key !== key));

  const send = async ({ key, file, kind }: Upload): Promise<void> => {
    const problem = await upload({ subjectType, subjectId, kind }, file, (share) => alter(key, { share }));
    if (problem) return alter(key, { failed: problem.fields?.[0]?.message ?? problem.detail });
    drop(key);
    success(t('done', { name: file.name }));
    await client.refetchQueries({ include: 'active' }).catch(() => undefined);
  };

  const enqueue = (added: readonly Upload[]): void => {
    for (const each of added) if (each.refused === null) queue.current = queue.current.then(() => send(each));
  };
  const add = async (files: readonly File[], kind: AttachmentKind): Promise<void> => {
    const added = (await inspectChosen(files, kind, taken)).map((each) => ({ ...each, share: 0, failed: null }));
    setUploads((old) => [...old, ...added]);
    enqueue(added);
  };
  const again = (one: Upload): void => {
    const fresh = { ...one, share: 0, failed: null };
    alter(one.key, fresh);
    enqueue([fresh]);
  };
  return { uploads, add, again, drop };
}
