import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { type FormGrid, type MessageKey, ProblemError, refusal } from '@chengxiao/domain';
import type { Drawing, Drawn } from './drawing.thread';
import type { ListToDraw } from './list-workbook';
import { typeset } from './typeset';

/** The program of a thread: beside the built one or its chunks, else the source, which Node runs as it is. */
const program = ['./drawing.thread.js', '../drawing.thread.js', './drawing.thread.ts']
  .map((file) => new URL(file, import.meta.url))
  .find((url) => existsSync(url));

export type DrawingLimits = {
  /** Files drawn at the same time. */
  readonly threads: number;
  /** Files that may wait for a thread, and the megabytes that they may hold meanwhile. */
  readonly waiting: number;
  readonly held: number;
  /** How long one file may take, and how long an idle thread is kept, in milliseconds. */
  readonly time: number;
  readonly idleTime: number;
  /** Heap of a thread, in megabytes. */
  readonly memory: number;
};
const defaultLimits: DrawingLimits = {
  threads: 2,
  waiting: 50,
  held: 120,
  time: 60_000,
  idleTime: 60_000,
  memory: 512,
};
const tooMuch: Readonly<Record<Drawing['kind'], MessageKey>> = { pdf: 'pdfTooMuch', list: 'exportTooMuch' };

/** Draws files beside the thread that answers requests: a long one takes seconds, in which nobody else would be answered. */
export class DrawingThreads {
  private readonly limits: DrawingLimits;
  private readonly free: Thread[];
  private readonly queue: ((thread: Thread) => void)[] = [];
  private heldBytes = 0;

  constructor(limits: Partial<DrawingLimits> = {}) {
    this.limits = { ...defaultLimits, ...limits };
    this.free = Array.from({ length: this.limits.threads }, () => new Thread(this.limits));
  }

  /**
   * `moved` is memory that the thread takes over: it is empty here from then on.
   * @throws `UNAVAILABLE` when too many wait, or when a file takes more time or memory than there is
   */
  async draw(drawing: Drawing, moved: readonly ArrayBuffer[] = []): Promise<Buffer> {
    const thread = this.free.pop() ?? (await this.waitForThread(sum(moved)));
    try {
      return await thread.draw(drawing, moved);
    } finally {
      const next = this.queue.shift();
      if (next) next(thread);
      else this.free.push(thread);
    }
  }

  private async waitForThread(bytes: number): Promise<Thread> {
    const { waiting, held } = this.limits;
    if (this.queue.length >= waiting || this.heldBytes + bytes > held * 1024 * 1024)
      throw new ProblemError(refusal('UNAVAILABLE', 'filesBusy'));
    this.heldBytes += bytes;
    const thread = await new Promise<Thread>((resolve) => this.queue.push(resolve));
    this.heldBytes -= bytes;
    return thread;
  }
}

const sum = (memory: readonly ArrayBuffer[]): number => memory.reduce((bytes, { byteLength }) => bytes + byteLength, 0);

/** One thread, begun when it is needed and ended when it rests long or goes beyond its limits. */
class Thread {
  private worker: Worker | null = null;
  private idleTimer: NodeJS.Timeout | undefined;

  constructor(private readonly limits: DrawingLimits) {}

  async draw(drawing: Drawing, moved: readonly ArrayBuffer[]): Promise<Buffer> {
    const drawn = await this.ask(drawing, moved);
    if ('malformed' in drawn)
      throw new ProblemError(refusal('BAD_REQUEST', 'exportMalformed', { place: drawn.malformed }));
    return Buffer.from(drawn.bytes.buffer);
  }

  private async ask(drawing: Drawing, moved: readonly ArrayBuffer[]): Promise<Exclude<Drawn, { failure: string }>> {
    clearTimeout(this.idleTimer);
    const worker = (this.worker ??= this.begin());
    worker.ref();
    try {
      worker.postMessage(drawing, [...moved]);
      const [drawn] = (await once(worker, 'message', { signal: AbortSignal.timeout(this.limits.time) })) as [Drawn];
      if ('failure' in drawn) throw new Error(drawn.failure);
      return drawn;
    } catch (error) {
      await this.end();
      throw isBeyondLimits(error) ? new ProblemError(refusal('UNAVAILABLE', tooMuch[drawing.kind])) : error;
    } finally {
      worker.unref();
      this.idleTimer = setTimeout(() => void this.end(), this.limits.idleTime).unref();
    }
  }

  private begin(): Worker {
    if (!program) throw new Error('the program of the drawing threads is not there');
    const worker = new Worker(program, { resourceLimits: { maxOldGenerationSizeMb: this.limits.memory } });
    // `draw` hears of an error while it waits; one that comes later must not end the process.
    worker.on('error', () => undefined);
    worker.once('exit', () => {
      if (this.worker === worker) this.worker = null;
    });
    return worker;
  }

  private async end(): Promise<void> {
    const { worker } = this;
    this.worker = null;
    await worker?.terminate();
  }
}

const isBeyondLimits = (error: unknown): boolean => {
  const { name, code } = error as { name?: string; code?: string };
  return name === 'AbortError' || code === 'ERR_WORKER_OUT_OF_MEMORY';
};

const threads = new DrawingThreads();

/** Forms as one PDF on A4, drawn in a thread. @throws `UNAVAILABLE` */
export const pdfOf = (grids: readonly FormGrid[]): Promise<Buffer> =>
  threads.draw({ kind: 'pdf', set: typeset(grids) });

/** A list as a workbook, read and drawn in a thread, which takes its lines over. @throws `BAD_REQUEST` `UNAVAILABLE` */
export const listWorkbookOf = (list: ListToDraw): Promise<Buffer> =>
  threads.draw({ kind: 'list', list }, [list.lines.buffer]);
