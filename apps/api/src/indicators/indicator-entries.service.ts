import { Injectable } from '@nestjs/common';
import {
  type Actor,
  checkEntryDraft,
  checkIndicatorEntry,
  remainderBefore,
  finding,
  type IndicatorEntryAction,
  type IndicatorEntryDraft,
  indicatorEntryLifecycle,
  orInvalid,
  orRefuse,
  ProblemError,
  refusal,
  refuseEntryDraft,
  refuseEntryEdit,
  refuseEntryRevision,
  readFields,
  pickFields,
  indicatorEntryFields,
} from '@chengxiao/domain';
import type { IndicatorEntryInput } from '@chengxiao/dto';
import { v7 as uuid } from 'uuid';
import { act, edit, type Command } from '../kit/data/act';
import { changeEach, insert, lock, onceForRequest } from '../kit/data/change';
import { Db, type Tx } from '../kit/data/db';
import { record, recordAll } from '../kit/data/record';
import { packInForce } from '../rule-packs';
import { indicatorEntryAggregate, IndicatorEntryEntity, indicatorEntrySubject } from './indicator-entry.entity';
import { indicatorEntryById } from './indicator-entries.reads';

/** An entry to be written. */
export type DraftEntryCommand = {
  readonly input: IndicatorEntryInput;
  /** Target it is put forward from. */
  readonly fromTargetId?: string | undefined;
  readonly requestId?: string | undefined;
};
export type IndicatorEntryMove = Command<IndicatorEntryAction>;
/** From which version, and from which fiscal year on, the next one is begun. */
export type IndicatorEntryRevision = {
  readonly id: string;
  readonly fromYear: number;
  readonly requestId?: string | undefined;
};
type NewVersion = Pick<IndicatorEntryEntity, 'entryId' | 'entryVersion' | 'position'> & {
  readonly fromTargetId?: string | undefined;
};

/** Use cases of the indicator library: finance maintains it for its division, departments and units put indicators forward. */
@Injectable()
export class IndicatorEntriesService {
  constructor(private readonly db: Db) {}

  /** Drafts a new entry for the own division. @throws `INVALID` */
  draft(actor: Actor, { input, fromTargetId, requestId }: DraftEntryCommand): Promise<IndicatorEntryEntity> {
    return this.db.as(actor, async (tx) => {
      orRefuse(refuseEntryDraft(actor));
      const newVersion = { entryId: uuid(), entryVersion: 1, position: 0, fromTargetId };
      const id = await onceForRequest(
        tx,
        actor.userId,
        { act: 'indicatorEntry.draft', requestId, input: { input, fromTargetId } },
        () => this.insertEntry(tx, actor, draftOf(input), newVersion),
      );
      return indicatorEntryById(tx, id);
    });
  }

  /** Begins the next version of an entry that is, or was, in force. @throws `DUPLICATE` while another one is being written */
  revise(actor: Actor, { id, fromYear, requestId }: IndicatorEntryRevision): Promise<IndicatorEntryEntity> {
    return this.db.as(actor, async (tx) => {
      const next = await onceForRequest(
        tx,
        actor.userId,
        { act: 'indicatorEntry.revise', requestId, input: { id, fromYear } },
        async () => {
          const entry = await lock(tx, IndicatorEntryEntity, id);
          orRefuse(refuseEntryRevision(actor, entry));
          const { entryId, position } = entry;
          const known = await tx.one<{ last: number; written: boolean }>(
            `select max(entry_version) as last, bool_or(state in ('draft', 'proposed')) as written
             from indicator_entry where entry_id = $1`,
            [entryId],
          );
          if (known?.written) throw new ProblemError(refusal('DUPLICATE', 'entryRevisionOpen'));
          const newVersion = { entryId, entryVersion: (known?.last ?? 0) + 1, position };
          return this.insertEntry(tx, actor, { ...entry, fromYear, toYear: null }, newVersion);
        },
      );
      return indicatorEntryById(tx, next);
    });
  }

  /** Replaces what a draft, or a proposal before finance, says. @throws `STALE`, `ILLEGAL_STATE`, `INVALID` */
  edit(actor: Actor, id: string, version: number, input: IndicatorEntryInput): Promise<IndicatorEntryEntity> {
    return this.db.as(actor, async (tx) => {
      await edit(tx, actor, indicatorEntryAggregate, {
        id,
        version,
        refuse: refuseEntryEdit,
        step: async () => {
          const draft = draftOf(input);
          orInvalid(checkEntryDraft(draft));
          await this.orReplaceable(tx, actor, draft);
          return { values: columnsOf(draft), data: { draft } };
        },
      });
      return indicatorEntryById(tx, id);
    });
  }

  /**
   * Puts an entry forward, takes it into force, declines, discards or retires it. What comes into force ends the years
   * of the version before it.
   * @throws `INVALID` at every cell that is still missing, or at `reason`
   */
  move(actor: Actor, { id, action, version, reason }: IndicatorEntryMove): Promise<IndicatorEntryEntity> {
    return this.db.as(actor, async (tx) => {
      await act(tx, actor, indicatorEntryAggregate, {
        id,
        version,
        action,
        reason,
        step: async (entry, move) => {
          if (action === 'propose' || action === 'accept')
            orInvalid(checkIndicatorEntry(await packInForce(tx, entry.divisionCode, entry.fromYear), entry));
          if (action === 'accept') await this.endEarlier(tx, actor, entry);
          return { values: { reason: move.reason, ...(action === 'propose' ? { submittedBy: actor.userId } : {}) } };
        },
      });
      return indicatorEntryById(tx, id);
    });
  }

  private async insertEntry(tx: Tx, actor: Actor, draft: IndicatorEntryDraft, newVersion: NewVersion): Promise<string> {
    orInvalid(checkEntryDraft(draft));
    await this.orReplaceable(tx, actor, draft);
    const { entryId, entryVersion, position, fromTargetId = null } = newVersion;
    const { divisionCode, orgPath, scopePath, name: draftedBy } = actor;
    // An entry of finance belongs to the division, one that is put forward to whoever wrote it.
    const place = { id: uuid(), divisionCode, orgPath: actor.role === 'finance' ? scopePath : orgPath };
    await insert(tx, IndicatorEntryEntity, {
      ...place,
      entryId,
      entryVersion,
      position,
      fromTargetId,
      draftedBy,
      version: 1,
      ...columnsOf(draft),
      jurisdiction: divisionCode,
      state: indicatorEntryLifecycle.initial,
    });
    await record(tx, actor, 'indicatorEntry.draft', indicatorEntrySubject(place), {
      entryId,
      entryVersion,
      fromTargetId,
    });
    return place.id;
  }

  /** Only an entry in force of a division above can be replaced. */
  private async orReplaceable(tx: Tx, actor: Actor, { replaces }: IndicatorEntryDraft): Promise<void> {
    if (replaces === null) return;
    const above = await tx.one(
      `select from indicator_entry t
         join division d on d.code = $2 and t.jurisdiction = any(string_to_array(trim(both '/' from d.path), '/'))
        where t.entry_id = $1 and t.state = 'inForce' and t.jurisdiction <> d.code`,
      [replaces, actor.divisionCode],
    );
    if (!above) orInvalid([finding('replaces', 'entryReplacesUnknown')]);
  }

  private async endEarlier(
    tx: Tx,
    actor: Actor,
    { entryId, entryVersion, fromYear, toYear }: IndicatorEntryEntity,
  ): Promise<void> {
    const earlier = `where t.entry_id = $1 and t.state = 'inForce' order by t.entry_version for update`;
    const ended = (await tx.all(IndicatorEntryEntity, earlier, [entryId])).flatMap((entry) => {
      const rest = remainderBefore(entry, { fromYear, toYear });
      return rest ? [{ entry, rest }] : [];
    });
    const changes = ended.map(({ entry: { id, version }, rest }) => ({ id, version, values: rest }));
    await changeEach(tx, IndicatorEntryEntity, changes);
    const events = ended.map(({ entry, rest }) => ({
      action: 'indicatorEntry.supersede' as const,
      subject: indicatorEntrySubject(entry),
      data: { from: entry.state, to: rest.state, entryVersion, fromYear },
    }));
    await recordAll(tx, actor, events);
  }
}

/** An entry as it arrives, in the only spelling in which text is stored. */
const draftOf = (input: IndicatorEntryInput): IndicatorEntryDraft => readFields(indicatorEntryFields, input);

/** What an entry says, without what the register adds. */
const columnsOf = (draft: IndicatorEntryDraft): IndicatorEntryDraft => pickFields(indicatorEntryFields, draft);
