import { type ChildProcess, fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { setPriority } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Logger } from '@nestjs/common';
import { type MessageKey, ProblemError, type Refusal, refusal } from '@chengxiao/domain';

const logger = new Logger('reading');
const megabyte = 1024 * 1024;

export type ReadingLimits = {
  /** Files read at the same time, and how many may wait for their turn. */
  readonly processes: number;
  readonly waiting: number;
  /** How long one file may take, and how long an idle process is kept, in milliseconds. */
  readonly time: number;
  readonly idleTime: number;
  /** Megabytes of a process: of its heap, and of all it holds in memory. */
  readonly heap: number;
  readonly memory: number;
  /** What is said of a file that takes more. */
  readonly tooMuch: MessageKey;
};
const defaultLimits: ReadingLimits = {
  processes: 2,
  waiting: 20,
  time: 30_000,
  idleTime: 30_000,
  heap: 640,
  memory: 1_000,
  tooMuch: 'workbookTooMuch',
};
/** How often the memory of a process that reads is looked at, in milliseconds. */
const watchTime = 50;
/** How much less a process that reads is given than those that answer, when both want to work. */
const niceness = 10;
/** Seconds after which there is likely a turn. */
const soon = 5;

/** The program of a name: beside the built one or its chunks, else the source at `here`. */
export function programOf(name: string, here: string): URL {
  const places = [`./${name}.js`, `../${name}.js`, `./${name}.ts`].map((file) => new URL(file, here));
  const found = places.find((url) => existsSync(url));
  if (!found) throw new Error(`the program ${name} is not there`);
  return found;
}

/** What a process answers: the result, a refusal, or why it failed. */
export type Answer<R> = { readonly result: R } | { readonly refused: Refusal } | { readonly failure: string };

/**
 * Lets other processes read what somebody sent: a file may ask for minutes and gigabytes, and then ends its reader and not
 * the API. They are begun when they are needed, take turns, and are ended when they rest.
 */
export class ReadingProcesses<T, R> {
  private readonly limits: ReadingLimits;
  private readonly free: ReadingProcess<T, R>[];
  private readonly queue: ((process: ReadingProcess<T, R>) => void)[] = [];

  constructor(program: URL, limits: Partial<ReadingLimits> = {}) {
    this.limits = { ...defaultLimits, ...limits };
    this.free = Array.from({ length: this.limits.processes }, () => new ReadingProcess<T, R>(program, this.limits));
  }

  /**
   * Has a task done. @throws `UNAVAILABLE` when too many wait, `TOO_LARGE` when it takes more time or memory than there is,
   * and what the process refuses
   */
  async ask(task: T): Promise<R> {
    const process = this.free.pop() ?? (await this.turn());
    try {
      return await process.ask(task);
    } finally {
      const next = this.queue.shift();
      if (next) next(process);
      else this.free.push(process);
    }
  }

  private turn(): Promise<ReadingProcess<T, R>> {
    if (this.queue.length >= this.limits.waiting)
      throw new ProblemError({ ...refusal('UNAVAILABLE', 'readersBusy'), retryAfter: soon });
    return new Promise((resolve) => this.queue.push(resolve));
  }
}

/** One process; it has neither the environment of the API nor its connections, and may write nothing. */
class ReadingProcess<T, R> {
  private child: ChildProcess | null = null;
  private idleTimer: NodeJS.Timeout | undefined;

  constructor(
    private readonly program: URL,
    private readonly limits: ReadingLimits,
  ) {}

  async ask(task: T): Promise<R> {
    clearTimeout(this.idleTimer);
    const child = (this.child ??= this.begin());
    child.ref();
    child.channel?.ref();
    try {
      const answer = await this.answerOf(child, task);
      if ('failure' in answer) throw new Error(answer.failure);
      if ('refused' in answer) throw new ProblemError(answer.refused);
      return answer.result;
    } finally {
      child.unref();
      child.channel?.unref();
      this.idleTimer = setTimeout(() => this.end(child), this.limits.idleTime).unref();
    }
  }

  /** The answer, or that the process ended first: by itself for want of heap, or here for want of time or memory. */
  private async answerOf(child: ChildProcess, task: T): Promise<Answer<R>> {
    const { promise, resolve } = Promise.withResolvers<Answer<R>>();
    let why = '';
    const giveUp = (reason: string): void => {
      why ||= reason;
      this.end(child);
    };
    // Its memory is free again when it is gone, and only then the next file has its turn.
    const onExit = (code: number | null, signal: string | null): void => {
      this.end(child);
      logger.warn(`a file was given up: ${why || `its reader ended by ${signal ?? code}`}`);
      resolve({ refused: refusal('TOO_LARGE', this.limits.tooMuch) });
    };
    const onError = (error: Error): void => resolve({ failure: error.message });
    const onMessage = (message: unknown): void => resolve(message as Answer<R>);
    const timer = setTimeout(() => giveUp(`more than ${this.limits.time} ms`), this.limits.time);
    const watch = setInterval(() => {
      void residentMemory(child).then((bytes) => {
        if (bytes > this.limits.memory * megabyte) giveUp(`${Math.round(bytes / megabyte)} MB`);
      });
    }, watchTime);
    child.once('exit', onExit).once('error', onError).once('message', onMessage);
    child.send(task as object, (error) => {
      if (error) giveUp(error.message);
    });
    try {
      return await promise;
    } finally {
      clearTimeout(timer);
      clearInterval(watch);
      child.off('exit', onExit).off('error', onError).off('message', onMessage);
    }
  }

  private begin(): ChildProcess {
    const { heap } = this.limits;
    const fromSource = this.program.pathname.endsWith('.ts') ? sourceFlags() : [];
    const child = fork(this.program, {
      serialization: 'advanced',
      env: { NODE_ENV: process.env['NODE_ENV'], TZ: process.env['TZ'] },
      execArgv: [...fromSource, `--max-old-space-size=${heap}`, '--permission', '--allow-fs-read=*', '--no-warnings'],
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    // `answerOf` hears of an end while it waits; one that comes later must not end the API.
    child.on('error', () => undefined);
    child.once('exit', () => {
      if (this.child === child) this.child = null;
    });
    try {
      if (child.pid) setPriority(child.pid, niceness);
    } catch {
      // It has ended already, which is heard of above.
    }
    return child;
  }

  private end(child: ChildProcess): void {
    if (this.child === child) this.child = null;
    child.kill('SIGKILL');
  }
}

/** How Node runs the source as it is: in tests, which have no build. */
const sourceFlags = (): string[] => [
  '--experimental-transform-types',
  '--import',
  fileURLToPath(new URL('../../../../../tools/from-source.js', import.meta.url)),
];

/** Bytes of a process in memory, where the system tells. */
async function residentMemory({ pid }: ChildProcess): Promise<number> {
  const text = await readFile(`/proc/${pid}/status`, 'latin1').catch(() => '');
  return Number(/VmRSS:\s+(\d+)/.exec(text)?.[1] ?? 0) * 1024;
}
