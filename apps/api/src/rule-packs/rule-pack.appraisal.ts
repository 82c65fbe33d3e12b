import { appraise, appraisePack, type Appraisal, failedCases } from '@chengxiao/domain';
import { orNotFound } from '../kit/data/change';
import type { Tx } from '../kit/data/db';
import type { ReadingContext } from '../kit/data/reading';
import type { RulePackEntity, RulePackHead } from './rule-pack.entity';
import { keyOf, loadText, type RulePackText, textsOf } from './rule-pack.texts';

/** What a version is known by. */
type PackName = Pick<RulePackHead, 'packId' | 'packVersion'>;

type Draft = Pick<RulePackEntity, 'document'>;

/** What drafts amount to over their bases as they are now. */
export async function appraisalsOf(tx: Tx, drafts: readonly Draft[]): Promise<(draft: Draft) => Appraisal> {
  const texts = await textsOf(
    tx,
    drafts.flatMap(({ document: { base } }) => base ?? []),
  );
  return ({ document }) => appraise(document, (document.base && texts.get(keyOf(document.base))?.content) ?? null);
}

/** The same for one draft. */
export const appraisalOf = async (tx: Tx, draft: Draft): Promise<Appraisal> => (await appraisalsOf(tx, [draft]))(draft);

/** The text of a version in scope, for fields of many versions. @throws `NOT_FOUND` */
export const loadTextOf = async (
  reading: ReadingContext,
  { packId: id, packVersion: version }: PackName,
): Promise<RulePackText> => orNotFound(await loadText(reading, { id, version }));

/** What a version amounts to: a frozen one is whole, a draft is put together each time, because it may have been edited. */
export async function loadAppraisal(reading: ReadingContext, head: PackName): Promise<Appraisal> {
  const { document, content } = await loadTextOf(reading, head);
  if (content) return appraisePack(content);
  const base = document.base && (await loadText(reading, document.base));
  return appraise(document, base?.content ?? null);
}

/** What the lifecycle counts of an appraisal. */
export const countsOf = (appraisal: Appraisal) => ({
  findings: appraisal.findings.length,
  failedCases: failedCases(appraisal),
});
