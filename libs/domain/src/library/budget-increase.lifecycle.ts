import type { Actor } from '../actor';
import { secondPersonRoles } from '../duties/second-person';
import { type Lifecycle, lifecycle, type Placed } from '../lifecycle';
import { message } from '../messages';
import type { Project } from './project';
import { refuseHeld } from './project.lifecycle';

/** Whether more money for an approved line 追加 waits for another person of finance. */
export const increaseStates = ['none', 'asked'] as const;
export type IncreaseState = (typeof increaseStates)[number];

/** What the rules look at; `submittedBy` is who asked. */
export type BudgetIncrease = Placed & {
  readonly state: IncreaseState;
  readonly project: Pick<Project, 'state' | 'holdNo'>;
};

/** More money for an approved line: asked for by a document, confirmed or declined by another person, or taken back. */
export const budgetIncreaseLifecycle = lifecycle<BudgetIncrease>()({
  initial: 'none',
  states: increaseStates,
  actions: {
    confirm: {
      from: ['asked'],
      to: 'none',
      by: secondPersonRoles('budgetIncrease.confirm'),
      separateDuties: true,
      unless: ({ project }) => refuseHeld(project)?.reason ?? null,
    },
    decline: { from: ['asked'], to: 'none', by: ['finance'], needs: 'reason', separateDuties: true },
    withdraw: {
      from: ['asked'],
      to: 'none',
      by: ['finance'],
      refusePerson: ({ userId }: Pick<Actor, 'userId'>, { submittedBy }) =>
        submittedBy === userId ? null : message('withdrawOthers'),
    },
  },
});
export type BudgetIncreaseAction = typeof budgetIncreaseLifecycle extends Lifecycle<string, infer A, never> ? A : never;
