import { type MessageKey, type Refusal, refusal } from '@chengxiao/domain';

/** Seconds after which a caller should try again: a connection is replaced at once, a server restarts within seconds. */
const soon = 2;
/** Room does not come by itself. */
const later = 60;

/** Codes of what the surroundings refuse and nobody asked wrongly: SQLSTATE classes and codes, and errors of the system. */
const passing =
  /^(08...|53[23]00|53000|57P0[1-5]|57014|55P03|25P0[34]|25006|58...|ECONNREFUSED|ECONNRESET|ECONNABORTED|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|EAI_AGAIN|ENOTFOUND|EMFILE|ENFILE|EIO|EROFS|UND_ERR_\w+)$/;
const full = /^(53100|ENOSPC|EDQUOT)$/;

/** What the driver and the pool say without a code. */
const lost =
  /^(Connection terminated|Client has encountered a connection error|Client was closed|timeout exceeded when trying to connect|Query read timeout|Cannot use a pool after|Query runner already released)/;

/** The refusal where an error is that of the surroundings, however deep it lies; null for every other. */
export function unavailability(error: unknown): Refusal | null {
  const reason = reasonOf(error, 5);
  if (!reason) return null;
  return { ...refusal('UNAVAILABLE', reason), retryAfter: reason === 'storageFull' ? later : soon };
}

function reasonOf(error: unknown, depth: number): Extract<MessageKey, 'unavailable' | 'storageFull'> | null {
  if (depth === 0 || typeof error !== 'object' || error === null) return null;
  const { code, message, cause, driverError, errors } = error as Partial<Record<string, unknown>>;
  if (typeof code === 'string' && full.test(code)) return 'storageFull';
  if (typeof code === 'string' && passing.test(code)) return 'unavailable';
  if (typeof message === 'string' && lost.test(message)) return 'unavailable';
  for (const inner of [cause, driverError, ...(Array.isArray(errors) ? errors : [])]) {
    const reason = reasonOf(inner, depth - 1);
    if (reason) return reason;
  }
  return null;
}
