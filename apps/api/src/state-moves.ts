import { type Consequence, importSteps, lifecycles, type Role, type Transition, whatIfSteps } from '@chengxiao/domain';

/** A column that says where a row stands. */
export type StateColumn = { readonly table: string; readonly column: string };
/** Who may let a row of a table go from one state to another; `worker` is what the worker does by itself. */
export type StateMove = StateColumn & { readonly from: string; readonly to: string; readonly roles: readonly Mover[] };
/** A state in which a row may begin. */
export type Beginning = StateColumn & { readonly state: string };
type Mover = Role | 'worker';

const snakeCase = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** Where lifecycles stand that are not the `state` of a table of their name. */
const elsewhere: Readonly<Record<string, StateColumn>> = {
  budgetIncrease: { table: 'budget_line', column: 'increase_state' },
  correction: { table: 'monitoring_report', column: 'correction_state' },
  user: { table: 'app_user', column: 'state' },
};
const columnOf = (name: string): StateColumn => elsewhere[name] ?? { table: snakeCase(name), column: 'state' };

type Step = { readonly from: readonly string[]; readonly to: string };
const steps = (table: string, some: Readonly<Record<string, Step>>, roles: readonly Mover[]): StateMove[] =>
  Object.values(some).flatMap(({ from, to }) =>
    from.map((each) => ({ table, column: 'state', from: each, to, roles })),
  );

const importers = lifecycles.importRun.actions.apply.by;
const bulk = {
  begin: { from: ['queued'], to: 'running' },
  finish: { from: ['queued', 'running'], to: 'done' },
} as const;
const bulkFailure = { fail: { from: ['queued', 'running'], to: 'failed' } } as const;

/** What no lifecycle says: what the worker does, alone or as whoever asked, and what follows from an act on another row. */
const others: readonly StateMove[] = [
  ...steps('import_run', importSteps, importers),
  ...steps('import_run', { fail: importSteps.fail }, ['worker']),
  ...steps('what_if', whatIfSteps, ['worker']),
  ...steps('bulk_approval', bulk, ['finance']),
  ...steps('bulk_review', bulk, ['department', 'finance']),
  ...steps('bulk_approval', bulkFailure, ['worker']),
  ...steps('bulk_review', bulkFailure, ['worker']),
  ...steps('rule_pack', { supersede: { from: ['active'], to: 'superseded' } }, ['finance', 'government']),
  ...steps('pub_project', { supersede: { from: ['published'], to: 'superseded' } }, ['finance']),
  ...steps('pub_project', { withdraw: { from: ['published'], to: 'withdrawn' } }, ['finance']),
  { table: 'budget_line', column: 'increase_state', from: 'none', to: 'asked', roles: ['finance'] },
  { table: 'monitoring_report', column: 'correction_state', from: 'none', to: 'required', roles: ['finance'] },
  // What needs no decision of the government is settled as soon as it is proposed.
  ...steps('budget_proposal', { settle: { from: ['sentBack', 'withdrawn'], to: 'settled' } }, ['finance']),
];

/** Every move of a state column that is allowed to anybody; the database refuses all others. */
export function stateMoves(): StateMove[] {
  const moves = Object.entries(lifecycles).flatMap(([name, { actions, ...more }]) => {
    const ways: readonly (Transition<string, never> | Consequence<string>)[] = [
      ...Object.values<Transition<string, never>>(actions),
      ...Object.values<Consequence<string>>('consequences' in more ? (more.consequences ?? {}) : {}),
    ];
    return ways.flatMap((way) =>
      way.from.flatMap((from) =>
        [way.to, ...('back' in way ? (way.back ?? []) : [])].map((to) => ({
          ...columnOf(name),
          from,
          to,
          roles: way.by,
        })),
      ),
    );
  });
  const known = new Map<string, StateMove>();
  for (const move of [...moves, ...others]) {
    const key = [move.table, move.column, move.from, move.to].join();
    const roles = [...new Set([...(known.get(key)?.roles ?? []), ...move.roles])];
    if (move.from !== move.to) known.set(key, { ...move, roles });
  }
  return [...known.values()];
}

/** Where rows begin: the initial state of their lifecycle, and what else an act may begin with. */
export function beginnings(): Beginning[] {
  return [
    ...Object.entries(lifecycles).map(([name, { initial }]) => ({ ...columnOf(name), state: initial })),
    // The first edition of a publication is made by publishing it.
    { table: 'publication', column: 'state', state: 'published' },
    { table: 'pub_project', column: 'state', state: 'published' },
    { table: 'budget_proposal', column: 'state', state: 'settled' },
    { table: 'bulk_approval', column: 'state', state: 'queued' },
    { table: 'bulk_review', column: 'state', state: 'queued' },
  ];
}
