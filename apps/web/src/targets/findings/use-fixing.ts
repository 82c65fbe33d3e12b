import {
  type Cells,
  fieldNames,
  type LintRuleId,
  pickFields,
  type TargetHead,
  targetHeadFields,
} from '@chengxiao/domain';
import type { GridHandle } from '@chengxiao/ui';
import { type RefObject, useCallback, useMemo, useRef, useState } from 'react';
import { firstFixes, type ShownFinding, type ShownFix } from '../../lint/finding';
import type { Fixing } from '../../lint/FixButtons';
import { useLintText } from '../../lint/lint.i18n';
import { type FormFindings, applyChanges } from './lint-form';
import type { IndicatorCells, StepCells, TargetForm } from '../declaration/target-form';

/** The grids of the form, for steps that their own undo takes back. */
export type Grids = {
  readonly annual: RefObject<GridHandle<IndicatorCells> | null>;
  readonly midterm: RefObject<GridHandle<IndicatorCells> | null>;
  readonly planSteps: RefObject<GridHandle<StepCells> | null>;
};

export function useGrids(): Grids {
  const annual = useRef<GridHandle<IndicatorCells>>(null);
  const midterm = useRef<GridHandle<IndicatorCells>>(null);
  const planSteps = useRef<GridHandle<StepCells>>(null);
  return useMemo(() => ({ annual, midterm, planSteps }), []);
}

/** What was corrected last, and how it is taken back. */
export type Offer = { readonly message: string; readonly undo: () => void };
type AppliedFix = Offer & { readonly before: TargetForm; readonly after: TargetForm | null };
type Change = (change: Partial<TargetForm>) => void;

/** Writes a form over another one, each grid in one step of its own; answers what takes that back. */
function applyWithUndo(before: TargetForm, next: TargetForm, grids: Grids, set: Change, message: string): () => void {
  if (next.annual !== before.annual) grids.annual.current?.write(next.annual, message);
  if (next.midterm !== before.midterm) grids.midterm.current?.write(next.midterm, message);
  if (next.planSteps !== before.planSteps) grids.planSteps.current?.write(next.planSteps, message);
  const headOf = (form: TargetForm) => pickFields<Cells<TargetHead>>(targetHeadFields, form);
  const headChanged = fieldNames(targetHeadFields).some((name) => next[name] !== before[name]);
  if (headChanged) set(headOf(next));
  return () => {
    if (next.annual !== before.annual) grids.annual.current?.undo();
    if (next.midterm !== before.midterm) grids.midterm.current?.undo();
    if (next.planSteps !== before.planSteps) grids.planSteps.current?.undo();
    if (headChanged) set(headOf(before));
  };
}

/** Whether the form as it is now still has this finding with this fix: a row may have moved since it was drawn. */
const isStillFound = ({ findings }: FormFindings, { rule, path }: ShownFinding, { changes }: ShownFix): boolean =>
  findings.some(
    (each) =>
      each.rule === rule &&
      each.path === path &&
      each.fixes.some((fix) => JSON.stringify(fix.changes) === JSON.stringify(changes)),
  );

/** Takes corrections over into the form, each as one step, and offers to take the last one back while it is the last. */
export function useFixing(form: TargetForm, grids: Grids, set: Change, now: () => FormFindings) {
  const t = useLintText();
  const live = useRef(form);
  live.current = form;
  const [made, setMade] = useState<AppliedFix | null>(null);
  // The first change after a fix is the fix itself; any later one is typing, which ends the offer to undo.
  if (made?.after === null && form !== made.before) setMade({ ...made, after: form });
  const write = useCallback(
    (fixes: readonly ShownFix[], message: string) => {
      const before = live.current;
      const changes = fixes.flatMap((fix) => fix.changes);
      const label = t('fixed', { label: fixes.length === 1 ? (fixes[0]?.label ?? '') : message });
      const undo = applyWithUndo(before, applyChanges(before, changes), grids, set, label);
      setMade({ message, undo, before, after: null });
    },
    [grids, set, t],
  );
  const fix = useCallback<Fixing>(
    (finding, index) => {
      const chosen = finding.fixes[index];
      if (chosen && isStillFound(now(), finding, chosen))
        write([chosen], t('fixedAt', { place: finding.place, label: chosen.label }));
    },
    [now, t, write],
  );
  const fixAll = useCallback(
    (findings: readonly ShownFinding[], rule: LintRuleId) => {
      const examined = now();
      const all = firstFixes(findings, rule).filter(({ finding, fix: each }) => isStillFound(examined, finding, each));
      const title = all[0]?.finding.title ?? '';
      if (all.length > 0)
        write(
          all.map((each) => each.fix),
          t('fixedRule', { title, n: all.length }),
        );
    },
    [now, t, write],
  );
  const last = made && (made.after === null || made.after === form);
  return { fix, fixAll, offer: last ? made : null };
}
