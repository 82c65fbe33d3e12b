import { type Actor, type ExAnteStanding, exAnteStandingOf, type LastAssessment } from '@chengxiao/domain';
import { orNotFound } from '../kit/change';
import type { Tx } from '../kit/db';
import { manyLoader, oneLoader } from '../kit/loader';
import { ExAnteAssessmentEntity, ExAnteRuleEntity } from './ex-ante.entity';
import type { ProjectEntity } from './project.entity';

type Facts = Pick<ProjectEntity, 'level' | 'attribute' | 'totalAmount'> & {
  readonly projectId: string;
  readonly threshold: string | null;
  readonly last: LastAssessment | null;
};
type Standing = { readonly projectId: string; readonly standing: ExAnteStanding; readonly threshold: string | null };

const standingsOf = async (tx: Tx, ids: readonly string[]): Promise<Standing[]> => {
  const facts = await tx.rows<Facts>(
    `select p.id as "projectId", p.level, p.attribute, p.total_amount::text as "totalAmount", r.threshold::text as threshold, a.last
       from project p
       left join lateral app_ex_ante_rule(p.division_code, extract(year from p.start_date)::integer) r on true
       left join lateral (
         select json_build_object('state', a.state, 'conclusion', a.conclusion, 'amount', a.amount::text) as last
           from ex_ante_assessment a where a.project_id = p.id order by a.round_no desc limit 1) a on true
      where p.id = any($1)`,
    [ids],
  );
  return facts.map(({ projectId, threshold, last, ...project }) => ({
    projectId,
    threshold,
    standing: exAnteStandingOf(threshold === null ? null : { threshold }, project, last),
  }));
};

/** How far projects are with their ex-ante assessment, by their ids. */
export const exAnteStandings = async (tx: Tx, ids: readonly string[]): Promise<Map<string, ExAnteStanding>> =>
  new Map((await standingsOf(tx, ids)).map(({ projectId, standing }) => [projectId, standing]));

/** The same of one project. @throws `NOT_FOUND` */
export const exAnteStanding = async (tx: Tx, projectId: string): Promise<ExAnteStanding> =>
  orNotFound((await exAnteStandings(tx, [projectId])).get(projectId));

export const loadExAnteStanding = oneLoader<string, Standing>(standingsOf, ({ projectId }) => projectId);

export const loadExAnteAssessments = manyLoader<string, ExAnteAssessmentEntity>(
  (tx, ids) => tx.all(ExAnteAssessmentEntity, 'where t.project_id = any($1) order by t.round_no desc', [ids]),
  ({ projectId }) => projectId,
);

/** One assessment in scope. @throws `NOT_FOUND` */
export const exAnteById = async (tx: Tx, id: string): Promise<ExAnteAssessmentEntity> =>
  orNotFound(await tx.first(ExAnteAssessmentEntity, 'where t.id = $1', [id]));

/** The amounts of the actor's own place and of those above it, the nearest place and the latest year first. */
export const exAnteRules = (tx: Tx, { divisionCode }: Pick<Actor, 'divisionCode'>): Promise<ExAnteRuleEntity[]> =>
  tx.all(
    ExAnteRuleEntity,
    `join division d on d.code = $1
     join lateral (select array_position(string_to_array(trim(both '/' from d.path), '/'), t.division_code) as depth) above on true
    where above.depth is not null order by above.depth desc, t.from_year desc limit 100`,
    [divisionCode],
  );
