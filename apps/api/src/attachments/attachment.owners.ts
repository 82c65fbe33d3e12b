import { Injectable, type Provider } from '@nestjs/common';
import {
  type Actor,
  type AttachmentKind,
  type AttachmentSubjectType,
  ProblemError,
  type Refusal,
  refusal,
} from '@chengxiao/domain';
import type { EntityTarget, ObjectLiteral } from 'typeorm';
import { lock } from '../kit/data/change';
import type { Tx } from '../kit/data/db';

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

/** A row that files hang on. */
type Owned = { readonly projectId?: string | null; readonly orgPath: string; readonly divisionCode: string };
type Answers<T extends ObjectLiteral & { readonly id: string }> = {
  readonly entity: EntityTarget<T>;
  /** As it stands, where nothing is changed. @throws `NOT_FOUND` */
  readonly find: (tx: Tx, id: string) => Promise<T>;
  /** In the order in which they are offered. */
  readonly kinds: readonly AttachmentKind[];
  /** Why this actor may not add or remove files now, or null. */
  readonly refuse: (actor: Actor, row: T, tx: Tx) => Refusal | null | Promise<Refusal | null>;
};

/** Lets files hang on the rows of an entity: a provider of its module. */
export const attachmentsOn = <T extends ObjectLiteral & Owned & { readonly id: string }>(
  type: AttachmentSubjectType,
  { entity, find, kinds, refuse }: Answers<T>,
): Provider => ({
  provide: `attachments of ${type}`,
  inject: [AttachmentOwners],
  useFactory: (owners: AttachmentOwners) => {
    owners.register(type, async (tx, actor, id, locked) => {
      const row = locked ? await lock(tx, entity, id) : await find(tx, id);
      const { projectId = null, orgPath, divisionCode } = row;
      return { id, projectId, orgPath, divisionCode, kinds, refused: await refuse(actor, row, tx) };
    });
    return type;
  },
});
