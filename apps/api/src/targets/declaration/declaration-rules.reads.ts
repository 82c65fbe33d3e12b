import { declarationRuleInForce, type FormKind, formKindOf, sum } from '@chengxiao/domain';
import type { ProjectEntity } from '../../library';
import type { Tx } from '../../kit/db';
import { DeclarationRuleEntity } from './declaration-rule.entity';
import { yearFundsOf } from '../targets.reads';

/** Rules of a division and of those above it, the nearest first, each division's latest first. */
export const rulesAbove = (tx: Tx, divisionCode: string): Promise<DeclarationRuleEntity[]> =>
  tx.all(
    DeclarationRuleEntity,
    `join division d on d.code = $1 and t.division_code = any(string_to_array(trim(both '/' from d.path), '/'))
     order by length(t.org_path) desc, t.from_year desc`,
    [divisionCode],
  );

/** Which form a project fills in for a year: by its money and the rule in force where its budget belongs. */
export async function formKindFor(
  tx: Tx,
  { id, divisionCode }: Pick<ProjectEntity, 'id' | 'divisionCode'>,
  year: number,
): Promise<FormKind> {
  const rules = await rulesAbove(tx, divisionCode);
  const funds = await yearFundsOf(tx, [id], year);
  const ancestry = [...new Set(rules.map((rule) => rule.divisionCode))];
  return formKindOf(declarationRuleInForce(rules, year, ancestry), sum(funds.map(({ amount }) => amount)));
}
