import { Injectable } from '@nestjs/common';
import {
  type Actor,
  type Appraisal,
  prefixPaths,
  checkHeadKept,
  finding,
  orInvalid,
  orRefuse,
  readDocument,
  refuse,
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
import { change, insert, lock, onceForRequest, orNotFound, orStale, lockName } from '../kit/data/change';
import { Db, type Tx } from '../kit/data/db';
import { digest, record } from '../kit/data/record';
import { appraisalOf, countsOf } from './rule-pack.appraisal';
import { RulePackEntity, type RulePackHead } from './rule-pack.entity';
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
export type RulePackMove = { readonly id: string; readonly action: RulePackAction; readonly version: number };

/** The subject of an event about a rule pack. */
const onRulePack = ({ id, orgPath, divisionCode }: Pick<RulePackEntity, 'id' | 'orgPath' | 'divisionCode'>) => ({
  type: 'rulePack' as const,
  id,
  orgPath,
  divisionCode,
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
            ...{ ...place, packId, packVersion, jurisdiction, draftedBy: actor.name, version: 1 },
            ...{ ...columnsOf(document), state: rulePackLifecycle.initial },
          });
          const data = { packId, packVersion, base: document.base, fromYear: document.fromYear };
          await record(tx, actor, 'rulePack.draft', onRulePack(place), data);
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
      const pack = await lock(tx, RulePackEntity, id);
      orRefuse(refuseRulePackEdit(actor, pack));
      orStale(pack, version);
      const document = orValidDocument(json);
      orInvalid(prefixPaths('document', checkHeadKept(pack.document, document)));
      await change(tx, RulePackEntity, { id, version, state: pack.state }, columnsOf(document));
      await record(tx, actor, 'rulePack.edit', onRulePack(pack), { document });
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
      const pack = await lock(tx, RulePackEntity, id);
      const appraisal = await appraisalOf(tx, pack);
      orRefuse(refuse(rulePackLifecycle, action, actor, { ...pack, ...countsOf(appraisal) }));
      orStale(pack, version);
      if (action === 'activate') await this.activate(tx, actor, pack, appraisal);
      else await this.discard(tx, actor, pack);
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

  private async activate(tx: Tx, actor: Actor, pack: RulePackEntity, { pack: content }: Appraisal): Promise<void> {
    const { id, version, state, fromYear, packId, packVersion } = pack;
    const { to } = rulePackLifecycle.actions.activate;
    await this.supersedeOthers(tx, actor, pack);
    await change(
      tx,
      RulePackEntity,
      { id, version, state },
      { state: to, content: orNotFound(content), activatedBy: actor.name, activatedAt: () => 'now()' },
    );
    const data = { from: state, to, packId, packVersion, fromYear, contentHash: digest(canonical(content)) };
    await record(tx, actor, 'rulePack.activate', onRulePack(pack), data);
  }

  private async discard(tx: Tx, actor: Actor, pack: RulePackEntity): Promise<void> {
    const { id, version, state } = pack;
    const { to } = rulePackLifecycle.actions.discard;
    await change(tx, RulePackEntity, { id, version, state }, { state: to });
    await record(tx, actor, 'rulePack.discard', onRulePack(pack), { from: state, to });
  }

  private async supersedeOthers(tx: Tx, actor: Actor, by: RulePackEntity): Promise<void> {
    const { jurisdiction, fromYear, packId, packVersion } = by;
    const active = `where t.jurisdiction = $1 and t.state = 'active' order by t.id for update`;
    for (const pack of await tx.all(RulePackEntity, active, [jurisdiction])) {
      const rest = supersede(pack, fromYear);
      if (!rest) continue;
      const { id, version, state } = pack;
      await change(tx, RulePackEntity, { id, version, state }, rest);
      const data = { from: state, to: rest.state, supersededFrom: fromYear, by: { packId, packVersion } };
      await record(tx, actor, 'rulePack.supersede', onRulePack(pack), data);
    }
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
