import { Injectable } from '@nestjs/common';
import {
  type Actor,
  checkAnnouncement,
  type AnnouncementAction,
  type AnnouncementDraft,
  announcementFields,
  announcementLifecycle,
  orInvalid,
  readFields,
  refuseAnnouncementEdit,
} from '@chengxiao/domain';
import { v7 as uuid } from 'uuid';
import { act, edit } from '../kit/data/act';
import { insert, onceForRequest } from '../kit/data/change';
import { Db, type Tx } from '../kit/data/db';
import { record } from '../kit/data/record';
import { announcementAggregate, AnnouncementEntity, announcementSubject } from './announcement.entity';
import { announcementById } from './announcements.reads';

/** A command on one announcement as its caller saw it. */
export type AnnouncementMove = {
  readonly id: string;
  readonly action: AnnouncementAction;
  readonly version: number;
  readonly reason?: string | undefined;
};

/** Use cases of announcements. */
@Injectable()
export class AnnouncementsService {
  constructor(private readonly db: Db) {}

  /** A finance bureau begins one; a repeated request id finds the first. @throws `INVALID` with the fields */
  draft(actor: Actor, draft: AnnouncementDraft, requestId?: string): Promise<AnnouncementEntity> {
    return this.db.as(actor, async (tx) => {
      orInvalid(checkAnnouncement(draft));
      const request = { act: 'announcement.draft', requestId, input: draft };
      const id = await onceForRequest(tx, actor.userId, request, () => this.insert(tx, actor, draft));
      return announcementById(tx, id);
    });
  }

  /** Changes a draft. @throws `STALE`, `ILLEGAL_STATE`, `INVALID` */
  edit(actor: Actor, id: string, version: number, draft: AnnouncementDraft): Promise<AnnouncementEntity> {
    return this.db.as(actor, async (tx) => {
      const step = () => {
        orInvalid(checkAnnouncement(draft));
        const values = readFields(announcementFields, draft);
        return { values, data: values };
      };
      await edit(tx, actor, announcementAggregate, { id, version, refuse: refuseAnnouncementEdit, step });
      return announcementById(tx, id);
    });
  }

  /**
   * Publishes, withdraws or discards one, by its lifecycle. Its event keeps what its readers are told by.
   * @throws `NOT_READY`, `STALE`, `ILLEGAL_STATE`, `INVALID` without a reason
   */
  move(actor: Actor, { id, action, version, reason }: AnnouncementMove): Promise<AnnouncementEntity> {
    return this.db.as(actor, async (tx) => {
      await act(tx, actor, announcementAggregate, {
        id,
        version,
        action,
        reason,
        step: ({ title, documentNo, audiences }, move) => ({
          values: { reason: move.reason, ...(action === 'publish' ? { publishedAt: () => 'now()' } : {}) },
          data: { title, audiences, ...(documentNo && { documentNo }) },
        }),
      });
      return announcementById(tx, id);
    });
  }

  private async insert(tx: Tx, actor: Actor, draft: AnnouncementDraft): Promise<string> {
    const fields = readFields(announcementFields, draft);
    const { orgId, orgName, orgPath, divisionCode } = actor;
    const owned = { id: uuid(), orgId, orgName, orgPath, divisionCode };
    await insert(tx, AnnouncementEntity, { ...fields, ...owned, state: announcementLifecycle.initial, version: 1 });
    await record(tx, actor, 'announcement.draft', announcementSubject(owned), fields);
    return owned.id;
  }
}
