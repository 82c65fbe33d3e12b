import type { z } from 'zod';
import { type Finding, finding } from '../messages';
import type { RulePackDocument } from './rule-pack';
import { rulePackDocumentSchema } from './rule-pack.schema';

export type ParsedDocument =
  | { readonly document: RulePackDocument; readonly findings: readonly [] }
  | { readonly document: null; readonly findings: readonly Finding[] };

/** Reads a pack somebody wrote; whatever has the wrong shape is named at its place, `weights.0.groups.1.weight`. */
export function parsePack(json: unknown): ParsedDocument {
  const read = rulePackDocumentSchema.safeParse(json, { reportInput: true });
  return read.success
    ? { document: read.data, findings: [] }
    : { document: null, findings: read.error.issues.flatMap(findingsOf) };
}

type Issue = z.core.$ZodIssue;
const at = (path: Issue['path'], ...more: PropertyKey[]): string => [...path, ...more].map(String).join('.');

function findingsOf(issue: Issue): Finding[] {
  const { path } = issue;
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => finding(at(path, key), 'unknownField'));
    case 'invalid_type':
      return [
        issue.input === undefined
          ? finding(at(path), 'required')
          : finding(at(path), 'packWrongType', { expected: issue.expected }),
      ];
    case 'invalid_value':
      return [finding(at(path), 'packNotOneOf', { values: issue.values.map(String).join(', ') })];
    case 'invalid_union':
      return [finding(at(path), 'packNoSuchKind')];
    case 'invalid_format':
      return [finding(at(path), 'packFormat')];
    case 'custom':
      return [finding(at(path), 'packNotShare')];
    case 'too_small':
      return [finding(at(path), 'packTooSmall', { least: String(issue.minimum) })];
    case 'too_big':
      return [finding(at(path), 'packTooBig', { most: String(issue.maximum) })];
    default:
      return [finding(at(path), 'packFormat')];
  }
}
