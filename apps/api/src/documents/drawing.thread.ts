import { parentPort } from 'node:worker_threads';
import { type ListToDraw, listWorkbook, MalformedRows } from './list-workbook.ts';
import { drawPdf } from './pdf.ts';
import type { Typeset } from './typeset.ts';

/** What a thread is asked to draw: forms as one PDF, or a list as a workbook. */
export type Drawing =
  { readonly kind: 'pdf'; readonly set: Typeset } | { readonly kind: 'list'; readonly list: ListToDraw };

/** What a thread answers: the file, where what was sent is not as it should be, or why it could not be drawn. */
export type Drawn =
  { readonly bytes: Uint8Array<ArrayBuffer> } | { readonly malformed: string } | { readonly failure: string };

const draw = (drawing: Drawing): Promise<Uint8Array> =>
  drawing.kind === 'pdf' ? drawPdf(drawing.set) : listWorkbook(drawing.list);

/** Entry of a thread: draws what it is sent, one message after another. */
parentPort?.on('message', (drawing: Drawing) => {
  draw(drawing)
    .then((file) => {
      const bytes = new Uint8Array(file);
      parentPort?.postMessage({ bytes } satisfies Drawn, [bytes.buffer]);
    })
    .catch((error: unknown) => {
      const failure = error instanceof Error ? (error.stack ?? error.message) : String(error);
      const answer: Drawn = error instanceof MalformedRows ? { malformed: error.place } : { failure };
      parentPort?.postMessage(answer);
    });
});
