import { useEffect } from 'react';

type Polled = { readonly startPolling: (every: number) => void; readonly stopPolling: () => void };

/** Asks a query again and again, every so many milliseconds, as long as the worker is busy with what it shows. */
export function usePolling(busy: boolean, { startPolling, stopPolling }: Polled, every = 1_500): void {
  useEffect(() => {
    if (busy) startPolling(every);
    return stopPolling;
  }, [busy, every, startPolling, stopPolling]);
}
