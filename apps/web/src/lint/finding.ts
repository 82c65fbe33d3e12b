import type { LintChange, LintRuleId, LintSeverity } from '@chengxiao/domain';

/** A correction as it is offered: what it does, and the cells of the screen that it writes. */
export type ShownFix = { readonly label: string; readonly changes: readonly LintChange[] };

/** A finding as it is shown, in the reader's language and at its place on the screen. */
export type ShownFinding = {
  /** The same finding of the next examination has the same id. */
  readonly id: string;
  readonly rule: LintRuleId;
  readonly severity: LintSeverity;
  /** The cell on the screen. */
  readonly path: string;
  /** The cell in words: which row, which column. */
  readonly place: string;
  readonly title: string;
  readonly message: string;
  readonly clause: string;
  /** What the finding compares with, such as last year's value. */
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  readonly fixes: readonly ShownFix[];
  /** The indicator row that is meant, where a row is. */
  readonly indicatorId: string | null;
};

const order: readonly LintSeverity[] = ['block', 'warn', 'advise'];

/** The most severe severity among findings. */
export const worstSeverity = (findings: readonly ShownFinding[]): LintSeverity =>
  order.find((severity) => findings.some((each) => each.severity === severity)) ?? 'advise';

export const countBySeverity = (findings: readonly ShownFinding[], severity: LintSeverity): number =>
  findings.filter((each) => each.severity === severity).length;

/** The next list, reusing the objects of equal findings, so that only changed ones render again. */
export function reuseEqual(before: readonly ShownFinding[], next: readonly ShownFinding[]): readonly ShownFinding[] {
  const known = new Map(before.map((each) => [JSON.stringify(each), each]));
  const result = next.map((each) => known.get(JSON.stringify(each)) ?? each);
  return result.length === before.length && result.every((each, index) => each === before[index]) ? before : result;
}

/** Findings by the path of their cell. */
export function groupByPath(findings: readonly ShownFinding[]): ReadonlyMap<string, readonly ShownFinding[]> {
  const at = new Map<string, ShownFinding[]>();
  for (const each of findings) {
    const list = at.get(each.path);
    if (list) list.push(each);
    else at.set(each.path, [each]);
  }
  return at;
}

/** The first fix of each finding of a rule; where two would write the same cell, only the first of them. */
export function firstFixes(findings: readonly ShownFinding[], rule: LintRuleId) {
  const written = new Set<string>();
  return findings.flatMap((finding) => {
    const [fix] = finding.fixes;
    if (finding.rule !== rule || !fix || fix.changes.some(({ path }) => written.has(path))) return [];
    for (const { path } of fix.changes) written.add(path);
    return [{ finding, fix }];
  });
}
