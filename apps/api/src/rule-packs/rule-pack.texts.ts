import type { RulePack, RulePackDocument, RulePackRef } from '@chengxiao/domain';
import type { Tx } from '../kit/db';
import { oneLoader } from '../kit/loader';
import type { ReadingContext } from '../kit/reading';

/** The text of one version: as it was written, and whole once it was frozen. */
export type RulePackText = { readonly document: RulePackDocument; readonly content: RulePack | null };
/** What an evaluation or a report keeps of the pack that judged it. */
export type JudgedBy = { readonly rulePackId: string; readonly rulePackVersion: number };

/** A version as loaders and this file know it. */
export const keyOf = ({ id, version }: RulePackRef): string => `${id}/${version}`;

/** The rows of some versions, and the values of that condition. */
export const amongKeys = '(t.pack_id, t.pack_version) in (select * from unnest($1::text[], $2::integer[]))';
export const partsOf = (keys: readonly string[]): [(string | undefined)[], (string | undefined)[]] => {
  const parts = keys.map((key) => key.split('/'));
  return [parts.map(([id]) => id), parts.map(([, version]) => version)];
};

/**
 * Frozen texts by `id/version`. A trigger keeps them as they are and everybody signed in may read them, so one copy
 * serves the whole process; there are as many as the region has versions of its rules.
 */
const frozen = new Map<string, RulePackText>();

const keep = (key: string, { document, content }: RulePackText): RulePackText => {
  const text = { document, content };
  if (content) frozen.set(key, text);
  return text;
};

const readTexts = (tx: Tx, keys: readonly string[]): Promise<(RulePackText & { key: string })[]> =>
  tx.rows(
    `select t.pack_id || '/' || t.pack_version as key, t.document, t.content from rule_pack t where ${amongKeys}`,
    partsOf(keys),
  );
const loadUnkept = oneLoader<string, RulePackText & { key: string }>(readTexts, ({ key }) => key);

/** The text of a version in scope, or null; one that is kept costs no statement. */
export async function textOf(tx: Tx, ref: RulePackRef): Promise<RulePackText | null> {
  const key = keyOf(ref);
  const kept = frozen.get(key);
  if (kept) return kept;
  const [found] = await readTexts(tx, [key]);
  return found ? keep(key, found) : null;
}

/** The same for fields of many objects: one statement for all that are not kept. */
export async function loadText(reading: ReadingContext, ref: RulePackRef): Promise<RulePackText | null> {
  const key = keyOf(ref);
  const kept = frozen.get(key);
  if (kept) return kept;
  const found = await reading.load(loadUnkept, key);
  return found && keep(key, found);
}

/** What has judged is in the register for ever; that it is missing is our fault, not the caller's. */
function whole(text: RulePackText | null, { rulePackId, rulePackVersion }: JudgedBy): RulePack {
  if (text?.content) return text.content;
  throw new Error(`rule pack ${rulePackId} version ${rulePackVersion} is not in the register`);
}

const refOf = ({ rulePackId, rulePackVersion }: JudgedBy): RulePackRef => ({
  id: rulePackId,
  version: rulePackVersion,
});

/** The whole pack that judged an object. */
export const packOf = async (tx: Tx, judged: JudgedBy): Promise<RulePack> =>
  whole(await textOf(tx, refOf(judged)), judged);

/** The same for fields of many objects. */
export const loadPackOf = async (reading: ReadingContext, judged: JudgedBy): Promise<RulePack> =>
  whole(await loadText(reading, refOf(judged)), judged);
