import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApi, type TestApi } from '../../../test/api';
import { makers, type Office } from '../../../test/make';
import { columnsWithout, everyColumn, onlyColumns } from './columns';
import { ParentRow } from '../door/selected';

let api: TestApi;
let office: Office;
beforeAll(async () => {
  api = await startApi();
  const make = makers(api);
  office = await make.office();
  await make.project(office);
});
afterAll(() => api.close());

/** What the statement for a table reads when a document runs. */
async function columnsReadOf(table: string, document: string): Promise<string> {
  const seen = await api.statements(() => api.graphql(office.finance, document));
  const statement = seen.find((sql) => sql.includes(` from ${table} t`));
  return statement?.slice(0, statement.indexOf(' from ')) ?? 'no such statement';
}

describe('a list', () => {
  it('reads the columns of the fields that are asked for', async () => {
    const read = await columnsReadOf('project', '{ projects(first: 5) { nodes { name } } }');
    expect(read).toContain('"name"');
    expect(read).not.toContain('"summary"');
    // The cursor needs the id.
    expect(read).toContain('"id"');
  });

  it('finds them through fragments and aliases', async () => {
    const read = await columnsReadOf(
      'project',
      '{ projects(first: 5) { nodes { ...Names ... on Project { called: projectCode } } } } fragment Names on Project { orgName }',
    );
    expect(read).toContain('"orgName"');
    expect(read).toContain('"projectCode"');
    expect(read).not.toContain('"summary"');
  });

  it('reads the columns that a field with a resolver states', async () => {
    const read = await columnsReadOf('project', '{ projects(first: 5) { nodes { editable } } }');
    for (const column of ['state', 'level', 'totalAmount', 'orgPath', 'divisionCode'])
      expect(read).toContain(`"${column}"`);
    expect(read).not.toContain('"summary"');
  });

  it.each([
    ['what_if', '{ whatIfs { nodes { done } } }', 'packVersion'],
    ['monitoring_round', '{ monitoringRounds { nodes { divisionName } } }', 'openedAt'],
    ['overall_target', '{ overallTargets { nodes { editable } } }', 'goal'],
    ['budget_approval', '{ budgetApprovals { nodes { runnable } } }', 'documentNo'],
    ['import_run', '{ imports { nodes { counts { count } } } }', 'fileName'],
    ['rule_pack', '{ rulePacks { nodes { divisionName } } }', 'fromYear'],
  ])('of %s reads no more than that', async (table, document, other) => {
    const read = await columnsReadOf(table, document);
    expect(read).toContain('"id"');
    expect(read).not.toContain(`"${other}"`);
  });

  it('gives each choice of columns its own rows', async () => {
    const document = `{ projects(first: 5) { nodes { short: target(year: 2026) { id } long: target(year: 2026) { id annualGoal } } } }`;
    const { projects } = await api.graphql<{ projects: { nodes: { long: unknown }[] } }>(office.finance, document);
    expect(projects.nodes.length).toBeGreaterThan(0);
  });
});

describe('a choice of columns', () => {
  it('grows, and tells itself apart', () => {
    const names = onlyColumns(['id']).with('year');
    expect([names.has('id'), names.has('year'), names.has('name')]).toEqual([true, true, false]);
    expect(names.text).not.toBe(onlyColumns(['id']).text);
    expect(names.with('id')).toBe(names);
    expect(everyColumn.with('id')).toBe(everyColumn);
    expect(columnsWithout<{ content: string; id: string }>('content').has('id')).toBe(true);
  });
});

describe('the row a resolver states', () => {
  it('has no more columns than are stated', () => {
    class Fields {
      honest(@ParentRow('id', 'year') row: { id: string }): string {
        return row.id;
      }

      // @ts-expect-error: it reads the year and states only the id
      silent(@ParentRow('id') row: { id: string; year: number }): number {
        return row.year;
      }
    }
    expect(new Fields().honest({ id: '1' })).toBe('1');
  });
});
