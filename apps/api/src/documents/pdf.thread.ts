import { parentPort } from 'node:worker_threads';
import type { FormGrid } from '@chengxiao/domain';
import { drawPdf } from './pdf.ts';

/** What a thread answers: the file, or why it could not be drawn. */
export type Drawn = { readonly bytes: Uint8Array<ArrayBuffer> } | { readonly failure: string };

/** Entry of a thread: draws the forms it is sent, one message after another. */
parentPort?.on('message', (grids: readonly FormGrid[]) => {
  drawPdf(grids)
    .then((file) => {
      const bytes = new Uint8Array(file);
      parentPort?.postMessage({ bytes } satisfies Drawn, [bytes.buffer]);
    })
    .catch((error: unknown) => {
      const failure = error instanceof Error ? (error.stack ?? error.message) : String(error);
      parentPort?.postMessage({ failure } satisfies Drawn);
    });
});
