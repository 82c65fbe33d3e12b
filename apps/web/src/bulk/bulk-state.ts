import type { BulkState } from '@chengxiao/domain';
import type { Tone } from '@chengxiao/ui';
import { useEffect } from 'react';

/** How often the progress is asked for while there is any, in milliseconds. */
const pulse = 1_500;

/** The colour of how far a bulk act is. */
export const bulkTone: Readonly<Record<BulkState, Tone>> = {
  queued: 'neutral',
  running: 'progress',
  done: 'success',
  failed: 'danger',
};

/** Whether a bulk act is still waited for. */
export const underWay = (state: BulkState): boolean => state === 'queued' || state === 'running';

type Polled = { readonly startPolling: (pulse: number) => void; readonly stopPolling: () => void };

/** Asks again and again while the act is under way. */
export function usePulse(state: BulkState | undefined, { startPolling, stopPolling }: Polled): void {
  const waits = state !== undefined && underWay(state);
  useEffect(() => {
    if (waits) startPolling(pulse);
    return stopPolling;
  }, [waits, startPolling, stopPolling]);
}
