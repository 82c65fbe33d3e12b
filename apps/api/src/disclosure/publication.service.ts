import { Injectable } from '@nestjs/common';
import {
  type Actor,
  checkPublication,
  checkSensitive,
  checkWithdrawal,
  type Finding,
  narrows,
  normalise,
  orInvalid,
  orRefuse,
  ProblemError,
  publicationLifecycle,
  type PublicationMove,
  type PublicationScope,
  type PublishedProject,
  redactProject,
  refusal,
  type Refusal,
  refuse,
  canonical,
} from '@chengxiao/domain';
import { v7 as uuid } from 'uuid';
import { act, type Command } from '../kit/data/act';
import { change, insert, lock, onceForRequest, orStale } from '../kit/data/change';
import { Db, type Tx } from '../kit/data/db';
import { digest, record } from '../kit/data/record';
import { projectById, ProjectEntity } from '../library';
import { publicationById, publicationOf } from './disclosure.reads';
import { type Content, publishableOf } from './publication.content';
import {
  publicationAggregate,
  PublicationEntity,
  PublicationRemovalEntity,
  publicationSubject,
  PublishedProjectEntity,
} from './publication.entity';

/** What finance wants to be seen of a project and year, and by whom. */
export type PublishCommand = {
  readonly projectId: string;
  readonly year: number;
  /** Absent: as the figures suggest. */
  readonly summary?: string | undefined;
  /** Version of the publication as it was seen; absent for the first edition. */
  readonly version?: number | undefined;
  /** Masks personal data outside the summary instead of refusing. */
  readonly redact?: boolean | undefined;
  /** Whom it is shown to; absent: as the last edition, `public` for the first. */
  readonly scope?: PublicationScope | undefined;
  readonly requestId?: string | undefined;
};
export type PublicationStep = Command<PublicationMove>;
/** What publishing now would show, and what stands against it. */
export type Preview = {
  readonly content: PublishedProject | null;
  readonly suggestedSummary: string;
  readonly findings: Finding[];
  readonly refused: Refusal | null;
  readonly publication: PublicationEntity | null;
};

/** Why this actor may not publish the content of this project now, or null. */
function refusePublishing(
  actor: Actor,
  { orgPath, divisionCode }: ProjectEntity,
  earlier: PublicationEntity | null,
  content: Content | null,
): Refusal | null {
  const state = earlier?.state ?? publicationLifecycle.initial;
  return refuse(publicationLifecycle, 'publish', actor, {
    orgPath,
    divisionCode,
    state: state as PublicationEntity['state'],
    kind: content?.kind ?? null,
  });
}

/** Use cases of disclosure: preview, publish, withdraw. */
@Injectable()
export class PublicationService {
  constructor(private readonly db: Db) {}

  /** What would be shown, with the summary suggested from the figures or the one published last. @throws `NOT_FOUND` */
  preview(actor: Actor, projectId: string, year: number): Promise<Preview> {
    return this.db.as(actor, async (tx) => {
      const project = await projectById(tx, projectId);
      const publication = await publicationOf(tx, projectId, year);
      const publishable = await publishableOf(tx, project, year);
      const refused = refusePublishing(actor, project, publication, publishable?.content ?? null);
      if (!publishable) return { content: null, suggestedSummary: '', findings: [], refused, publication };
      const { content, suggestedSummary } = publishable;
      const shown = { ...content, summary: suggestedSummary };
      return { content: shown, suggestedSummary, findings: checkSensitive(shown), refused, publication };
    });
  }

  /** Publishes what stands as the next edition. @throws `NOT_READY`, `STALE`, `INVALID` with the places of personal data */
  publish(actor: Actor, { requestId, ...command }: PublishCommand): Promise<PublicationEntity> {
    return this.db.as(actor, async (tx) => {
      const id = await onceForRequest(tx, actor.userId, { act: 'publication.publish', requestId, input: command }, () =>
        this.publishOnce(tx, actor, command),
      );
      return publicationById(tx, id);
    });
  }

  /** Withdraws a publication; nobody it was shown to sees it any longer. @throws `ILLEGAL_STATE`, `STALE`, `INVALID` */
  move(actor: Actor, { id, action, version, reason }: PublicationStep): Promise<PublicationEntity> {
    return this.db.as(actor, async (tx) => {
      await act(tx, actor, publicationAggregate, {
        id,
        version,
        action,
        reason,
        step: async (publication, move) => {
          orInvalid(checkWithdrawal(move.reason ?? ''));
          await retireEdition(tx, id, 'withdrawn');
          await recordRemoval(tx, publication, { cause: 'withdrawn', reason: move.reason });
          return {
            values: { reason: move.reason },
            data: { edition: publication.edition, scope: publication.scope },
          };
        },
      });
      return publicationById(tx, id);
    });
  }

  private async publishOnce(tx: Tx, actor: Actor, command: PublishCommand): Promise<string> {
    // GraphQL sends null for what is absent.
    const [version, redact] = [command.version ?? 0, command.redact ?? false];
    const { projectId, year } = command;
    // Before the first edition there is no publication to act on: the project is locked instead, and the rule is asked here.
    const project = await lock(tx, ProjectEntity, projectId);
    const earlier = await publicationOf(tx, projectId, year);
    const publishable = await publishableOf(tx, project, year);
    orRefuse(refusePublishing(actor, project, earlier, publishable?.content ?? null));
    if (!publishable) throw new ProblemError(refusal('NOT_READY', 'nothingToPublish'));
    orStale({ version: earlier?.version ?? 0 }, version);
    const { content, suggestedSummary } = publishable;
    const whole = { ...content, summary: normalise(command.summary ?? suggestedSummary) };
    orInvalid(checkPublication(whole, redact));
    const shown = redact ? redactProject(whole) : whole;
    const scope = command.scope ?? earlier?.scope ?? 'public';
    const id = await this.write(tx, project, earlier, shown, scope);
    const data = {
      from: earlier?.state ?? publicationLifecycle.initial,
      to: publicationLifecycle.actions.publish.to,
      edition: (earlier?.edition ?? 0) + 1,
      kind: shown.kind,
      scope,
      summary: shown.summary,
      redacted: redact ? checkSensitive(whole).map(({ path }) => path) : [],
      contentHash: digest(canonical(shown)),
    };
    await record(tx, actor, 'publication.publish', publicationSubject({ ...project, id, projectId }), data);
    return id;
  }

  /** Writes the publication and its next edition. */
  private async write(
    tx: Tx,
    { id: projectId, orgPath, divisionCode }: ProjectEntity,
    earlier: PublicationEntity | null,
    shown: PublishedProject,
    scope: PublicationScope,
  ): Promise<string> {
    const { year, kind, projectCode, projectName, orgName, departmentName, summary, total, grade } = shown;
    const id = earlier?.id ?? uuid();
    const edition = (earlier?.edition ?? 0) + 1;
    const common = { kind, scope, edition, projectCode, projectName, orgName, departmentName, summary, total, grade };
    const values = {
      ...common,
      state: publicationLifecycle.actions.publish.to,
      reason: null,
      publishedAt: () => 'now()',
    };
    if (earlier) await change(tx, PublicationEntity, { id, version: earlier.version, state: earlier.state }, values);
    else await insert(tx, PublicationEntity, { ...values, id, projectId, year, orgPath, divisionCode, version: 1 });
    await retireEdition(tx, id, 'superseded');
    if (earlier?.state === 'published' && narrows(earlier.scope, scope))
      await recordRemoval(tx, earlier, { cause: 'narrowed', reason: null });
    const division = await tx.one<{ path: string }>('select path from division where code = $1', [divisionCode]);
    await insert(tx, PublishedProjectEntity, {
      ...common,
      id: uuid(),
      publicationId: id,
      state: 'published',
      projectId,
      year,
      divisionName: shown.divisionName,
      divisionPath: division?.path ?? '',
      budgetAmount: shown.budgetAmount,
      executedAmount: shown.executedAmount,
      content: shown,
      publishedAt: () => 'now()',
      orgPath,
      divisionCode,
    });
    return id;
  }
}

/** Takes the edition that is shown, if any, out of sight. */
const retireEdition = (tx: Tx, publicationId: string, state: 'superseded' | 'withdrawn') =>
  tx.rows(`update pub_project set state = $2 where publication_id = $1 and state = 'published'`, [
    publicationId,
    state,
  ]);

/** Keeps when and why the last edition stopped being shown to those who saw it. */
const recordRemoval = (
  tx: Tx,
  { id, edition, scope, year, orgPath, divisionCode }: PublicationEntity,
  why: Pick<PublicationRemovalEntity, 'cause' | 'reason'>,
) =>
  insert(tx, PublicationRemovalEntity, {
    ...why,
    id: uuid(),
    publicationId: id,
    edition,
    scope,
    year,
    removedAt: () => 'now()',
    orgPath,
    divisionCode,
  });
