import { Injectable } from '@nestjs/common';
import {
  type Actor,
  canonical,
  checkPublication,
  type DecidedPlace,
  decidedPlaces,
  type HandledPlace,
  maskText,
  normalise,
  orInvalid,
  orRefuse,
  type PreparationAction,
  preparationLifecycle,
  ProblemError,
  publicationLifecycle,
  type PublicationScope,
  type PublishedProject,
  refusal,
  type Refusal,
  refuse,
  type SensitivePlace,
  sensitivePlaces,
  withoutTaken,
} from '@chengxiao/domain';
import { v7 as uuid } from 'uuid';
import { act, type Command } from '../kit/data/act';
import { insert, lock, onceForRequest, orStale } from '../kit/data/change';
import { Db, type Tx } from '../kit/data/db';
import { digest, record } from '../kit/data/record';
import { projectById, ProjectEntity } from '../library';
import { publicationOf } from './disclosure.reads';
import { latestPreparationOf, preparationById } from './preparation.reads';
import { type Content, publishableOf } from './publication.content';
import { publishEdition } from './publication.editions';
import { preparationAggregate, type PublicationEntity, PublicationPreparationEntity } from './publication.entity';

/** What finance wants to be seen of a project and year, and by whom. */
export type PrepareCommand = {
  readonly projectId: string;
  readonly year: number;
  /** Absent: as the figures suggest. */
  readonly summary?: string | undefined;
  /** Version of the publication as it was seen; absent for the first edition. */
  readonly version?: number | undefined;
  /** What was decided of each place that stops publication. */
  readonly handled?: readonly (Omit<HandledPlace, 'reason'> & { readonly reason?: string | null | undefined })[];
  /** Whom it is shown to; absent: as the last edition, `public` for the first. */
  readonly scope?: PublicationScope | undefined;
  readonly requestId?: string | undefined;
};
export type PreparationStep = Command<PreparationAction>;
/** What would be shown now, and what stands against it. */
export type Preview = {
  readonly content: PublishedProject | null;
  readonly suggestedSummary: string;
  readonly places: readonly SensitivePlace[];
  readonly refused: Refusal | null;
  readonly publication: PublicationEntity | null;
  /** The last one; it may wait for a second person, or tell why that one returned it. */
  readonly preparation: PublicationPreparationEntity | null;
};

/** Why this actor may not publish the content of this project now, or null. */
function refusePublishing(
  actor: Actor,
  { orgPath, divisionCode }: Pick<ProjectEntity, 'orgPath' | 'divisionCode'>,
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

const hashOfContent = (content: Content): string => digest(canonical(content));

/** What is kept of a decision: of what was taken out only a trace, for it is not to be read here either. */
const toKept = (place: DecidedPlace): DecidedPlace =>
  place.reason === null ? { ...place, text: maskText(place.text) } : place;

/** Use cases of publishing, which takes two persons: one looks at the preview and prepares, another confirms. */
@Injectable()
export class PreparationService {
  constructor(private readonly db: Db) {}

  /** What would be shown, with the summary suggested from the figures. @throws `NOT_FOUND` */
  preview(actor: Actor, projectId: string, year: number): Promise<Preview> {
    return this.db.as(actor, async (tx) => {
      const project = await projectById(tx, projectId);
      const publication = await publicationOf(tx, projectId, year);
      const preparation = await latestPreparationOf(tx, projectId, year);
      const publishable = await publishableOf(tx, project, year);
      const refused = refusePublishing(actor, project, publication, publishable?.content ?? null);
      const known = { refused, publication, preparation };
      if (!publishable) return { content: null, suggestedSummary: '', places: [], ...known };
      const { content, suggestedSummary } = publishable;
      const shown = { ...content, summary: suggestedSummary };
      return { content: shown, suggestedSummary, places: sensitivePlaces(shown), ...known };
    });
  }

  /**
   * Prepares what stands as the next edition, for another person to confirm.
   * @throws `NOT_READY`, `ILLEGAL_STATE` where one waits already, `STALE`, `INVALID` with the places that stop publication
   */
  prepare(actor: Actor, { requestId, ...command }: PrepareCommand): Promise<PublicationPreparationEntity> {
    return this.db.as(actor, async (tx) => {
      const id = await onceForRequest(tx, actor.userId, { act: 'publication.prepare', requestId, input: command }, () =>
        this.prepareOnce(tx, actor, command),
      );
      return preparationById(tx, id);
    });
  }

  /** Confirms, and with that publishes, returns or takes back what was prepared. @throws `NOT_YOUR_ROLE`, `NOT_READY`, `STALE` */
  move(actor: Actor, { id, action, version, reason }: PreparationStep): Promise<PublicationPreparationEntity> {
    return this.db.as(actor, async (tx) => {
      await act(tx, actor, preparationAggregate, {
        id,
        version,
        action,
        reason,
        step: async (prepared, move) => {
          if (action === 'confirm') await this.orUnchanged(tx, actor, prepared);
          const decided = { decidedBy: actor.userId, decidedByName: actor.name, decidedAt: () => 'now()' };
          return { values: { ...decided, reason: move.reason } };
        },
        effect: async (moved) => {
          if (action === 'confirm') for (const { row } of moved) await publishEdition(tx, actor, row);
        },
      });
      return preparationById(tx, id);
    });
  }

  /** Whether something else stands to be published than what was prepared, or something else is published by now. */
  async isChanged(tx: Tx, prepared: Whereabouts): Promise<boolean> {
    const project = await projectById(tx, prepared.projectId);
    const earlier = await publicationOf(tx, prepared.projectId, prepared.year);
    const publishable = await publishableOf(tx, project, prepared.year);
    const same = publishable !== null && hashOfContent(publishable.content) === prepared.sourceHash;
    return !same || (earlier?.version ?? 0) !== prepared.publicationVersion;
  }

  /** @throws `NOT_READY` where it is not what was prepared any more */
  private async orUnchanged(tx: Tx, actor: Actor, prepared: PublicationPreparationEntity): Promise<void> {
    const project = await lock(tx, ProjectEntity, prepared.projectId);
    orRefuse(refusePublishing(actor, project, await publicationOf(tx, project.id, prepared.year), prepared.content));
    if (await this.isChanged(tx, prepared)) throw new ProblemError(refusal('NOT_READY', 'publicationChanged'));
  }

  private async prepareOnce(tx: Tx, actor: Actor, command: PrepareCommand): Promise<string> {
    const { projectId, year } = command;
    // GraphQL sends null for what is absent.
    const version = command.version ?? 0;
    const handled = (command.handled ?? []).map((each) => ({ ...each, reason: each.reason ?? null }));
    // Before the first edition there is no publication to act on: the project is locked instead, and the rule is asked here.
    const project = await lock(tx, ProjectEntity, projectId);
    const earlier = await publicationOf(tx, projectId, year);
    const publishable = await publishableOf(tx, project, year);
    orRefuse(refusePublishing(actor, project, earlier, publishable?.content ?? null));
    if (!publishable) throw new ProblemError(refusal('NOT_READY', 'nothingToPublish'));
    await this.orNoneWaits(tx, projectId, year);
    orStale({ version: earlier?.version ?? 0 }, version);
    const { content, suggestedSummary } = publishable;
    const whole = { ...content, summary: normalise(command.summary ?? suggestedSummary) };
    orInvalid(checkPublication(whole, handled));
    const shown = withoutTaken(whole, handled);
    const decided = decidedPlaces(sensitivePlaces(whole), handled).map(toKept);
    const scope = command.scope ?? earlier?.scope ?? 'public';
    const id = uuid();
    const { kind, projectCode, projectName, orgName, departmentName, summary } = shown;
    const { orgPath, divisionCode } = project;
    const common = { kind, scope, summary, handled: decided };
    await insert(tx, PublicationPreparationEntity, {
      ...common,
      id,
      projectId,
      year,
      projectCode,
      projectName,
      orgName,
      departmentName,
      state: preparationLifecycle.initial as PublicationPreparationEntity['state'],
      content: shown,
      sourceHash: hashOfContent(content),
      publicationVersion: earlier?.version ?? 0,
      submittedBy: actor.userId,
      submittedByName: actor.name,
      submittedAt: () => 'now()',
      orgPath,
      divisionCode,
      version: 1,
    });
    const subject = preparationAggregate.subject({ id, projectId, orgPath, divisionCode } as never, actor);
    const data = { to: preparationLifecycle.initial, year, ...common, contentHash: digest(canonical(shown)) };
    await record(tx, actor, 'publicationPreparation.prepare', subject, data);
    return id;
  }

  /** @throws `ILLEGAL_STATE` with who prepared it, where one waits for a second person */
  private async orNoneWaits(tx: Tx, projectId: string, year: number): Promise<void> {
    const latest = await latestPreparationOf(tx, projectId, year);
    if (latest?.state !== 'prepared') return;
    throw new ProblemError(refusal('ILLEGAL_STATE', 'alreadyPrepared', { who: latest.submittedByName }));
  }
}

/** What tells whether a preparation still says what stands. */
export type Whereabouts = Pick<
  PublicationPreparationEntity,
  'projectId' | 'year' | 'sourceHash' | 'publicationVersion'
>;
