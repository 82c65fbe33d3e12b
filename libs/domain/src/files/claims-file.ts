import { z } from 'zod';
import { type Claim, claimDifference, type Inflation, inflationOf } from '../evaluation/claims';
import { scoreRow } from '../evaluation/row-score';
import { D } from '../money';
import type { RulePack } from '../rule-pack/rule-pack';
import { figure } from './json-file';

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

function checkClaimEntry(pack: RulePack, row: ClaimEntry, index: number): CheckedClaim | null {
  const { target, actual, weight, selfScore, recomputed, delta, source, indicator } = row;
  const { score } = scoreRow(pack, { ...natureAndDirection[row.kind], target, actual, weight });
  if (score === null) return null;
  const difference = claimDifference({ claimed: selfScore, score });
  const reproduced = agrees(recomputed, score) && agrees(delta, difference);
  return { index, source, indicator, claimed: selfScore, score, weight, difference, reproduced };
}

/** Every row of a file recomputed, and how far each source lies above the rule. */
export type CheckedClaims = {
  readonly rows: readonly CheckedClaim[];
  /** Indices of rows the rule cannot score. */
  readonly unscorable: readonly number[];
  readonly sources: readonly (Inflation & { readonly source: string })[];
};

/** Recomputes rows that units scored themselves. */
export function checkClaims(pack: RulePack, entries: readonly ClaimEntry[]): CheckedClaims {
  const checked = entries.map((row, index) => checkClaimEntry(pack, row, index));
  const rows = checked.filter((row) => row !== null);
  return {
    rows,
    unscorable: checked.flatMap((row, index) => (row ? [] : [index])),
    sources: [...Map.groupBy(rows, ({ source }) => source)].map(([source, of]) => ({ source, ...inflationOf(of) })),
  };
}
