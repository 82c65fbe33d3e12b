import type { AttachmentSubjectType } from '@chengxiao/domain';
import { useMemo } from 'react';
import { useSession } from '../session/session';
import type { ChosenFile } from './chosen-file';

/** A file that did not arrive, and why. */
export type LeftFile = ChosenFile & { readonly failed: string };

/** By position and subject: whoever acts in another position has not chosen them. */
const left = new Map<string, readonly LeftFile[]>();

/** Files that were sent with a new thing and did not arrive: they wait until its page is opened, to be tried again there. */
export function useLeftFiles(subjectType: AttachmentSubjectType) {
  const { id } = useSession().position;
  return useMemo(() => {
    const keyOf = (subjectId: string): string => [id, subjectType, subjectId].join(' ');
    return {
      leave: (subjectId: string, files: readonly LeftFile[]): void => void left.set(keyOf(subjectId), files),
      leftFor: (subjectId: string): readonly LeftFile[] => left.get(keyOf(subjectId)) ?? [],
      forget: (subjectId: string): void => void left.delete(keyOf(subjectId)),
    };
  }, [id, subjectType]);
}
