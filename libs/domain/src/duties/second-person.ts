import type { Role } from '../actor';

/** What one person of finance does not do alone: another confirms it. */
export const secondPersonActs = ['rulePack.activate', 'budgetIncrease.confirm'] as const;
export type SecondPersonAct = (typeof secondPersonActs)[number];

/** Who the second person is: another one of the same bureau, or the leader 政府负责人 of the division. */
export const secondPersons = ['colleague', 'leader'] as const;
export type SecondPerson = (typeof secondPersons)[number];

/**
 * Who confirms what, as data. Where a bureau has a single person, as in a small banner, its leader is the second; more money
 * takes somebody who knows the budget.
 */
export const secondPersonRules: Readonly<Record<SecondPersonAct, readonly SecondPerson[]>> = {
  'rulePack.activate': ['colleague', 'leader'],
  'budgetIncrease.confirm': ['colleague'],
};

const roleOf: Readonly<Record<SecondPerson, Role>> = { colleague: 'finance', leader: 'government' };

/** The roles of those who can be the second person of an act. */
export const secondPersonRoles = (act: SecondPersonAct): readonly Role[] =>
  secondPersonRules[act].map((second) => roleOf[second]);
