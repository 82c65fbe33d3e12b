import type { ExAnteStanding } from '@chengxiao/domain';
import { aggregate } from '../kit/data/act';
import { orNotFound } from '../kit/data/change';
import { withReviewRounds } from '../review';
import { exAnteStandings } from './ex-ante.reads';
import { builtOnOf } from './library.reads';
import { projectParts } from './project.entity';

/** Projects, with the round of their review, and with how far their ex-ante assessment is where an admission asks. */
export const projectAggregate = aggregate(projectParts, async (tx, rows, { action }) => {
  const ids = rows.map(({ id }) => id);
  const standings = action === 'admit' ? await exAnteStandings(tx, ids) : null;
  const standingOf = (id: string): ExAnteStanding => (standings ? orNotFound(standings.get(id)) : 'notNeeded');
  const reviewed = await withReviewRounds(tx, rows, { action });
  const builtOn = new Set(action === 'takeBack' ? (await builtOnOf(tx, ids)).map(({ id }) => id) : []);
  return reviewed.map((project) => {
    return { ...project, exAnte: standingOf(project.id), builtOn: builtOn.has(project.id) };
  });
});
