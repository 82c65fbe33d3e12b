import { AsyncLocalStorage } from 'node:async_hooks';
import type { LoggerService } from '@nestjs/common';
import { destination, type Logger, pino, stdTimeFunctions } from 'pino';
import { options } from './options';

/** The number of the request that is being answered, for every line that is written meanwhile. */
export const requestNumber = new AsyncLocalStorage<string>();

/** What the environment keeps secret, and passwords in addresses, never reach a line. */
export function withoutSecrets(text: string): string {
  let plain = text.replace(/(\w+:\/\/[^:@\s/]*):[^@\s/]+@/g, '$1:***@');
  for (const { name, secret } of options) {
    const value = secret ? process.env[name] : undefined;
    if (value && value.length >= 6) plain = plain.replaceAll(value, '***');
  }
  return plain;
}

/** One line of JSON for each entry, on standard output; control characters are escaped by their nature as JSON. */
function openLog(): Logger {
  const out = destination({ dest: 1, sync: false, minLength: 4096, periodicFlush: 500 });
  return pino(
    {
      level: process.env['LOG_LEVEL'] || 'info',
      base: { pid: process.pid },
      timestamp: stdTimeFunctions.isoTime,
      formatters: { level: (level) => ({ level }) },
      mixin: () => {
        const requestId = requestNumber.getStore();
        return requestId ? { requestId } : {};
      },
    },
    out,
  );
}

export const log: Logger = openLog();

/** Nest's lines, and those of its loggers, as entries of the log. */
export class JsonLogger implements LoggerService {
  log = (message: unknown, ...more: unknown[]): void => write('info', message, more);
  warn = (message: unknown, ...more: unknown[]): void => write('warn', message, more);
  error = (message: unknown, ...more: unknown[]): void => write('error', message, more);
  fatal = (message: unknown, ...more: unknown[]): void => write('error', message, more);
  debug = (message: unknown, ...more: unknown[]): void => write('debug', message, more);
  verbose = (message: unknown, ...more: unknown[]): void => write('debug', message, more);
}

/** Nest hands the name of the logger last, and before it what else was said, such as a stack. */
function write(level: 'info' | 'warn' | 'error' | 'debug', message: unknown, more: readonly unknown[]): void {
  const from = more.at(-1);
  const rest = more.slice(0, -1).map(textOf);
  log[level](
    { ...(typeof from === 'string' ? { from } : {}), ...(rest.length > 0 ? { more: rest } : {}) },
    textOf(message),
  );
}

const textOf = (value: unknown): string =>
  withoutSecrets(
    value instanceof Error
      ? (value.stack ?? value.message)
      : typeof value === 'string'
        ? value
        : (JSON.stringify(value) ?? String(value)),
  );
