import type { Actor } from '../actor';
import { isBudgetYear } from '../calendar';
import { compact, type Finding, finding } from '../messages';
import { isMoney } from '../money';
import { type Refusal, refusal } from '../problem';
import { checkText } from '../text';
import type { ReviewRoute, ReviewStep, ReviewSubject } from './route';

/** Bounds of a route: more steps than this hold nobody to account, and longer ones miss the budget season. */
export const routeLimits = { steps: 8, workingDays: 60, name: 30 } as const;

const stepKey = /^[a-z][A-Za-z0-9]{0,29}$/;

/** Why this actor may not set the route of a division, or null: its own finance bureau, as a whole or the performance section. */
export function refuseRouteChange(actor: Pick<Actor, 'role' | 'section'>): Refusal | null {
  if (actor.role !== 'finance') return refusal('NOT_YOUR_ROLE', 'notYourRole');
  return actor.section === null || actor.section === 'performance'
    ? null
    : refusal('NOT_YOUR_ROLE', 'routeOfPerformance');
}

function checkStep(step: ReviewStep, at: number, steps: readonly ReviewStep[]): (Finding | null)[] {
  const path = `steps.${at}`;
  const { key, role, section, workingDays, name } = step;
  const late = role === 'department' && steps.slice(0, at).some((before) => before.role === 'finance');
  const { workingDays: max } = routeLimits;
  return [
    stepKey.test(key) ? null : finding(`${path}.key`, 'routeKey'),
    steps.findIndex((each) => each.key === key) < at ? finding(`${path}.key`, 'routeKeyTwice') : null,
    late ? finding(`${path}.role`, 'departmentAfterFinance') : null,
    role === 'department' && section !== null ? finding(`${path}.section`, 'sectionOfDepartment') : null,
    Number.isInteger(workingDays) && workingDays >= 1 && workingDays <= max
      ? null
      : finding(`${path}.workingDays`, 'notCount', { min: 1, max }),
    checkText(`${path}.name.zh`, name.zh, { max: routeLimits.name, required: true }),
    checkText(`${path}.name.en`, name.en, { max: 2 * routeLimits.name, required: true }),
  ];
}

/** What is wrong with a route: finance has the last word (四(一)2), departments come first, every step has its time; only targets are scored. */
export function checkRoute({ steps, keyAmount }: ReviewRoute, fromYear: number, subject: ReviewSubject): Finding[] {
  const found: (Finding | null)[] = [
    isBudgetYear(fromYear) ? null : finding('fromYear', 'notYear'),
    keyAmount === null || isMoney(keyAmount) ? null : finding('keyAmount', 'notMoney'),
    keyAmount === null || subject === 'target' ? null : finding('keyAmount', 'keyAmountOfTargets'),
    steps.length > routeLimits.steps ? finding('steps', 'routeTooLong', { max: routeLimits.steps }) : null,
    steps.at(-1)?.role === 'finance' ? null : finding('steps', 'routeEndsWithFinance'),
    ...steps.flatMap(checkStep),
  ];
  return compact(found);
}
