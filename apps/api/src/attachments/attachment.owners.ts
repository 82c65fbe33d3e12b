import { Injectable } from '@nestjs/common';
import {
  type Actor,
  type AttachmentKind,
  type AttachmentSubjectType,
  ProblemError,
  type Refusal,
  refusal,
} from '@chengxiao/domain';
import type { Tx } from '../kit/db';

/** What files are attached to, as its module sees it. */
export type AttachmentSubject = {
  readonly id: string;
  readonly projectId: string | null;
  readonly orgPath: string;
  readonly divisionCode: string;
  /** Kinds of material it takes, in the order in which they are offered. */
  readonly kinds: readonly AttachmentKind[];
  /** Why this actor may not add or remove files now, or null. */
  readonly refused: Refusal | null;
};

/** Finds a subject in the actor's scope; `locked` keeps it as it is until the transaction ends. @throws `NOT_FOUND` */
export type AttachmentOwner = (tx: Tx, actor: Actor, id: string, locked: boolean) => Promise<AttachmentSubject>;

/** Which module answers for what; each names its subjects when it starts. */
@Injectable()
export class AttachmentOwners {
  private readonly owners = new Map<AttachmentSubjectType, AttachmentOwner>();

  register(type: AttachmentSubjectType, owner: AttachmentOwner): void {
    this.owners.set(type, owner);
  }

  ownerOf(type: AttachmentSubjectType): AttachmentOwner {
    const owner = this.owners.get(type);
    if (!owner) throw new ProblemError(refusal('NOT_FOUND', 'notFound'));
    return owner;
  }
}
