import { declarationRuleInForce, type FormKind, formKindOf, sum } from '@chengxiao/domain';
import type { ProjectEntity, ProjectFundEntity } from '../../library';
import type { Tx } from '../../kit/db';
import { DeclarationRuleEntity } from './declaration-rule.entity';
import { yearFundsOf } from '../targets.reads';

/** Rules of a division and of those above it, the nearest first, each division's latest first. */
export const declarationRulesOf = (tx: Tx, divisionCode: string): Promise<DeclarationRuleEntity[]> =>
  tx.all(
    DeclarationRuleEntity,
    `join division d on d.code = $1 and t.division_code = any(string_to_array(trim(both '/' from d.path), '/'))
     order by length(t.org_path) desc, t.from_year desc`,
    [divisionCode],
  );

/** Which form a project fills in for a year, from the sources of its money in that year. */
export type FormKindOf = (year: number, funds: readonly Pick<ProjectFundEntity, 'amount'>[]) => FormKind;

/** The same for all projects whose budget belongs to a division, by the rule in force there. */
export async function formKindsOfDivision(tx: Tx, divisionCode: string): Promise<FormKindOf> {
  const rules = await declarationRulesOf(tx, divisionCode);
  const ancestry = [...new Set(rules.map((rule) => rule.divisionCode))];
  return (year, funds) =>
    formKindOf(declarationRuleInForce(rules, year, ancestry), sum(funds.map(({ amount }) => amount)));
}

/** Which form one project fills in for a year. */
export async function formKindOfProject(
  tx: Tx,
  { id, divisionCode }: Pick<ProjectEntity, 'id' | 'divisionCode'>,
  year: number,
): Promise<FormKind> {
  const kindOf = await formKindsOfDivision(tx, divisionCode);
  return kindOf(year, await yearFundsOf(tx, [id], year));
}
