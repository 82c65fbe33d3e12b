import { useMissingTold } from './missing-characters';
import { usePrintWatch } from './use-print-watch';

/** Watches the browser's own print, see `usePrintWatch`. */
export function PrintWatch() {
  const { act, dialog } = useMissingTold();
  usePrintWatch(act);
  return dialog;
}
