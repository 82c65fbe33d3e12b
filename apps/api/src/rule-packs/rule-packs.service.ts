import { Injectable } from '@nestjs/common';
import {
  type Actor,
  prefixPaths,
  checkHeadKept,
  finding,
  orInvalid,
  orRefuse,
  readDocument,
  refuseRulePackDraft,
  refuseRulePackEdit,
  type RulePack,
  type RulePackAction,
  type RulePackDocument,
  rulePackLifecycle,
  successorOf,
  supersede,
  type Text,
  canonical,
} from '@chengxiao/domain';
import { v7 as uuid } from 'uuid';
import { act, aggregate, edit } from '../kit/data/act';
import { changeEach, insert, lockName, onceForRequest, orNotFound, type Seen } from '../kit/data/change';
import { Db, type Tx } from '../kit/data/db';
import { digest, record, recordAll } from '../kit/data/record';
import { appraisalsOf, countsOf } from './rule-pack.appraisal';
import { RulePackEntity, type RulePackHead, rulePackParts, rulePackSubject } from './rule-pack.entity';
import { textOf } from './rule-pack.texts';
import { rulePackById } from './rule-packs.reads';

/** What a new version begins from, and what it is to be. */
export type DraftRulePackCommand = {
  readonly fromPackId: string;
  readonly fromVersion: number;
  /** Left out: the next version of the pack it begins from. */
  readonly packId?: string | undefined;
  readonly name: Text;
  readonly fromYear: number;
  readonly requestId?: string | undefined;
};
/** A command on one version as its caller saw it. */
export type RulePackMove = Seen & { readonly action: RulePackAction };

/** Packs with what does not hold together in them, and what they say once they do. */
export const rulePacks = aggregate(rulePackParts, async (tx, rows) => {
  const appraisalOf = await appraisalsOf(tx, rows);
  return rows.map((pack) => {
    const appraisal = appraisalOf(pack);
    return { ...pack, ...countsOf(appraisal), sound: appraisal.pack };
  });
});

/** Use cases of the register of rule packs: a finance bureau writes the rules of its own division, as versions. */
@Injectable()
export class RulePacksService {
  constructor(private readonly db: Db) {}

  /**
   * Drafts the next version of an own pack, or a pack founded on another one; it inherits everything until it is edited.
   * @throws `INVALID` at `fromVersion` when there is no such pack, at `packId` when the id belongs to others
   */
  draft(actor: Actor, { requestId, ...command }: DraftRulePackCommand): Promise<RulePackHead> {
    return this.db.as(actor, async (tx) => {
      const id = await onceForRequest(
        tx,
        actor.userId,
        { act: 'rulePack.draft', requestId, input: command },
        async () => {
          orRefuse(refuseRulePackDraft(actor));
          await lockJurisdiction(tx, actor.divisionCode);
          const base = await frozenPackOf(tx, command);
          const document = await this.newDocument(tx, actor, base, command);
          const { id: packId, version: packVersion, jurisdiction } = document;
          const place = { id: uuid(), orgPath: actor.scopePath, divisionCode: actor.divisionCode };
          await insert(tx, RulePackEntity, {
            ...place,
            packId,
            packVersion,
            jurisdiction,
            draftedBy: actor.name,
            version: 1,
            ...columnsOf(document),
            state: rulePackLifecycle.initial,
          });
          const data = { packId, packVersion, base: document.base, fromYear: document.fromYear };
          await record(tx, actor, 'rulePack.draft', rulePackSubject(place), data);
          return place.id;
        },
      );
      return rulePackById(tx, id);
    });
  }

  /**
   * Replaces the document of a draft. It may still be wrong in what it says, but has the shape of a pack.
   * @throws `STALE`, `ILLEGAL_STATE`, `INVALID` at places such as `document.weights.0.groups.1.weight`
   */
  edit(actor: Actor, id: string, version: number, json: unknown): Promise<RulePackHead> {
    return this.db.as(actor, async (tx) => {
      await edit(tx, actor, rulePacks, {
        id,
        version,
        refuse: refuseRulePackEdit,
        step: (pack) => {
          const document = orValidDocument(json);
          orInvalid(prefixPaths('document', checkHeadKept(pack.document, document)));
          return { values: columnsOf(document), data: { document } };
        },
      });
      return rulePackById(tx, id);
    });
  }

  /**
   * Lets a draft judge from its first year on, or gives it up. What judged those years before is superseded.
   * @throws `STALE`, `ILLEGAL_STATE`, `NOT_READY` when it does not hold together or a golden case fails
   */
  move(actor: Actor, { id, action, version }: RulePackMove): Promise<RulePackHead> {
    return this.db.as(actor, async (tx) => {
      await lockJurisdiction(tx, actor.divisionCode);
      await act(tx, actor, rulePacks, {
        id,
        version,
        action,
        step: async ({ sound, ...pack }) => {
          if (action === 'discard') return {};
          await this.supersedeOthers(tx, actor, pack);
          const { fromYear, packId, packVersion } = pack;
          const content = orNotFound(sound);
          return {
            values: { content, activatedBy: actor.name, activatedAt: () => 'now()' },
            data: { packId, packVersion, fromYear, contentHash: digest(canonical(content)) },
          };
        },
      });
      return rulePackById(tx, id);
    });
  }

  private async newDocument(
    tx: Tx,
    actor: Actor,
    base: RulePack,
    command: DraftRulePackCommand,
  ): Promise<RulePackDocument> {
    const { name, fromYear } = command;
    const packId = command.packId ?? base.id;
    const known = await tx.one<{ jurisdiction: string; last: number }>(
      'select jurisdiction, max(pack_version) as last from rule_pack where pack_id = $1 group by jurisdiction',
      [packId],
    );
    const jurisdiction = actor.divisionCode;
    if (known && known.jurisdiction !== jurisdiction) orInvalid([finding('packId', 'packIdOfOthers')]);
    const head = { id: packId, version: (known?.last ?? 0) + 1, jurisdiction, fromYear };
    const { document, findings } = readDocument({ ...successorOf(base, head), name });
    orInvalid(findings.map((each) => (each.path === 'id' ? { ...each, path: 'packId' } : each)));
    return orNotFound(document);
  }

  private async supersedeOthers(tx: Tx, actor: Actor, by: RulePackEntity): Promise<void> {
    const { jurisdiction, fromYear, packId, packVersion } = by;
    const active = `where t.jurisdiction = $1 and t.state = 'active' order by t.id for update`;
    const superseded = (await tx.all(RulePackEntity, active, [jurisdiction])).flatMap((pack) => {
      const rest = supersede(pack, fromYear);
      return rest ? [{ pack, rest }] : [];
    });
    const changes = superseded.map(({ pack: { id, version }, rest }) => ({ id, version, values: rest }));
    await changeEach(tx, RulePackEntity, changes);
    const events = superseded.map(({ pack, rest }) => ({
      action: 'rulePack.supersede' as const,
      subject: rulePackSubject(pack),
      data: { from: pack.state, to: rest.state, supersededFrom: fromYear, by: { packId, packVersion } },
    }));
    await recordAll(tx, actor, events);
  }
}

/** One drafting or activation of a jurisdiction at a time: two must not take the same number, nor each overlook the other. */
const lockJurisdiction = (tx: Tx, jurisdiction: string): Promise<void> => lockName(tx, 9, `rulePack:${jurisdiction}`);

/** The frozen pack to begin from. */
async function frozenPackOf(tx: Tx, { fromPackId, fromVersion }: DraftRulePackCommand): Promise<RulePack> {
  const text = await textOf(tx, { id: fromPackId, version: fromVersion });
  if (!text?.content) orInvalid([finding('fromVersion', 'packBaseUnknown')]);
  return orNotFound(text?.content);
}

/** The document as it is stored. @throws `INVALID` */
function orValidDocument(json: unknown): RulePackDocument {
  const { document, findings } = readDocument(json);
  orInvalid(prefixPaths('document', findings));
  return orNotFound(document);
}

/** Columns that follow from the document. */
const columnsOf = (document: RulePackDocument) => ({
  document,
  name: document.name,
  fromYear: document.fromYear,
  toYear: document.toYear,
  baseId: document.base?.id ?? null,
  baseVersion: document.base?.version ?? null,
});
