import { Injectable } from '@nestjs/common';
import {
  type Actor,
  type Colleague,
  type ProjectAction,
  type ProjectDraft,
  type ProjectState,
  type ReviewAct,
  checkHold,
  holdNumber,
  normaliseOrEmpty,
  orInvalid,
  orRefuse,
  ProblemError,
  refusal,
  refuseProjectEdit,
  refuseProjectRemoval,
  today,
  sentBy,
} from '@chengxiao/domain';
import { actOnEach, edit, type Moved, type Command } from '../kit/data/act';
import { onceForRequest, orNotFound, type Seen } from '../kit/data/change';
import { Db, type Tx } from '../kit/data/db';
import { type Judgement, theOnlyAllowed, type Outcome } from '../kit/data/many';
import { record } from '../kit/data/record';
import {
  moveRounds,
  openRoundsByRoute,
  reviewersOf,
  type ReviewRoundEntity,
  saidBefore,
  type Sent,
  stepDataOf,
  successorOf,
} from '../review';
import { projectById } from './library.reads';
import { saveProjectFingerprint } from './overlaps.reads';
import { columnsOf, deleteMoney, insertMoney, insertProject, orProposable, type StoredDraft } from './project.draft';
import { tryRemove } from './project-list';
import { projectAggregate } from './project.aggregate';
import { type ProjectEntity, projectSubject } from './project.entity';

/** What some acts say besides a reason: the document of a decision that suspends, or to whom a step is handed. */
type Decision = {
  readonly documentNo?: string | undefined;
  readonly documentDate?: string | undefined;
  readonly to?: string | undefined;
};
export type ProjectMove = Command<ProjectAction> & Decision;

type ProjectStep = Pick<ProjectMove, 'action' | 'reason' | keyof Decision>;
/** What its review takes an action for. */
const reviewActs: Readonly<Partial<Record<ProjectAction, ReviewAct>>> = {
  forward: 'forward',
  return: 'return',
  admit: 'pass',
  withdraw: 'withdraw',
  takeBack: 'takeBack',
  transfer: 'transfer',
};

/** A project goes by the route of the year it begins in, or of the running one where it began earlier. */
const sentOf = ({ id, startDate, totalAmount, orgPath, divisionCode }: ProjectEntity): Sent => {
  const year = Math.max(Number(startDate.slice(0, 4)), Number(today().slice(0, 4)));
  return { subjectId: id, projectId: id, year, amount: totalAmount, orgPath, divisionCode };
};

/** Numbers of decisions, one for each project that is suspended. */
const holdSerials = async (tx: Tx, count: number): Promise<number[]> =>
  (
    await tx.rows<{ serial: number }>(
      `select nextval('hold_serial')::int as serial from generate_series(1, $1) order by serial desc`,
      [count],
    )
  ).map(({ serial }) => serial);

/** What is said of a project after an act: its reason, or, where nothing new is said of it, what was said before. */
function keptReasonOf(
  action: ProjectAction,
  { reason, review }: Pick<ProjectEntity, 'reason'> & { readonly review: ReviewRoundEntity | null },
  said: string | null,
): string | null {
  if (action === 'takeBack') return saidBefore(review)?.words ?? null;
  return action === 'transfer' ? reason : said;
}

/** Who may take over the step of one project; of many at once nothing is handed on. @throws `NOT_READY` */
async function reviewersOfOne(tx: Tx, [first, ...more]: readonly Seen[]): Promise<Colleague[]> {
  if (!first || more.length > 0) throw new ProblemError(refusal('NOT_READY', 'nobodyToHandTo'));
  return reviewersOf(tx, (await projectById(tx, first.id)).orgPath);
}

/** Use cases of the project library. */
@Injectable()
export class LibraryService {
  constructor(private readonly db: Db) {}

  /** A department or unit proposes a project; it gets its code at once. `originNote` is for demonstration records only. @throws `INVALID` with the fields. */
  draft(actor: Actor, draft: StoredDraft, requestId?: string): Promise<ProjectEntity> {
    return this.db.as(actor, async (tx) => {
      await orProposable(tx, actor, draft);
      const id = await onceForRequest(tx, actor.userId, { act: 'project.draft', requestId, input: draft }, async () => {
        const owner = await insertProject(tx, actor, draft);
        await record(tx, actor, 'project.draft', projectSubject(owner), { name: draft.name });
        return owner.id;
      });
      return projectById(tx, id);
    });
  }

  /** Changes a proposal that is still with its author. @throws `STALE`, `ILLEGAL_STATE`, `INVALID` */
  edit(actor: Actor, id: string, version: number, draft: ProjectDraft): Promise<ProjectEntity> {
    return this.db.as(actor, async (tx) => {
      const project = await edit(tx, actor, projectAggregate, {
        id,
        version,
        refuse: refuseProjectEdit,
        step: async () => {
          await orProposable(tx, actor, draft, id);
          return { values: { ...columnsOf(draft), fundsToConfirm: false }, data: { draft } };
        },
      });
      await deleteMoney(tx, [id]);
      await insertMoney(tx, [{ owner: project, draft }]);
      await saveProjectFingerprint(tx, project, draft);
      return projectById(tx, id);
    });
  }

  /** Deletes a draft, its history stays. @throws `STALE`, `ILLEGAL_STATE`, `NOT_READY` while something belongs to it */
  remove(actor: Actor, id: string, version: number): Promise<ProjectEntity> {
    return this.db.as(actor, async (tx) => {
      const project = await projectById(tx, id);
      await edit(tx, actor, projectAggregate, {
        id,
        version,
        action: 'remove',
        refuse: refuseProjectRemoval,
        step: ({ name, projectCode }) => ({ data: { name, projectCode } }),
      });
      await tx.rows('savepoint removal');
      if (!(await tryRemove(tx, [id]))) orRefuse(refusal('NOT_READY', 'projectInUse'));
      return project;
    });
  }

  /** Takes one step of the project lifecycle: what people do by a button. */
  move(actor: Actor, step: ProjectMove): Promise<ProjectEntity> {
    return this.db.as(actor, (tx) => this.moveWithin(tx, actor, step));
  }

  /** The same step for many projects, each judged by itself; as a trial it tells what would become of each. */
  moveMany(
    actor: Actor,
    seen: readonly Seen[],
    step: ProjectStep,
    how: 'as' | 'trial' = 'as',
  ): Promise<readonly Outcome[]> {
    return this.db[how](actor, async (tx) => (await this.moveAll(tx, actor, seen, step)).outcomes);
  }

  /** The same as part of a later link's use case: a decision there and its effect here stand or fall together. */
  async moveWithin(tx: Tx, actor: Actor, { id, version, ...step }: ProjectMove): Promise<ProjectEntity> {
    theOnlyAllowed(await this.moveAll(tx, actor, [{ id, version }], step));
    return projectById(tx, id);
  }

  private async moveAll(
    tx: Tx,
    actor: Actor,
    seen: readonly Seen[],
    { action, reason, to, ...decision }: ProjectStep,
  ): Promise<Judgement<Moved<ProjectEntity, ProjectState>>> {
    const documentNo = normaliseOrEmpty(decision.documentNo);
    const holdDate = decision.documentDate ?? today();
    if (action === 'suspend') orInvalid(checkHold({ documentNo, documentDate: holdDate }, today()));
    const serials = action === 'suspend' && !documentNo ? await holdSerials(tx, seen.length) : [];
    const year = Number(today().slice(0, 4));
    const holdNoOf = ({ divisionCode }: ProjectEntity): string | null => {
      if (action !== 'suspend') return null;
      return documentNo || holdNumber(year, divisionCode, orNotFound(serials.pop()));
    };
    const act = reviewActs[action];
    const people = action === 'transfer' ? await reviewersOfOne(tx, seen) : null;
    const successor = (review: ReviewRoundEntity | null) =>
      people ? successorOf(people, review, actor, to) : undefined;
    return actOnEach(tx, actor, projectAggregate, seen, {
      action,
      reason,
      step: (project, move) => {
        const holdNo = holdNoOf(project);
        const handedTo = successor(project.review);
        return {
          values: {
            reason: keptReasonOf(action, project, move.reason),
            holdNo,
            holdDate: holdNo && holdDate,
            ...(action === 'submit' ? sentBy(actor) : {}),
            ...(holdNo ? { stateBefore: project.state } : {}),
          },
          // The decision that is lifted is named too.
          data: {
            ...(holdNo ? { holdNo, holdDate } : project.holdNo ? { holdNo: project.holdNo } : {}),
            ...stepDataOf(project.review, act),
            ...(handedTo && { handedTo: { userId: handedTo.userId, name: handedTo.name } }),
          },
        };
      },
      effect: async (moved) => {
        const rows = moved.map(({ row }) => row);
        const reviewed = rows.map(({ review, version, reason: words }) => {
          return { review, version, said: { words, by: null } };
        });
        if (act) await moveRounds(tx, actor, act, reviewed, successor(rows[0]?.review ?? null));
        if (action !== 'submit') return;
        const opened = await openRoundsByRoute(tx, actor, 'libraryEntry', rows.map(sentOf));
        return ({ id }) => {
          const round = opened.get(id);
          return round ? { step: round.stepKey, dueOn: round.dueOn } : {};
        };
      },
    });
  }
}
