import type { MissingCharacter } from '@chengxiao/domain';
import { useMissingTold } from '@chengxiao/ui';
import type { MouseEvent, ReactNode } from 'react';

type ToldDownload = {
  /** Does what is wanted, after it was told what no typeface has. */
  readonly check: (wanted: () => void) => Promise<void>;
  /** What a link to a PDF does when it is pressed. */
  readonly download: (event: MouseEvent<HTMLElement>) => void;
  readonly dialog: ReactNode;
};

/** Before a PDF is fetched from `address`, or its form printed: what of it no typeface has. */
export function useToldDownload(missing: () => Promise<readonly MissingCharacter[]>, address = ''): ToldDownload {
  const { act, dialog } = useMissingTold();
  const check = async (wanted: () => void): Promise<void> => act(await missing(), wanted);
  const download = (event: MouseEvent): void => {
    event.preventDefault();
    void check(() => window.location.assign(address));
  };
  return { check, download, dialog };
}
