import { expect, it } from '@jest/globals';
import { actionsOf, isFinal } from './lifecycle';
import { lifecycles } from './lifecycles';

type Table = { readonly actions: Parameters<typeof isFinal<string>>[0] & Readonly<Record<string, unknown>> };

/** Written out by hand, so that a changed table is noticed: what no later action takes back. */
const final = {
  project: ['close', 'terminate'],
  budgetLine: [],
  budgetIncrease: ['confirm', 'decline', 'withdraw'],
  exAnteAssessment: ['conclude', 'amend'],
  rulePack: ['activate', 'discard'],
  indicatorEntry: ['accept', 'decline', 'discard', 'retire'],
  target: ['approve'],
  targetAdjustment: ['approve', 'reject'],
  overallTarget: ['pass', 'approve'],
  transfer: ['close'],
  user: [],
  regionalTarget: ['acknowledge', 'withdraw', 'replace'],
  evaluation: ['file'],
  evaluationRound: [],
  whatIf: ['cancel'],
  resultNotice: ['accept'],
  budgetProposal: ['confirm'],
  assignment: ['withdraw'],
  monitoringRound: [],
  monitoringReport: ['decide'],
  correction: ['verify'],
  publication: [],
  publicationPreparation: ['confirm', 'return', 'withdraw'],
  announcement: ['publish', 'withdraw', 'discard'],
  importRun: ['apply', 'recheck', 'discard', 'revoke'],
};

it('knows of every action whether it can be taken back', () => {
  const found = Object.fromEntries(
    Object.entries<Table>(lifecycles).map(([name, table]) => [
      name,
      actionsOf(table).filter((action) => isFinal(table.actions, action)),
    ]),
  );
  expect(found).toEqual(final);
});

it('takes what it does not know for an act that can', () => {
  expect(isFinal(undefined, 'pass')).toBe(false);
  expect(isFinal<string>({ pass: {} }, 'pass')).toBe(false);
});
