import { useApolloClient } from '@apollo/client/react';
import { useToast } from '@chengxiao/ui';
import { useRef, useState } from 'react';
import { v7 as uuid } from 'uuid';
import { useAttachmentText } from './attachments.i18n';
import { upload, type UploadPlace } from './upload';

/** A file on its way, or one that did not arrive. */
export type Upload = { key: string; file: File; place: UploadPlace; share: number; failed: string | null };

/** Uploads one file after the other; what fails stays until it is tried again or dismissed. */
export function useUploads(maxBytes: number) {
  const t = useAttachmentText();
  const { success } = useToast();
  const client = useApolloClient();
  const [uploads, setUploads] = useState<readonly Upload[]>([]);
  const queue = useRef(Promise.resolve());
  const alter = (key: string, change: Partial<Upload>): void =>
    setUploads((old) => old.map((each) => (each.key === key ? { ...each, ...change } : each)));
  const drop = (key: string): void => setUploads((old) => old.filter((each) => each.key !== key));

  const send = async ({ key, file, place }: Upload): Promise<void> => {
    const problem = await upload(place, file, (share) => alter(key, { share }));
    if (problem) return alter(key, { failed: problem.fields?.[0]?.message ?? problem.detail });
    drop(key);
    success(t('done', { name: file.name }));
    await client.refetchQueries({ include: 'active' }).catch(() => undefined);
  };

  const enqueue = (added: readonly Upload[]): void => {
    for (const each of added) if (each.failed === null) queue.current = queue.current.then(() => send(each));
  };
  const add = (files: readonly File[], place: UploadPlace): void => {
    const tooLarge = t('tooLarge', { mb: Math.floor(maxBytes / 1024 / 1024) });
    const added = files.map((file) => {
      const failed = file.size > maxBytes ? tooLarge : null;
      return { key: uuid(), file, place, share: 0, failed };
    });
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
