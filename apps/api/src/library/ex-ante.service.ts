import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  type Actor,
  checkConclusion,
  checkExAnte,
  checkExAnteDraft,
  type ExAnteAction,
  type ExAnteConclusion,
  type ExAnteDraft,
  exAnteFormOf,
  exAnteLifecycle,
  exAnteMaterials,
  type ExAnteRule,
  exAnteTotal,
  finding,
  normalise,
  orInvalid,
  orRefuse,
  refuseExAnteEdit,
  refuseExAnteStart,
  invalid,
  refusal,
  ProblemError,
  readFields,
  exAnteFields,
  sentBy,
} from '@chengxiao/domain';
import { v7 as uuid } from 'uuid';
import { AttachmentOwners } from '../attachments';
import { act, edit } from '../kit/data/act';
import { change, insert, lock, orNotFound, orStale, type Values, type Seen } from '../kit/data/change';
import { Db } from '../kit/data/db';
import { record, subjectOf } from '../kit/data/record';
import { packInForce } from '../rule-packs';
import { exAnteAggregate, ExAnteAssessmentEntity, ExAnteRuleEntity, exAnteSubject } from './ex-ante.entity';
import { exAnteById, exAnteStanding } from './ex-ante.reads';
import { ProjectEntity } from './project.entity';

/** A command on one assessment as its caller saw it; `text` is the reason, the opinion or what was changed. */
export type ExAnteMove = Seen & {
  readonly action: ExAnteAction;
  readonly text?: string | undefined;
  readonly conclusion?: ExAnteConclusion | undefined;
};
export type RuleDraft = ExAnteRule & { readonly version?: number | undefined };

const emptyDraft: ExAnteDraft = {
  subject: 'project',
  materials: [],
  experts: [],
  ratings: [],
  report: { object: '', process: '', findings: '', suggestions: '', others: '' },
};

/** Use cases of ex-ante assessment; admission itself asks `exAnteStanding`. */
@Injectable()
export class ExAnteService implements OnModuleInit {
  constructor(
    private readonly db: Db,
    private readonly owners: AttachmentOwners,
  ) {}

  onModuleInit(): void {
    this.owners.register('exAnteAssessment', async (tx, actor, id, locked) => {
      const assessment = locked ? await lock(tx, ExAnteAssessmentEntity, id) : await exAnteById(tx, id);
      const kinds = [...exAnteMaterials, 'report', 'other'] as const;
      const { projectId, orgPath, divisionCode } = assessment;
      return { id, projectId, orgPath, divisionCode, kinds, refused: refuseExAnteEdit(actor, assessment) };
    });
  }

  /** Begins the assessment of a project. @throws `NOT_READY` where none is needed, `DUPLICATE` */
  start(actor: Actor, projectId: string): Promise<ExAnteAssessmentEntity> {
    return this.db.as(actor, async (tx) => {
      const project = await lock(tx, ProjectEntity, projectId);
      orRefuse(refuseExAnteStart(actor, project, await exAnteStanding(tx, projectId)));
      const { orgPath, divisionCode, totalAmount: amount } = project;
      const owner = { id: uuid(), projectId, orgPath, divisionCode };
      const earlier = await tx.one<{ roundNo: number }>(
        'select coalesce(max(round_no), 0) as "roundNo" from ex_ante_assessment where project_id = $1',
        [projectId],
      );
      const roundNo = (earlier?.roundNo ?? 0) + 1;
      const { exAnte: form } = await packInForce(tx, project.divisionCode, Number(project.startDate.slice(0, 4)));
      const state = exAnteLifecycle.initial;
      await insert(tx, ExAnteAssessmentEntity, {
        ...owner,
        ...emptyDraft,
        roundNo,
        state,
        amount,
        form,
        total: '0',
        version: 1,
      });
      await record(tx, actor, 'exAnteAssessment.start', exAnteSubject(owner), { roundNo, amount });
      return exAnteById(tx, owner.id);
    });
  }

  /** Replaces what was prepared; gaps may stay until it is submitted. @throws `STALE`, `ILLEGAL_STATE`, `INVALID` */
  save(actor: Actor, id: string, version: number, draft: ExAnteDraft): Promise<ExAnteAssessmentEntity> {
    return this.db.as(actor, async (tx) => {
      await edit(tx, actor, exAnteAggregate, {
        id,
        version,
        action: 'save',
        refuse: refuseExAnteEdit,
        step: (assessment) => {
          const sent = readFields(exAnteFields, draft);
          orInvalid(checkExAnteDraft(sent));
          const total = exAnteTotal(exAnteFormOf(assessment), sent.ratings);
          return { values: { ...sent, total }, data: { total } };
        },
      });
      return exAnteById(tx, id);
    });
  }

  /** Submits, takes back, returns, concludes, or states what was changed, by the lifecycle. @throws `INVALID` with every gap */
  move(actor: Actor, { id, version, action, text, conclusion }: ExAnteMove): Promise<ExAnteAssessmentEntity> {
    return this.db.as(actor, async (tx) => {
      await act(tx, actor, exAnteAggregate, {
        id,
        version,
        action,
        reason: text,
        step: async (assessment, { reason }) => {
          const { totalAmount } = await lock(tx, ProjectEntity, assessment.projectId);
          const values = actionColumns(actor, assessment, { action, text: reason ?? '', conclusion }, totalAmount);
          return { values, data: conclusion ? { conclusion } : {} };
        },
      });
      return exAnteById(tx, id);
    });
  }

  /** Sets from which amount on finance's own place wants assessments, beginning with a year. @throws `STALE` */
  setRule(actor: Actor, { fromYear, threshold, cites, version }: RuleDraft): Promise<ExAnteRuleEntity> {
    return this.db.as(actor, async (tx) => {
      const { divisionCode, scopePath: orgPath } = actor;
      const known = await tx.first(ExAnteRuleEntity, 'where t.division_code = $1 and t.from_year = $2 for update', [
        divisionCode,
        fromYear,
      ]);
      if (known && version === undefined) throw new ProblemError(refusal('STALE', 'stale'));
      if (known) orStale(known, version ?? 0);
      const id = known?.id ?? uuid();
      const values = { threshold, cites: normalise(cites) };
      if (known) await change(tx, ExAnteRuleEntity, { id, version: known.version }, values);
      else await insert(tx, ExAnteRuleEntity, { ...values, id, divisionCode, fromYear, version: 1 });
      const data = { fromYear, ...values, ...(known ? { from: known.threshold } : {}) };
      await record(tx, actor, 'exAnteRule.set', subjectOf('exAnteRule', { id, orgPath, divisionCode }), data);
      return orNotFound(await tx.first(ExAnteRuleEntity, 'where t.id = $1', [id]));
    });
  }
}

/** What an action writes besides the state. @throws `INVALID` with every gap, or where the conclusion does not fit the points */
function actionColumns(
  actor: Actor,
  assessment: ExAnteAssessmentEntity,
  { action, text, conclusion }: Pick<ExAnteMove, 'action' | 'text' | 'conclusion'>,
  amount: string,
): Values<ExAnteAssessmentEntity> {
  switch (action) {
    case 'submit':
      orInvalid(checkExAnte(assessment));
      return { ...sentBy(actor), reason: null, amount };
    case 'withdraw':
      return {};
    case 'return':
      return { reason: text ?? null };
    case 'amend':
      return { changeNote: text ?? null };
    case 'conclude':
      if (!conclusion) throw new ProblemError(invalid([finding('conclusion', 'required')]));
      orInvalid(checkConclusion(exAnteFormOf(assessment), conclusion, assessment.ratings));
      return { conclusion, opinion: text ?? null, concludedByName: actor.name };
  }
}
