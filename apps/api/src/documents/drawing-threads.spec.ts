import { describe, expect, it } from '@jest/globals';
import { exportLimits, exportLines, f1Layout, type FormGrid, layOut } from '@chengxiao/domain';
import { readXlsx } from 'hucre/xlsx';
import { f1Data, longF1Data } from '../../test/make-forms';
import { textOfPdf } from '../../test/pdf-text';
import type { Drawing } from './drawing.thread';
import { type ListToDraw, listWorkbook } from './list-workbook';
import { drawPdf } from './pdf';
import { typeset } from './typeset';
import { DrawingThreads } from './drawing-threads';

const form = () => layOut(f1Layout, f1Data(), 'zh');
const longForm = () => layOut(f1Layout, longF1Data(), 'zh');
const pdf = (...grids: FormGrid[]): Drawing => ({ kind: 'pdf', set: typeset(grids) });

/** A list of so many rows. */
function listOf(count: number): ListToDraw {
  const row = (n: number) => [
    `项目${n}`,
    '五原县农牧局',
    { money: `${n}.50` },
    { date: '2026-06-30' },
    { percent: '93.97' },
  ];
  const rows = Array.from({ length: count }, (_, n) => row(n));
  const head = { title: '项目库', headings: ['名称', '单位', '资金', '日期', '完成率'], sums: null };
  const [, ...lines] = exportLines({ ...head, list: 'projects', rows, filters: [] });
  const bytes = new TextEncoder().encode(lines.join(''));
  return { ...head, count, lines: bytes, limits: exportLimits, notes: [], notesName: '说明' };
}
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
    const threads = new DrawingThreads();
    let drawn: Buffer = Buffer.alloc(0);
    const beside = await longestWait(async () => (drawn = await threads.draw(pdf(longForm()))));
    let own: Buffer = Buffer.alloc(0);
    const alone = await longestWait(async () => (own = await drawPdf(typeset([longForm()]))));
    expect(textOfPdf(drawn)).toEqual(textOfPdf(own));
    expect(beside).toBeLessThan(alone / 3);
  });

  it('set what the main typeface lacks', async () => {
    const name = '王𠮷祥 ᠮᠣᠩᠭᠣᠯ 👍';
    const grid = layOut(f1Layout, f1Data({ projectName: name, orgName: 'ᠮᠣᠩᠭᠣᠯ ᠪᠢᠴᠢᠭ' }), 'zh');
    const shown = textOfPdf(await new DrawingThreads().draw(pdf(grid))).join('');
    expect(shown).toContain(name.replaceAll(' ', ''));
    expect(shown).toContain('ᠮᠣᠩᠭᠣᠯᠪᠢᠴᠢᠭ');
  });

  it('read and write a long list as well, and take its memory over', async () => {
    const threads = new DrawingThreads();
    await threads.draw({ kind: 'list', list: listOf(1) });
    const list = listOf(5_000);
    let drawn: Buffer = Buffer.alloc(0);
    const beside = await longestWait(async () => {
      drawn = await threads.draw({ kind: 'list', list }, [list.lines.buffer]);
    });
    const alone = await longestWait(() => listWorkbook(listOf(5_000)));
    expect(list.lines).toHaveLength(0);
    const [sheet] = (await readXlsx(drawn)).sheets;
    expect([sheet?.rows.length, sheet?.rows[5_000]]).toEqual([
      5_001,
      ['项目4999', '五原县农牧局', 0.49995, new Date('2026-06-30T00:00:00Z'), 0.9397],
    ]);
    expect(beside).toBeLessThan(alone / 3);
  });

  it('give up a list that takes too much memory, and say where one is not as it should be', async () => {
    const small = new DrawingThreads({ threads: 1, memory: 16 });
    await expect(small.draw({ kind: 'list', list: listOf(20_000) })).rejects.toMatchObject({
      refusal: { code: 'UNAVAILABLE', reason: { key: 'exportTooMuch' } },
    });
    const list = { ...listOf(2), lines: new TextEncoder().encode('[["a"]]\n') };
    await expect(new DrawingThreads().draw({ kind: 'list', list })).rejects.toMatchObject({
      refusal: { code: 'BAD_REQUEST', reason: { key: 'exportMalformed', params: { place: 'rows[0]' } } },
    });
  });

  it('give up what takes too long, and draw the next', async () => {
    const threads = new DrawingThreads({ threads: 1, time: 6_000 });
    const [long, short] = await Promise.allSettled([
      threads.draw(pdf(...Array.from({ length: 20 }, longForm))),
      threads.draw(pdf(form())),
    ]);
    expect(long).toMatchObject({ status: 'rejected', reason: tooMuch });
    expect(short.status).toBe('fulfilled');
  });

  it('give up what takes too much memory', async () => {
    const threads = new DrawingThreads({ memory: 8 });
    await expect(threads.draw(pdf(longForm()))).rejects.toMatchObject(tooMuch);
  });

  it('say so when too many wait', async () => {
    const threads = new DrawingThreads({ threads: 1, waiting: 1 });
    const [first, second, third] = await Promise.allSettled([1, 2, 3].map(() => threads.draw(pdf(form()))));
    expect([first?.status, second?.status]).toEqual(['fulfilled', 'fulfilled']);
    expect(third).toMatchObject({ reason: { refusal: { code: 'UNAVAILABLE', reason: { key: 'filesBusy' } } } });
  });

  it('say so when too much waits', async () => {
    const threads = new DrawingThreads({ threads: 1, held: 1 });
    const drawList = (count: number) => {
      const list = listOf(count);
      return threads.draw({ kind: 'list', list }, [list.lines.buffer]);
    };
    const [first, second, third] = await Promise.allSettled([drawList(10), drawList(10), drawList(20_000)]);
    expect([first?.status, second?.status]).toEqual(['fulfilled', 'fulfilled']);
    expect(third).toMatchObject({ reason: { refusal: { code: 'UNAVAILABLE', reason: { key: 'filesBusy' } } } });
  });
});
