import { Injectable } from '@nestjs/common';
import { type Actor, finding, orInvalid, ProblemError, refusal, today } from '@chengxiao/domain';
import { v7 as uuid } from 'uuid';
import { change, insert, orNotFound, lockName } from '../../kit/data/change';
import { Db } from '../../kit/data/db';
import { record, subjectOf } from '../../kit/data/record';
import { DeclarationRuleEntity } from './declaration-rule.entity';

/** What finance says, as it saw the rule of the year before: without a version there was none. */
export type SetDeclarationRuleCommand = {
  readonly fromYear: number;
  readonly shortFormUpTo: string;
  readonly version?: number | null | undefined;
};

/** What a finance bureau says of the declaration in its division. */
@Injectable()
export class DeclarationRulesService {
  constructor(private readonly db: Db) {}

  /** Sets the limit of the short form from a fiscal year on. @throws `INVALID` for a year gone by, `STALE` */
  set(actor: Actor, { fromYear, shortFormUpTo, version }: SetDeclarationRuleCommand): Promise<DeclarationRuleEntity> {
    return this.db.as(actor, async (tx) => {
      if (fromYear < Number(today().slice(0, 4))) orInvalid([finding('fromYear', 'ruleOfThePast')]);
      const ownRule = 'where t.division_code = $1 and t.from_year = $2';
      const { divisionCode, scopePath: orgPath, name: setBy } = actor;
      // Two that say the first word of a year wait for each other.
      await lockName(tx, 13, `declarationRule:${divisionCode}`);
      const known = await tx.first(DeclarationRuleEntity, `${ownRule} for update`, [divisionCode, fromYear]);
      if ((known?.version ?? null) !== (version ?? null)) throw new ProblemError(refusal('STALE', 'stale'));
      const id = known?.id ?? uuid();
      if (known) await change(tx, DeclarationRuleEntity, { id, version: known.version }, { shortFormUpTo, setBy });
      else
        await insert(tx, DeclarationRuleEntity, {
          id,
          fromYear,
          shortFormUpTo,
          setBy,
          orgPath,
          divisionCode,
          version: 1,
        });
      const data = { fromYear, shortFormUpTo, before: known?.shortFormUpTo ?? null };
      await record(tx, actor, 'declarationRule.set', subjectOf('declarationRule', { id, orgPath, divisionCode }), data);
      return orNotFound(await tx.first(DeclarationRuleEntity, ownRule, [divisionCode, fromYear]));
    });
  }
}
