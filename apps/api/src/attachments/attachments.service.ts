import type { Readable } from 'node:stream';
import { Injectable, Logger } from '@nestjs/common';
import {
  type Actor,
  type AttachmentKind,
  type AttachmentSubjectType,
  checkText,
  storedName,
  mediaTypes,
  orInvalid,
  orRefuse,
  ProblemError,
  refusal,
} from '@chengxiao/domain';
import { v7 as uuid } from 'uuid';
import { insert, orNotFound, lockName } from '../kit/data/change';
import { Db, type Tx } from '../kit/data/db';
import { record, subjectOf } from '../kit/data/record';
import { AttachmentEntity } from './attachment.entity';
import { AttachmentOwners, type AttachmentSubject } from './attachment.owners';
import { countOfAttachments } from './attachments.reads';
import { FileStore } from './file-store';
import { InstalledPolicy } from './installed-policy';
import { type ReceivedFile, receiveFile } from './received-file';

const logger = new Logger('attachments');

/** What a file is attached to, and as which material. */
export type AttachmentPlace = {
  readonly subjectType: AttachmentSubjectType;
  readonly subjectId: string;
  readonly kind: AttachmentKind;
};
type Upload = { readonly name: string; readonly content: Readable };

/** Files with their fingerprints: added and removed while the owner of their subject lets it. */
@Injectable()
export class AttachmentsService {
  constructor(
    private readonly db: Db,
    private readonly store: FileStore,
    private readonly owners: AttachmentOwners,
    readonly policy: InstalledPolicy,
  ) {}

  /** Why the actor may not attach this now, asked before a byte is read. @throws `NOT_FOUND` */
  refuseUnattachable(actor: Actor, place: AttachmentPlace): Promise<void> {
    return this.db.as(actor, async (tx) => {
      await this.subjectFor(tx, actor, place, false);
    });
  }

  /**
   * Attaches a file that is still coming in. The same file again as the same material is the one that is there already, so
   * that a retry is safe. @throws `TOO_LARGE`, `UNSUPPORTED_TYPE`, `INVALID`, and what the owner refuses
   */
  attach(actor: Actor, place: AttachmentPlace, { name, content }: Upload): Promise<AttachmentEntity> {
    return receiveFile(content, this.policy, (file) =>
      this.db.as(actor, async (tx) => {
        const subject = await this.subjectFor(tx, actor, place, true);
        const fileName = storedName(name, file.type);
        const found = checkText('name', fileName, { max: 120, required: true });
        orInvalid(found ? [found] : []);
        const [same] = await tx.all(
          AttachmentEntity,
          'where t.subject_type = $1 and t.subject_id = $2 and t.kind = $3 and t.sha256 = $4',
          [place.subjectType, place.subjectId, place.kind, file.sha256],
        );
        return same ?? this.storeFile(tx, actor, subject, { ...place, ...file, name: fileName });
      }),
    );
  }

  /** The row of a file in scope and its content as a stream. @throws `NOT_FOUND`, `UNAVAILABLE` when the store lost it */
  async content(actor: Actor, id: string): Promise<{ row: AttachmentEntity; content: Readable }> {
    const row = await this.db.readOnce(actor, async (tx) =>
      orNotFound(await tx.first(AttachmentEntity, 'where t.id = $1', [id])),
    );
    const content = await this.store.get(row.sha256);
    if (!content) throw new ProblemError(refusal('UNAVAILABLE', 'fileContentGone'));
    return { row, content };
  }

  /** Removes a file while its subject may still be changed; the event keeps its name and fingerprint. */
  async remove(actor: Actor, id: string): Promise<AttachmentEntity> {
    const removed = await this.db.as(actor, async (tx) => {
      const row = orNotFound(await tx.first(AttachmentEntity, 'where t.id = $1', [id]));
      const { subjectType, subjectId, kind, name, sha256 } = row;
      const subject = await this.subjectFor(tx, actor, { subjectType, subjectId, kind }, true);
      // Somebody may have removed it while the subject was waited for.
      orNotFound(await tx.one('delete from attachment where id = $1 returning id', [id]));
      await record(tx, actor, 'attachment.remove', subjectOf(subjectType, subject, subject.projectId), {
        name,
        kind,
        sha256,
      });
      return row;
    });
    // The row is gone even where its content cannot be deleted; the log says which file stays behind.
    await this.deleteUnused(actor, removed.sha256).catch((error: unknown) =>
      logger.error(`the content ${removed.sha256} that no file has any more is still there: ${String(error)}`),
    );
    return removed;
  }

  private async subjectFor(
    tx: Tx,
    actor: Actor,
    { subjectType, subjectId, kind }: AttachmentPlace,
    locked: boolean,
  ): Promise<AttachmentSubject> {
    const subject = await this.owners.ownerOf(subjectType)(tx, actor, subjectId, locked);
    orRefuse(subject.refused);
    if (!subject.kinds.includes(kind)) throw new ProblemError(refusal('BAD_REQUEST', 'fileKindRefused'));
    return subject;
  }

  private async storeFile(
    tx: Tx,
    actor: Actor,
    subject: AttachmentSubject,
    file: AttachmentPlace & ReceivedFile & { readonly name: string },
  ): Promise<AttachmentEntity> {
    const { subjectType, subjectId, kind, name, size, sha256, type } = file;
    const { projectId, orgPath, divisionCode } = subject;
    const { maxCount } = this.policy;
    if ((await countOfAttachments(tx, subjectType, subjectId)) >= maxCount)
      throw new ProblemError(refusal('NOT_READY', 'tooManyFiles', { max: maxCount }));
    await lockContent(tx, sha256);
    await this.store.put(sha256, file.path);
    const id = uuid();
    const what = { subjectType, subjectId, projectId, kind, name, size, mediaType: mediaTypes[type], sha256 };
    const who = { uploadedBy: actor.userId, uploadedByName: actor.name, orgPath, divisionCode };
    await insert(tx, AttachmentEntity, { id, ...what, ...who });
    await record(tx, actor, 'attachment.add', subjectOf(subjectType, subject, subject.projectId), {
      name,
      kind,
      size,
      sha256,
    });
    return orNotFound(await tx.first(AttachmentEntity, 'where t.id = $1', [id]));
  }

  /** Deletes content that no row names any more. Only after the removal is committed: a row must never be without content. */
  private deleteUnused(actor: Actor, sha256: string): Promise<void> {
    return this.db.as(actor, async (tx) => {
      await lockContent(tx, sha256);
      const { used } = orNotFound(await tx.one<{ used: boolean }>('select app_content_in_use($1) as used', [sha256]));
      if (!used) await this.store.delete(sha256);
    });
  }
}

/** Storing and deleting the same content exclude each other: neither sees the other half done. */
const lockContent = (tx: Tx, sha256: string): Promise<void> => lockName(tx, 11, sha256);
