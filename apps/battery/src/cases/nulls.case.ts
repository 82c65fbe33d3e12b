import { codeOf } from '../kit/caller.ts';
import { type Case, figure } from '../kit/case.ts';
import { chooseRow, nullablePlaces, ownRows, rowsFor } from '../kit/own.ts';
import { matrix } from '../kit/routes.ts';
import { documentOf, operations, queries } from '../kit/schema.ts';
import { wrongInside } from '../kit/wrong-inside.ts';

const roles = ['finance', 'department', 'unit', 'government', 'audit'] as const;

/** An explicit null in every place that may be left out, and `totalCount` of every page: never an error of ours. */
export const nulls: Case = {
  name: 'nulls',
  group: 'input',
  zh: '显式空值',
  en: 'explicit null everywhere',
  own: { worker: false },
  async run(world) {
    const found: string[] = [];
    let [sent, counted] = [0, 0];
    const may = new Map(matrix().map((row) => [row.name, row.may]));
    for (const role of roles) {
      const person = world.oneOf(role, '150600');
      const [caller, rows] = [await world.sessionOf(person), await ownRows(world, person)];
      for (const operation of operations) {
        if (!may.get(operation.name)?.has(role)) continue;
        const row = rowsFor(operation, rows)[0];
        for (const [arg, inner] of nullablePlaces(operation)) {
          const { query, variables } = documentOf(
            operation,
            (name, type, owner) => {
              if (owner === operation.name && name === arg && !inner) return null;
              return (
                chooseRow(row, rows)(name, type, owner) ??
                (owner === operation.name && name === arg && inner ? {} : undefined)
              );
            },
            1,
          );
          const whole = variables[arg] as Record<string, unknown> | unknown[] | null;
          if (inner && !Array.isArray(whole)) variables[arg] = { ...whole, [inner]: null };
          if (inner && Array.isArray(whole))
            variables[arg] = whole.map((each) => ({ ...(each as object), [inner]: null }));
          const answer = await caller.raw(query, variables);
          sent++;
          const wrong = wrongInside(answer);
          if (wrong) found.push(`${role}: ${operation.name} with ${arg}${inner ? `.${inner}` : ''}: null — ${wrong}`);
        }
      }
      for (const query of queries.filter(
        ({ name, field }) => may.get(name)?.has(role) && /Page$/.test(String(field.type).replace('!', '')),
      )) {
        const { query: text, variables } = documentOf(query, chooseRow(rowsFor(query, rows)[0], rows), 0);
        const answer = await caller.raw(
          text.replace(/\{ __typename.*$/s, '{ __typename totalCount nodes { __typename } } }'),
          variables,
        );
        counted++;
        const { data } = JSON.parse(answer.text || '{}') as {
          data?: { result?: { totalCount?: number; nodes?: unknown[] } };
        };
        const wrong = wrongInside(answer);
        if (wrong) found.push(`${role}: totalCount of ${query.name} — ${wrong}`);
        else if (codeOf(answer) === null && (data?.result?.totalCount ?? -1) < (data?.result?.nodes?.length ?? 0))
          found.push(
            `${role}: ${query.name} counts ${data?.result?.totalCount} and shows ${data?.result?.nodes?.length}`,
          );
      }
    }
    return figure(`${sent} nulls, ${counted} counts`, found);
  },
};
