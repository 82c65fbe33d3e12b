import { libraryStates, type ProjectStage, type ProjectState, type TargetState } from '@chengxiao/domain';
import { type Where, whereAmong } from '../kit/data/conditions';

/** States of the project and, where its target of the year tells more, of that; null where there is none. */
type Standing = { readonly project: readonly ProjectState[]; readonly target?: readonly TargetState[] | null };

const standings: Readonly<Record<ProjectStage, Standing>> = {
  proposal: { project: ['draft', 'returned'] },
  entryReview: { project: ['submitted'] },
  library: { project: libraryStates, target: null },
  targetDraft: { project: libraryStates, target: ['draft', 'returned'] },
  targetReview: { project: libraryStates, target: ['submitted'] },
  approval: { project: libraryStates, target: ['passed'] },
  execution: { project: libraryStates, target: ['approved'] },
  ended: { project: ['suspended', 'closed', 'terminated'] },
};

/** Narrows projects `t` to those that stand at a stage in a year. */
export function whereStage(where: Where, stage: ProjectStage, year: number): void {
  const { project, target } = standings[stage];
  whereAmong(where, 't.state', project);
  const ofYear = (place: string): string => `select from target g where g.project_id = t.id and g.year = ${place}`;
  if (target === null) where((place) => `not exists (${ofYear(place)})`, year);
  else if (target) where((place) => `exists (${ofYear(String(year))} and g.state = any(${place}))`, target);
}
