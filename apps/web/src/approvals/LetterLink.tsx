import type { MissingCharacter } from '@chengxiao/domain';
import type { AnchorHTMLAttributes } from 'react';
import { rest } from '../api/rest';
import { useToldDownload } from '../forms/use-told-download';
import { letterOf, missingOf } from './reply-address';

/** The letter of a reply as a file; what no typeface has is told first, that of the forms behind it too. */
export function LetterLink({ id, ...rests }: { id: string } & AnchorHTMLAttributes<HTMLAnchorElement>) {
  const missing = async () => (await rest<MissingCharacter[]>('GET', missingOf(id))).value ?? [];
  const { download, dialog } = useToldDownload(missing, letterOf(id));
  return (
    <>
      <a {...rests} href={letterOf(id)} onClick={download} />
      {dialog}
    </>
  );
}
