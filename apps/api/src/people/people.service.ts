import { Injectable } from '@nestjs/common';
import {
  type Actor,
  checkPerson,
  finding,
  type NewPerson,
  newPersonFields,
  orInvalid,
  type PersonAction,
  type PersonDraft,
  personFields,
  ProblemError,
  readFields,
  refusal,
  refusePersonEdit,
  refuseSigningOut,
  orRefuse,
  usernameKey,
} from '@chengxiao/domain';
import { v7 as uuid } from 'uuid';
import { SignInService } from '../identity';
import { act, edit } from '../kit/data/act';
import { insert, onceForRequest } from '../kit/data/change';
import { Db, type Tx } from '../kit/data/db';
import { record } from '../kit/data/record';
import { organisationInScope } from './organisation-in-scope';
import { personById } from './people.reads';
import { personAggregate, PersonEntity, personSubject } from './person.entity';

/** A command on one person as its caller saw it. */
export type PersonMove = {
  readonly id: string;
  readonly action: PersonAction;
  readonly version: number;
  readonly reason?: string | undefined;
};

/** Use cases of accounts: made, changed, disabled; and signed out by who looks after sessions. */
@Injectable()
export class PeopleService {
  constructor(
    private readonly db: Db,
    private readonly signIn: SignInService,
  ) {}

  /**
   * Makes an account, which has no password until a letter is printed; a repeated request id finds the first.
   * @throws `INVALID` with the fields, `DUPLICATE` where the user name is taken
   */
  create(actor: Actor, draft: NewPerson, requestId?: string): Promise<PersonEntity> {
    return this.db.as(actor, async (tx) => {
      orInvalid(checkPerson(draft));
      await organisationInScope(tx, actor, draft.orgId);
      const request = { act: 'user.create', requestId, input: draft };
      const id = await onceForRequest(tx, actor.userId, request, () => this.insert(tx, actor, draft));
      return personById(tx, id);
    });
  }

  /** Changes name and organisation. @throws `STALE`, `INVALID`, `NOT_YOUR_ROLE` */
  edit(actor: Actor, id: string, version: number, draft: PersonDraft): Promise<PersonEntity> {
    return this.db.as(actor, async (tx) => {
      const step = async () => {
        orInvalid(checkPerson(draft));
        await organisationInScope(tx, actor, draft.orgId);
        const values = readFields(personFields, draft);
        return { values, data: values };
      };
      await edit(tx, actor, personAggregate, { id, version, refuse: refusePersonEdit, step });
      return personById(tx, id);
    });
  }

  /**
   * Disables an account at once, with all its sessions, or enables it.
   * @throws `STALE`, `ILLEGAL_STATE`, `INVALID` without a reason, `NOT_YOUR_ROLE`
   */
  async move(actor: Actor, { id, action, version, reason }: PersonMove): Promise<PersonEntity> {
    const moved = await this.db.as(actor, async (tx) => {
      await act(tx, actor, personAggregate, { id, version, action, reason });
      return personById(tx, id);
    });
    this.signIn.forgetSessions();
    return moved;
  }

  /** Ends all sessions of a person. @throws `NOT_FOUND` */
  async endSessions(actor: Actor, id: string, reason: string): Promise<PersonEntity> {
    const person = await this.db.as(actor, async (tx) => {
      orRefuse(refuseSigningOut(actor));
      const found = await personById(tx, id);
      const ended = await tx.rows(
        `update session set ended_at = now() where user_id = $1 and ended_at is null returning id`,
        [id],
      );
      await record(tx, actor, 'user.endSessions', personSubject(found), { reason, sessions: ended.length });
      return found;
    });
    this.signIn.forgetSessions();
    return person;
  }

  private async insert(tx: Tx, actor: Actor, draft: NewPerson): Promise<string> {
    const fields = readFields(newPersonFields, draft);
    const { path: orgPath, divisionCode } = await organisationInScope(tx, actor, draft.orgId);
    const id = uuid();
    const row = { ...fields, id, usernameKey: usernameKey(fields.username), mustChangePassword: true };
    await insert(tx, PersonEntity, row).catch((error: unknown) => {
      throw isTaken(error)
        ? new ProblemError(refusal('DUPLICATE', 'usernameTaken', {}, [finding('username', 'usernameTaken')]))
        : error;
    });
    await record(tx, actor, 'user.create', personSubject({ id, orgPath, divisionCode }), fields);
    return id;
  }
}

/** Names are one for all divisions; the index knows those that the administrator does not see. */
const isTaken = (error: unknown): boolean =>
  (error as { driverError?: { constraint?: string } }).driverError?.constraint === 'app_user_username_key_key';
