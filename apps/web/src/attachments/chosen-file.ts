import { type AttachmentKind, inspectFile, message, say, type UploadPolicy } from '@chengxiao/domain';
import { currentLanguage } from '@chengxiao/ui';
import { v7 as uuid } from 'uuid';

/** What the installation takes. */
export type Taken = Pick<UploadPolicy, 'maxBytes' | 'types'>;
/** A file that was chosen, as which paper, and why it is none that may be attached. */
export type ChosenFile = {
  readonly key: string;
  readonly file: File;
  readonly kind: AttachmentKind;
  readonly refused: string | null;
};

/** Looks into files where they are chosen, by the rule of the server, so that nobody waits for what is not taken. */
export const inspectChosen = (files: readonly File[], kind: AttachmentKind, taken: Taken): Promise<ChosenFile[]> =>
  Promise.all(files.map(async (file) => ({ key: uuid(), file, kind, refused: await refusalOf(file, taken) })));

async function refusalOf(file: File, taken: Taken): Promise<string | null> {
  const read = async (position: number, length: number): Promise<Uint8Array> =>
    new Uint8Array(await file.slice(position, position + length).arrayBuffer());
  const reason = await inspectFile({ size: file.size, read }, taken).then(
    ({ refused }) => refused?.reason ?? null,
    () => message('fileUnreadable'),
  );
  return reason && say(reason, currentLanguage());
}
