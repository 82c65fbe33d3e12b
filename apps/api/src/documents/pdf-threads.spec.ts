import { describe, expect, it } from '@jest/globals';
import { f1Layout, layOut } from '@chengxiao/domain';
import { f1Data, longF1Data } from '../../test/make-forms';
import { textOfPdf } from '../../test/pdf-text';
import { drawPdf } from './pdf';
import { PdfThreads } from './pdf-threads';

const form = () => layOut(f1Layout, f1Data(), 'zh');
const longForm = () => layOut(f1Layout, longF1Data(), 'zh');
const tooMuch = { refusal: { code: 'UNAVAILABLE', reason: { key: 'pdfTooMuch' } } };

/** The longest time for which nothing else had its turn while something was done, in milliseconds. */
async function longestWait(work: () => Promise<unknown>): Promise<number> {
  let last = performance.now();
  let longest = 0;
  const look = (): void => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  };
  const timer = setInterval(look, 5);
  await work();
  look();
  clearInterval(timer);
  return longest;
}

describe('threads that draw forms', () => {
  it('draw the same as the thread that asks, and let others have their turn meanwhile', async () => {
    const threads = new PdfThreads();
    let drawn: Buffer = Buffer.alloc(0);
    const beside = await longestWait(async () => (drawn = await threads.draw([longForm()])));
    let own: Buffer = Buffer.alloc(0);
    const alone = await longestWait(async () => (own = await drawPdf([longForm()])));
    expect(textOfPdf(drawn)).toEqual(textOfPdf(own));
    expect(beside).toBeLessThan(alone / 3);
  });

  it('give up what takes too long, and draw the next', async () => {
    const threads = new PdfThreads({ threads: 1, time: 4_000 });
    const [long, short] = await Promise.allSettled([
      threads.draw(Array.from({ length: 20 }, longForm)),
      threads.draw([form()]),
    ]);
    expect(long).toMatchObject({ status: 'rejected', reason: tooMuch });
    expect(short.status).toBe('fulfilled');
  });

  it('give up what takes too much memory', async () => {
    const threads = new PdfThreads({ memory: 8 });
    await expect(threads.draw([longForm()])).rejects.toMatchObject(tooMuch);
  });

  it('say so when too many wait', async () => {
    const threads = new PdfThreads({ threads: 1, waiting: 1 });
    const [first, second, third] = await Promise.allSettled([1, 2, 3].map(() => threads.draw([form()])));
    expect([first?.status, second?.status]).toEqual(['fulfilled', 'fulfilled']);
    expect(third).toMatchObject({ reason: { refusal: { code: 'UNAVAILABLE', reason: { key: 'pdfBusy' } } } });
  });
});
