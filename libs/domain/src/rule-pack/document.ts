import { type Finding, finding } from '../messages';
import { checkText, normalise } from '../text';
import { type ParsedDocument, parsePack } from './parse';

/** No text of a pack is longer; names and clauses are far shorter by the schema. */
const maxTextLength = 2_000;

/**
 * Reads a pack somebody sent: every text in the only spelling in which text is stored, then its shape.
 * Whatever is wrong is named at its place, `weights.0.name.zh`.
 */
export function readDocument(json: unknown): ParsedDocument {
  const findings: Finding[] = [];
  const spelled = normaliseTexts(json, '', findings);
  return findings.length > 0 ? { document: null, findings } : parsePack(spelled);
}

function normaliseTexts(value: unknown, path: string, found: Finding[]): unknown {
  const place = (name: string | number): string => (path ? `${path}.${name}` : String(name));
  const normaliseText = (text: string, at: string): string => {
    const wrong = checkText(at, text, { max: maxTextLength });
    if (wrong) found.push(wrong);
    return normalise(text);
  };
  if (typeof value === 'string') return normaliseText(value, path);
  if (Array.isArray(value)) return value.map((each, index) => normaliseTexts(each, place(index), found));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [normaliseText(name, path), normaliseTexts(each, place(name), found)]),
  );
}

/** The same findings as the sender counts them, below the argument the document came in. */
export const prefixPaths = (argument: string, findings: readonly Finding[]): Finding[] =>
  findings.map((each) => finding(each.path ? `${argument}.${each.path}` : argument, each.key, each.params));
