import fc from 'fast-check';
import { codeOf, type Caller } from '../kit/caller.ts';
import { type Case, figure } from '../kit/case.ts';
import { hostile } from '../kit/hostile.ts';
import { type OwnRow, ownRows, rowsFor } from '../kit/own.ts';
import { matrix } from '../kit/routes.ts';
import { type Operation, operations, selectionOf, textOf } from '../kit/schema.ts';
import type { Random } from '../kit/random.ts';
import { wrongInside } from '../kit/wrong-inside.ts';

const roles = ['finance', 'department', 'unit', 'government', 'evaluator'] as const;

const fuzzOf = (name: string, runs: number, short: boolean): Case => ({
  name,
  group: 'input',
  zh: '按模式随机输入',
  en: 'fuzz from the schema',
  short,
  own: { worker: false },
  async run(world, random) {
    const found: string[] = [];
    const codes = new Map<string, number>();
    const may = new Map(matrix().map((row) => [row.name, row.may]));
    let sent = 0;
    for (const role of roles) {
      const person = role === 'evaluator' ? world.oneOf(role) : world.oneOf(role, '150600');
      const [caller, rows] = [await world.sessionOf(person), await ownRows(world, person)];
      for (const operation of operations.filter(({ name: each }) => may.get(each)?.has(role))) {
        for (const variables of valuesFor(operation, rows, runs, random)) {
          const { answer, document } = await send(caller, operation, variables);
          sent++;
          const code = codeOf(answer) ?? 'answered';
          codes.set(code, (codes.get(code) ?? 0) + 1);
          const wrong = wrongInside(answer);
          if (wrong)
            found.push(`${role}: ${document.slice(0, 90)}… ${JSON.stringify(variables).slice(0, 600)} — ${wrong}`);
          if (answer.milliseconds > 5000)
            found.push(
              `${role}: ${operation.name} took ${Math.round(answer.milliseconds)} ms: ${JSON.stringify(variables).slice(0, 300)}`,
            );
        }
      }
    }
    const told = [...codes]
      .sort((a, b) => b[1] - a[1])
      .slice(0, 5)
      .map(([code, n]) => `${n} ${code}`);
    return figure(`${sent} requests (${told.join(', ')})`, found);
  },
});

export const fuzz = fuzzOf('fuzz', 20, false);
/** A tenth of it, before each change. */
export const quickFuzz = fuzzOf('quick-fuzz', 2, true);

/** Values for the arguments of an operation, seeded; the version of the row is right in most of them. */
function valuesFor(operation: Operation, rows: ReadonlyMap<string, readonly OwnRow[]>, runs: number, random: Random) {
  const own = rowsFor(operation, rows);
  const ids = own.map(({ id }) => id);
  const versions = new Map(own.map(({ id, version }) => [id, version]));
  const { args } = operation.field;
  if (args.length === 0) return [{}];
  const record = fc.record(
    Object.fromEntries(
      args.map((arg) => [
        arg.name,
        hostile(arg.name, arg.type, /project/i.test(arg.name) ? (rows.get('project') ?? []).map(({ id }) => id) : ids),
      ]),
    ),
    { requiredKeys: args.filter((arg) => String(arg.type).endsWith('!')).map((arg) => arg.name) },
  );
  const values = fc.sample(record, { numRuns: runs, seed: random.below(2 ** 31) }) as Record<string, unknown>[];
  return values.map((each) => {
    const version = versions.get(String(each['id']));
    return version !== undefined && 'version' in each && random.next() < 0.8 ? { ...each, version } : each;
  });
}

async function send(caller: Caller, { kind, name, field }: Operation, variables: Record<string, unknown>) {
  const given = field.args.filter((arg) => arg.name in variables);
  const document = textOf(kind, name, given, selectionOf(field.type, 1));
  return { document, answer: await caller.raw(document, variables) };
}
