import {
  finding,
  type Finding,
  type MessageKey,
  messages,
  type Params,
  ProblemError,
  refusal,
} from '@chengxiao/domain';
import type { ValidationError } from 'class-validator';

/** What the validators found, each at its path, as a refusal like every other. */
export function toInvalidProblem(errors: ValidationError[]): ProblemError {
  const fields = errors.flatMap((error) => findingsOf(error, ''));
  return new ProblemError(refusal('INVALID', 'toCorrect', { n: fields.length }, fields));
}

function findingsOf({ property, constraints, children }: ValidationError, parent: string): Finding[] {
  // `input` is the envelope of a command, not a field of the form.
  const path = parent && parent !== 'input' ? `${parent}.${property}` : property;
  const own = Object.entries(constraints ?? {})
    .slice(0, 1)
    .map(([name, text]) => toFinding(path, name, text));
  return [...own, ...(children ?? []).flatMap((child) => findingsOf(child, path))];
}

/** House validators carry their message as JSON; for the rest the name of the rule is enough. */
function toFinding(path: string, name: string, text: string): Finding {
  try {
    const { key, params } = JSON.parse(text) as { key: MessageKey; params?: Params };
    if (key in messages) return finding(path, key, params);
  } catch {
    // not one of ours
  }
  return finding(path, ruleWords[name] ?? 'notUsable');
}

/** What validators without a message of the house say. */
const ruleWords: Readonly<Record<string, MessageKey>> = {
  whitelistValidation: 'unknownField',
  isArray: 'notList',
  nestedValidation: 'notRow',
  isBoolean: 'notTruth',
};
