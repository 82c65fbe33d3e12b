import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { actionsOf, type Lifecycle, lifecycles } from '@chengxiao/domain';
import { startApi, type TestApi } from './api';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

describe('the triggers that keep hands', () => {
  /** Lifecycles that separate duties and stand elsewhere than in the state of a table of their name; increases have columns of their own. */
  const tableOf: Readonly<Partial<Record<keyof typeof lifecycles, readonly [string, string]>>> = {
    correction: ['monitoring_report', 'correction_state'],
  };
  const byRow = new Set(['budgetIncrease']);

  it('say what the lifecycles say, and every lifecycle that separates duties has one', async () => {
    const { rows } = await api.database.owner.query<{ table: string; args: string }>(
      `select tgrelid::regclass::text as table, encode(tgargs, 'escape') as args from pg_trigger
        where tgfoid = 'app_hands'::regproc`,
    );
    const stored = rows.map(({ table, args }) => {
      const [column, by = '', written = '', judges = '', anew = ''] = args.split('\\000');
      const set = (text: string) => text.split(',').filter(Boolean).sort();
      return { table, column, by: set(by), written: set(written), judges: set(judges), anew: set(anew) };
    });
    for (const [name, table] of Object.entries(lifecycles) as unknown as [
      keyof typeof lifecycles,
      Lifecycle<string, string, never>,
    ][]) {
      const steps = actionsOf(table)
        .map((action) => table.actions[action])
        .filter((step) => step !== undefined);
      const separated = steps.filter((step) => step.separateDuties);
      if (separated.length === 0 || byRow.has(name)) continue;
      const place = tableOf[name] ?? [name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`), 'state'];
      const judges = separated.flatMap((step) =>
        step.from.flatMap((from) =>
          (step.back ?? [step.to])
            .filter((to) => to !== from)
            .flatMap((to) => step.by.map((role) => `${from}>${to}:${role}`)),
        ),
      );
      const anew = steps
        .filter((step) => step.handsAnew)
        .flatMap((step) => step.from.map((from) => `${from}>${step.to}`));
      expect(stored).toContainEqual({
        table: place[0],
        column: place[1],
        by: [...(table.written?.by ?? [])].sort(),
        written: [...(table.written?.in ?? [])].sort(),
        // Acknowledging is a receipt of its own.
        judges: name === 'regionalTarget' ? [] : [...new Set(judges)].sort(),
        anew: anew.sort(),
      });
    }
  });
});
