import { z } from 'zod';
import { type Claim, claimDifference, type Inflation, inflationOf } from '../evaluation/claims';
import { scoreRow } from '../evaluation/row-score';
import { D } from '../money';
import type { RulePack } from '../rule-pack/rule-pack';
import { type Message, message, say } from '../messages';
import { checkClaim } from '../evaluation/claim.rules';
import type { ScoreField } from '../evaluation/scoring';
import { figure, type FileProblem, placeOf } from './json-file';

const entry = z.object({
  source: z.string().min(1).max(500),
  indicator: z.string().max(500).default(''),
  kind: z.enum(['POS', 'REV', 'EQ']),
  target: figure,
  actual: figure,
  weight: figure.refine((value) => !value.startsWith('-'), 'must not be negative'),
  selfScore: figure,
  recomputed: figure.optional(),
  delta: figure.optional(),
});
/** Rows a unit scored itself, in the shape of `disclosed-self-scores.json`. */
export const claimsFile = z.array(entry);
export type ClaimEntry = z.infer<typeof entry>;

const natureAndDirection = {
  POS: { nature: 'positive', direction: 'ge' },
  REV: { nature: 'reverse', direction: 'le' },
  EQ: { nature: 'positive', direction: 'eq' },
} as const;

/** One row: what was claimed, what the rule gives, the difference, and whether the file states the same. */
export type CheckedClaim = Claim & {
  readonly index: number;
  readonly source: string;
  readonly indicator: string;
  readonly difference: string;
  /** False where the file states another score or difference than the rule gives. */
  readonly reproduced: boolean;
};

const agrees = (stated: string | undefined, computed: string): boolean =>
  stated === undefined || new D(stated).eq(computed);

type ClaimOutcome = { readonly row: CheckedClaim } | { readonly refused: readonly FileProblem[] };

/** Columns of the file for the inputs of a score. */
const columns: Readonly<Partial<Record<ScoreField, string>>> = { target: 'target', actual: 'actual', weight: 'weight' };
const problemAt = (index: number, column: string, why: Message): FileProblem => ({
  place: placeOf([index, column]),
  why: `${say(why, 'zh')} / ${say(why, 'en')}`,
});

function checkClaimEntry(pack: RulePack, row: ClaimEntry, index: number): ClaimOutcome {
  const { target, actual, weight, selfScore, recomputed, delta, source, indicator } = row;
  // What a target may not weigh cannot be claimed either.
  if (new D(weight).lte(0)) return { refused: [problemAt(index, 'weight', message('weightNotPositive'))] };
  if (new D(weight).gt(100)) return { refused: [problemAt(index, 'weight', message('weightNotUsable'))] };
  const result = scoreRow(pack, { ...natureAndDirection[row.kind], target, actual, weight });
  if (result.outcome !== 'scored') {
    const column = result.outcome === 'refused' ? (columns[result.field] ?? 'actual') : 'actual';
    return { refused: [problemAt(index, column, result.why)] };
  }
  const wrong = checkClaim('selfScore', selfScore, weight, pack.rounding.scale);
  if (wrong.length > 0) return { refused: wrong.map((found) => problemAt(index, 'selfScore', found)) };
  const { score } = result;
  const difference = claimDifference({ claimed: selfScore, score });
  const reproduced = agrees(recomputed, score) && agrees(delta, difference);
  return { row: { index, source, indicator, claimed: selfScore, score, weight, difference, reproduced } };
}

/** Every row of a file recomputed, and how far each source lies above the rule. */
export type CheckedClaims = {
  readonly rows: readonly CheckedClaim[];
  /** What the service refuses too: rows the rule cannot score, and claims that are no score of their row; by place in the file. */
  readonly refused: readonly FileProblem[];
  readonly sources: readonly (Inflation & { readonly source: string })[];
};

/** Recomputes rows that units scored themselves. */
export function checkClaims(pack: RulePack, entries: readonly ClaimEntry[]): CheckedClaims {
  const checked = entries.map((row, index) => checkClaimEntry(pack, row, index));
  const rows = checked.flatMap((each) => ('row' in each ? [each.row] : []));
  return {
    rows,
    refused: checked.flatMap((each) => ('row' in each ? [] : each.refused)),
    sources: [...Map.groupBy(rows, ({ source }) => source)].map(([source, of]) => ({ source, ...inflationOf(of) })),
  };
}
