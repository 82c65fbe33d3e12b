import { Injectable } from '@nestjs/common';
import {
  type Actor,
  checkOpening,
  evaluationLifecycle,
  orInvalid,
  orRefuse,
  type ProjectType,
  refuseClosedRound,
  type RulePackRef,
  today,
} from '@chengxiao/domain';
import { v7 as uuid } from 'uuid';
import { insert } from '../kit/data/change';
import { Db, type Tx } from '../kit/data/db';
import { record, recordAll } from '../kit/data/record';
import { packInForce } from '../rule-packs';
import { TargetVersionEntity } from '../targets';
import { fundsOf, itemsOf } from './evaluation.content';
import { EvaluationEntity, EvaluationFundEntity, EvaluationItemEntity, evaluationSubject } from './evaluation.entity';
import { lockRound } from './evaluation.register';
import { evaluationRoundParts } from './round.entity';

/** What opening a year did. */
export type OpenedEvaluations = { readonly year: number; readonly opened: number; readonly existing: number };
type Opening = {
  readonly version: OpenedVersion;
  readonly dueDate: string;
  readonly pack: RulePackRef;
  readonly line: Line | undefined;
};
/** A frozen target with the category of its project. */
type OpenedVersion = TargetVersionEntity & { readonly projectType: ProjectType };
/** Forms opened with one statement of each kind. */
const portion = 500;
type Line = { readonly projectId: string; readonly initial: string; readonly amount: string };

/** The yearly opening of the self-evaluation by finance. */
@Injectable()
export class EvaluationOpeningService {
  constructor(private readonly db: Db) {}

  /**
   * Opens one self-evaluation for every project of the finance bureau's division that has an approved target of the year.
   * A suspended project has none until it is resumed. Future years are refused; the current year may be opened before it ends, so that units can prepare.
   * The pack in force for the division and year judges what is opened now, whatever is activated later.
   * Running it again opens what is missing and leaves the others alone.
   * @throws `INVALID` at `year` or `dueDate`, `NOT_READY` once the round of the year is closed
   */
  open(actor: Actor, year: number, dueDate: string): Promise<OpenedEvaluations> {
    return this.db.as(actor, async (tx) => {
      orInvalid(checkOpening(year, dueDate, today()));
      const round = await lockRound(tx, actor, year);
      orRefuse(refuseClosedRound(round.state));
      const versions = await this.versionsToOpen(tx, actor, year);
      const lines = await this.lines(tx, year, versions);
      const pack = await packInForce(tx, actor.divisionCode, year);
      for (let at = 0; at < versions.length; at += portion) {
        const some = versions.slice(at, at + portion);
        const openings = some.map((version) => ({ version, dueDate, pack, line: lines.get(version.projectId) }));
        await this.insertAll(tx, actor, openings.map(openingOf));
      }
      // The forms are told of at each of them; the arrangement is one event, and one matter of whoever arranged it.
      if (versions.length > 0)
        await record(
          tx,
          actor,
          'evaluationRound.open',
          evaluationRoundParts.subject({ id: round.id, orgPath: actor.scopePath, divisionCode: actor.divisionCode }),
          { year, dueDate, forms: versions.length },
        );
      const row = await tx.one<{ count: number }>(
        'select count(*)::int as count from evaluation where division_code = $1 and year = $2',
        [actor.divisionCode, year],
      );
      return { year, opened: versions.length, existing: (row?.count ?? 0) - versions.length };
    });
  }

  /** The latest approved version of each project without a self-evaluation of the year. */
  private versionsToOpen(tx: Tx, { divisionCode }: Actor, year: number): Promise<OpenedVersion[]> {
    return tx.rows(
      `select distinct on (t.project_id) ${tx.columns(TargetVersionEntity)}, j.project_type as "projectType"
         from target_version t join project j on j.id = t.project_id
        where t.division_code = $1 and t.year = $2
          and j.state <> 'suspended'
          and not exists (select from evaluation e where e.project_id = t.project_id and e.year = t.year)
        order by t.project_id, t.version_no desc`,
      [divisionCode, year],
    );
  }

  private async lines(tx: Tx, year: number, versions: readonly TargetVersionEntity[]): Promise<Map<string, Line>> {
    const lines = await tx.rows<Line>(
      `select project_id as "projectId", initial_amount as initial, amount from budget_line
        where year = $1 and project_id = any($2)`,
      [year, versions.map(({ projectId }) => projectId)],
    );
    return new Map(lines.map((line) => [line.projectId, line]));
  }

  private async insertAll(tx: Tx, actor: Actor, openings: readonly ReturnType<typeof openingOf>[]): Promise<void> {
    await insert(
      tx,
      EvaluationEntity,
      openings.map(({ evaluation }) => evaluation),
    );
    await insert(
      tx,
      EvaluationFundEntity,
      openings.flatMap(({ funds }) => funds),
    );
    await insert(
      tx,
      EvaluationItemEntity,
      openings.flatMap(({ items }) => items),
    );
    const events = openings.map(({ evaluation, data }) => ({
      action: 'evaluation.open' as const,
      subject: evaluationSubject(evaluation),
      data,
    }));
    await recordAll(tx, actor, events);
  }
}

/** The form of one project with its rows, from the frozen target, and what the event says of it. */
function openingOf({ version, dueDate, pack, line }: Opening) {
  const { projectId, projectType, year, content, orgPath, divisionCode } = version;
  const { projectCode, projectName, orgName, departmentName, annualGoal } = content;
  const place = { id: uuid(), projectId, orgPath, divisionCode };
  const evaluation = {
    ...place,
    year,
    dueDate,
    projectCode,
    projectName,
    projectType,
    orgName,
    departmentName,
    annualGoal,
    targetVersionId: version.id,
    rulePackId: pack.id,
    rulePackVersion: pack.version,
    state: evaluationLifecycle.initial,
    version: 1,
    goalCompletion: '',
    problems: '',
    measures: '',
    executionReason: '',
  };
  const data = { year, dueDate, targetVersionId: version.id, rulePack: `${pack.id}/${pack.version}` };
  return { evaluation, funds: fundsOf(content, line, place), items: itemsOf(content, place), data };
}
