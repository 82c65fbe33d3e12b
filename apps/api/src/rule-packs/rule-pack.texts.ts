import {
  completePack,
  packForType,
  type ProjectType,
  type RulePack,
  type RulePackDocument,
  type RulePackRef,
} from '@chengxiao/domain';
import type { Tx } from '../kit/data/db';
import { oneLoader } from '../kit/data/loader';
import type { ReadingContext } from '../kit/data/reading';

/** The text of one version: as it was written, and whole once it was frozen. */
export type RulePackText = { readonly document: RulePackDocument; readonly content: RulePack | null };
/** What an evaluation or a report keeps of the pack that judged it. */
export type JudgedBy = {
  readonly rulePackId: string;
  readonly rulePackVersion: number;
  /** 项目类别 of what it judges, where it has one: a pack may have weights of their own for it. */
  readonly projectType?: ProjectType | null;
};

/** A version as loaders and this file know it. */
export const keyOf = ({ id, version }: RulePackRef): string => `${id}/${version}`;

/** The rows of some versions, and the values of that condition. */
export const matchesKeys = '(t.pack_id, t.pack_version) in (select * from unnest($1::text[], $2::integer[]))';
export const splitKeys = (keys: readonly string[]): [(string | undefined)[], (string | undefined)[]] => {
  const parts = keys.map((key) => key.split('/'));
  return [parts.map(([id]) => id), parts.map(([, version]) => version)];
};

/**
 * Frozen texts by `id/version`. A trigger keeps them as they are and everybody signed in may read them, so one copy
 * serves the whole process; there are as many as the region has versions of its rules.
 */
const frozenTexts = new Map<string, RulePackText>();

const cacheText = (key: string, { document, content }: RulePackText): RulePackText => {
  const text = { document, content: content && completePack(content) };
  if (content) frozenTexts.set(key, text);
  return text;
};

const readTexts = (tx: Tx, keys: readonly string[]): Promise<(RulePackText & { key: string })[]> =>
  tx.rows(
    `select t.pack_id || '/' || t.pack_version as key, t.document, t.content from rule_pack t where ${matchesKeys}`,
    splitKeys(keys),
  );
const loadUncached = oneLoader<string, RulePackText & { key: string }>(readTexts, ({ key }) => key);

/** The texts of versions in scope, by `id/version`: one statement for all that are not kept. */
export async function textsOf(tx: Tx, refs: readonly RulePackRef[]): Promise<Map<string, RulePackText>> {
  const keys = [...new Set(refs.map(keyOf))];
  const missing = keys.filter((key) => !frozenTexts.has(key));
  const read = missing.length > 0 ? await readTexts(tx, missing) : [];
  const found = new Map(read.map(({ key, ...text }) => [key, cacheText(key, text)]));
  return new Map(
    keys.flatMap((key) => {
      const text = frozenTexts.get(key) ?? found.get(key);
      return text ? [[key, text] as const] : [];
    }),
  );
}

/** The same for one, or null. */
export const textOf = async (tx: Tx, ref: RulePackRef): Promise<RulePackText | null> =>
  (await textsOf(tx, [ref])).get(keyOf(ref)) ?? null;

/** The same for fields of many objects: one statement for all that are not kept. */
export async function loadText(reading: ReadingContext, ref: RulePackRef): Promise<RulePackText | null> {
  const key = keyOf(ref);
  const cached = frozenTexts.get(key);
  if (cached) return cached;
  const found = await reading.load(loadUncached, key);
  return found && cacheText(key, found);
}

/** What has judged is in the register for ever; that it is missing is our fault, not the caller's. */
function orContent(text: RulePackText | null, { rulePackId, rulePackVersion, projectType }: JudgedBy): RulePack {
  if (text?.content) return packForType(text.content, projectType);
  throw new Error(`rule pack ${rulePackId} version ${rulePackVersion} is not in the register`);
}

const refOf = ({ rulePackId, rulePackVersion }: JudgedBy): RulePackRef => ({
  id: rulePackId,
  version: rulePackVersion,
});

/** The whole pack that judged an object, with the weights of its category. */
export const packOf = async (tx: Tx, reference: JudgedBy): Promise<RulePack> =>
  orContent(await textOf(tx, refOf(reference)), reference);

/** The same for fields of many objects. */
export const loadPackOf = async (reading: ReadingContext, reference: JudgedBy): Promise<RulePack> =>
  orContent(await loadText(reading, refOf(reference)), reference);
