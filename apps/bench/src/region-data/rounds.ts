import { addDays, D, firstStep, type ReviewRoute } from '@chengxiao/domain';
import type { Chance } from './random';
import type { Tables } from './tables';
import type { Declarer } from './tree';

type Submitted = {
  readonly id: string;
  readonly projectId: string;
  readonly year: number;
  readonly declarer: Declarer;
};

/** The share of rounds at each step: most wait at the business section, which reads the whole form. */
const waiting = [0.2, 0.5, 0.3] as const;

/** A target under review, at one of the steps of the region's route. */
export function writeRound(
  chance: Chance,
  tables: Tables,
  route: ReviewRoute,
  submitted: Submitted,
  amount: number,
): void {
  const { id, projectId, year, declarer } = submitted;
  const { name, department, path, place } = declarer;
  const byDepartment = name === department;
  const step = Math.max(stepBy(chance.share()), firstStep(route, byDepartment));
  const { key, role, section } = route.steps[step] ?? { key: '', role: 'finance', section: null };
  const due = addDays(`${year - 1}-11-10`, chance.whole(0, 30));
  const keyProject = route.keyAmount !== null && new D(amount).gte(route.keyAmount);
  tables.round.add(
    ...[
      chance.id(Date.parse(`${year - 1}-11-01T00:00:00Z`)),
      'target',
      id,
      projectId,
      year,
      1,
      JSON.stringify(route),
      byDepartment,
    ],
    ...[
      step,
      key,
      role,
      section,
      due,
      keyProject,
      false,
      amount,
      Math.max(0, chance.whole(-3, 4)),
      '',
      name,
      name,
      path,
      place.code,
    ],
  );
}

function stepBy(share: number): number {
  let left = share;
  const step = waiting.findIndex((part) => (left -= part) < 0);
  return step < 0 ? waiting.length - 1 : step;
}
