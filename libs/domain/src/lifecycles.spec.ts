import { expect, it } from '@jest/globals';
import { roles } from './actor';
import { actionsOf, type Lifecycle, refuse } from './lifecycle';
import { lifecycles } from './lifecycles';

type Table = Lifecycle<string, string, never>;
const tables: readonly (readonly [string, Table])[] = Object.entries<unknown>(lifecycles).map(([name, table]) => [
  name,
  table as Table,
]);

/** Written out by hand: which sending whose sender takes back, and where from. Those of the rest are decisions of finance. */
const takenBack: Readonly<Record<string, readonly string[]>> = {
  'project.withdraw': ['submitted'],
  'exAnteAssessment.withdraw': ['submitted'],
  'indicatorEntry.withdraw': ['proposed'],
  'targetAdjustment.withdraw': ['submitted'],
  'overallTarget.withdraw': ['submitted'],
  'monitoringReport.withdraw': ['submitted'],
  'correction.withdraw': ['reported'],
  'evaluation.withdraw': ['reported', 'submitted'],
  'resultNotice.withdrawPlan': ['planned'],
  'resultNotice.withdrawEvidence': ['evidenced'],
};
const cells = Object.entries(takenBack).map(([name, from]) => {
  const [kind = '', action = ''] = name.split('.');
  return { name, action, from, table: (lifecycles as Readonly<Record<string, unknown>>)[kind] as Table };
});

it('knows what can be taken back: whatever department or unit send', () => {
  const found = tables.flatMap(([name, table]) =>
    actionsOf(table).flatMap((action) => {
      const step = table.actions[action];
      const theirs = step?.by.every((role) => role === 'department' || role === 'unit');
      return action.startsWith('withdraw') && theirs ? [`${name}.${action}`] : [];
    }),
  );
  // Of a target its review says who submitted it and whether somebody acted.
  expect(found.filter((name) => name !== 'target.withdraw').sort()).toEqual(Object.keys(takenBack).sort());
});

it.each(cells)(
  '$name: by who sent it, in no other role, and only while nobody has acted',
  ({ action, from, table }) => {
    const place = { orgPath: '/150000/150600/D001/', divisionCode: '150600' };
    const ask = (state: string, role: (typeof roles)[number], submittedBy: string) => {
      const subject = { ...place, state, submittedBy, roundState: 'open', reason: null };
      return refuse(table, action, { role, userId: 'me', divisionCode: '150600' }, subject as never);
    };
    for (const state of table.states)
      for (const role of roles) {
        const may = from.includes(state) && table.actions[action]?.by.includes(role);
        expect([state, role, ask(state, role, 'me') === null]).toEqual([state, role, may]);
        const others = ask(state, role, 'somebody');
        expect(others?.code).toBe(others && may ? 'NOT_YOUR_ROLE' : others?.code);
        expect(others).not.toBeNull();
        if (may) expect(others?.reason.key).toBe('withdrawOthers');
      }
  },
);
