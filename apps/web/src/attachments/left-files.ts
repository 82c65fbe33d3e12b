import type { AttachmentSubjectType } from '@chengxiao/domain';
import { useMemo } from 'react';
import { useSession } from '../session/session';
import type { ChosenFile } from './chosen-file';

/** A file that waits, and why it did not arrive where it was sent already. */
export type LeftFile = ChosenFile & { readonly failed: string | null };

/** By position and subject: whoever acts in another position has not chosen them. */
const left = new Map<string, readonly LeftFile[]>();

/**
 * Files that wait while pages come and go: those of a form whose thing is not stored yet, and those that were sent with one
 * and did not arrive, until its page is opened.
 */
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
