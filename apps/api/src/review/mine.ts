import type { Actor } from '@chengxiao/domain';

/**
 * SQL: whether a proposal or form `alias` that goes through review waits for the actor: to be filled in by who declares,
 * or at the actor's step of its review. The same as their tasks say. `put` answers the place of a value in the statement.
 */
export function mineSql(
  { role, section, userId, divisionCode }: Actor,
  alias: string,
  put: (value: unknown) => string,
): string {
  const ways: string[] = [];
  if (role === 'unit') ways.push(`${alias}.state in ('draft', 'returned')`);
  // What a unit reported is the unit's to mend.
  if (role === 'department') ways.push(`(${alias}.state in ('draft', 'returned') and not ${alias}.unit_reported)`);
  if (role === 'department' || role === 'finance') {
    const user = put(userId);
    const atMyStep = `w.step_role = '${role}' and (w.step_section is null or ${put(section)}::text is null or w.step_section = ${put(section)}::text)
      and (w.assignee_id is null or w.assignee_id = ${user}::uuid)`;
    // Without a route it waits for finance.
    ways.push(`(${alias}.state = 'submitted' and not (${user}::uuid = any(${alias}.hands)) and coalesce(
      (select ${atMyStep} from review_round w where w.subject_id = ${alias}.id and w.step is not null), ${String(role === 'finance')}))`);
  }
  return ways.length === 0 ? 'false' : `(${alias}.division_code = ${put(divisionCode)} and (${ways.join(' or ')}))`;
}
