import { appraise, appraisePack, type Appraisal, failedCases } from '@chengxiao/domain';
import { orNotFound } from '../kit/data/change';
import type { Tx } from '../kit/data/db';
import type { ReadingContext } from '../kit/data/reading';
import type { RulePackEntity, RulePackHead } from './rule-pack.entity';
import { loadText, type RulePackText, textOf } from './rule-pack.texts';

/** What a version is known by. */
type PackName = Pick<RulePackHead, 'packId' | 'packVersion'>;

/** What a draft amounts to over its base as it is now. */
export async function appraisalOf(tx: Tx, { document }: Pick<RulePackEntity, 'document'>): Promise<Appraisal> {
  const base = document.base && (await textOf(tx, document.base));
  return appraise(document, base?.content ?? null);
}

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
