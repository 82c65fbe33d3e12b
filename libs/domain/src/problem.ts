import { type Finding, type Message, type MessageKey, type Params, message } from './messages';
import type { ProblemCode } from './problem-codes';

/** What a rule answers when it refuses; rules only return refusals, services raise them. */
export type Refusal = {
  readonly code: ProblemCode;
  readonly reason: Message;
  readonly fields?: readonly Finding[] | undefined;
  /** Seconds after which it is worth trying again. */
  readonly retryAfter?: number | undefined;
};

export const refusal = (code: ProblemCode, key: MessageKey, params?: Params, fields?: readonly Finding[]): Refusal => ({
  code,
  reason: message(key, params),
  fields,
});

/** The one exception of the house: a refusal on its way to the caller. */
export class ProblemError extends Error {
  override name = 'ProblemError';
  constructor(readonly refusal: Refusal) {
    super(`${refusal.code}: ${refusal.reason.key}`);
  }
}

/** Throws when a rule refuses. */
export function orRefuse(refused: Refusal | null | undefined): void {
  if (refused) throw new ProblemError(refused);
}

/** The refusal of findings, each at its field. */
export const invalid = (findings: readonly Finding[]): Refusal =>
  refusal('INVALID', 'toCorrect', { n: findings.length }, findings);

/** Throws `INVALID` when there are findings. */
export function orInvalid(findings: readonly Finding[]): void {
  if (findings.length > 0) throw new ProblemError(invalid(findings));
}
