import { comparable } from '../matching/comparable';
import type { LintRow, TargetForm } from './form';
import type { SimilarTarget, RuleFinding } from './lint';
import type { LintPolicy } from './lint-policy';
import { sameProgramme } from './nearest';
import { anyOf, globalPattern } from '../matching/pattern';
import { nameSimilarity, setSimilarity } from '../matching/similarity';
import { rowFindings } from './structure.rules';

/** Whether another target is the same programme in another place, whose indicators are given to all of them. */
const isSameProgramme = ({ policy, subject }: TargetForm, other: SimilarTarget): boolean =>
  other.sameProgramme ?? (other.projectName !== null && sameProgramme(policy, subject.projectName, other.projectName));

/** L06: a set of indicators that is another project's says nothing of this one. The nearest is told. */
export function copiedIndicators(form: TargetForm): RuleFinding[] {
  const { policy, annual, context } = form;
  const names = annual.map(({ row }) => row.name).filter((name) => name.trim() !== '');
  if (names.length < policy.thresholds.pastedRows) return [];
  const near = (context.similar ?? [])
    .filter((other) => !isSameProgramme(form, other))
    .map((other) => ({ ...other, share: other.names ? setSimilarity(names, other.names) : other.similarity }))
    .filter(({ share }) => share >= Number(policy.thresholds.pastedSet))
    .sort((a, b) => b.share - a.share || ((a.projectName ?? '') < (b.projectName ?? '') ? -1 : 1))[0];
  if (!near) return [];
  const percent = Math.floor(near.share * 100);
  return near.projectName === null
    ? [{ path: 'indicators', key: 'lintPastedUnnamed', params: { percent } }]
    : [{ path: 'indicators', key: 'lintPasted', params: { percent, project: near.projectName } }];
}

/** A name for comparison: synonyms become one word, fillers are left out. */
function meaning({ words }: LintPolicy, name: string): string {
  const plain = words.synonyms.reduce(
    (text, same) => text.replace(globalPattern(anyOf(same)), same[0] ?? ''),
    comparable(name),
  );
  return plain.replace(globalPattern(anyOf(words.fillers)), '') || plain;
}

/** What two names are compared by. */
type ComparedName = { readonly row: LintRow; readonly digits: string; readonly meaning: string };

const toComparedName = (policy: LintPolicy, row: LintRow): ComparedName => {
  const name = row.row.name;
  const digits = comparable(name)
    .replace(/[^\d.]+/g, ' ')
    .trim();
  return { row, digits, meaning: meaning(policy, name) };
};

/** Whether all characters of the shorter text stand in the longer one, in their order. */
function isSubsequence(longer: string, shorter: string): boolean {
  let at = 0;
  for (const char of longer) if (char === shorter[at]) at += 1;
  return at >= shorter.length;
}

/** Names that say the same; numbers in them must be the same, for 一期 and 1号 tell things apart. */
function isSameMeaning(policy: LintPolicy, a: ComparedName, b: ComparedName): boolean {
  if (a.digits !== b.digits) return false;
  if (a.meaning === b.meaning) return true;
  const [shorter, longer] = a.meaning.length < b.meaning.length ? [a.meaning, b.meaning] : [b.meaning, a.meaning];
  return isSubsequence(longer, shorter) && nameSimilarity(longer, shorter) >= Number(policy.thresholds.duplicateName);
}

/** Pairs of near names; of rows with one name only the first is compared, the others are told as repeated. */
function nearDuplicates(policy: LintPolicy, rows: readonly LintRow[]): RuleFinding[] {
  const firsts = new Map<string, LintRow>();
  for (const each of rows) if (!firsts.has(each.row.name.trim())) firsts.set(each.row.name.trim(), each);
  const compared = [...firsts.values()].map((row) => toComparedName(policy, row)).filter((each) => each.meaning !== '');
  return compared.flatMap((later, index) =>
    compared.slice(0, index).flatMap((earlier): RuleFinding[] => {
      if (!isSameMeaning(policy, earlier, later)) return [];
      const params = { row: earlier.row.index + 1, name: earlier.row.row.name.trim() };
      return [{ path: `${later.row.at}.name`, key: 'lintNearDuplicate', params }];
    }),
  );
}

/** L15: the same result under two names, or one name twice, would be scored twice. */
export const duplicates = (form: TargetForm): RuleFinding[] => [
  ...rowFindings(form).flatMap(({ key, path, params }) =>
    key === 'nameRepeated' ? [{ path, key: 'lintDuplicate' as const, params }] : [],
  ),
  ...nearDuplicates(form.policy, form.annual),
  ...nearDuplicates(
    form.policy,
    form.rows.filter(({ row }) => row.period === 'midterm'),
  ),
];
