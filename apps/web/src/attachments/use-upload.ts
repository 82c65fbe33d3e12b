import type { Problem } from '@chengxiao/ui';
import { useCallback } from 'react';
import { useSessionControl } from '../session/session';
import { upload, type UploadPlace } from './upload';

/** Sends one file; where the session has ended, signing in opens over the page, and the file can be tried again. */
export function useUpload() {
  const { expire } = useSessionControl();
  return useCallback(
    async (place: UploadPlace, file: File, onProgress: (share: number) => void): Promise<Problem | null> => {
      const problem = await upload(place, file, onProgress);
      if (problem?.code === 'UNAUTHENTICATED') expire();
      return problem;
    },
    [expire],
  );
}
