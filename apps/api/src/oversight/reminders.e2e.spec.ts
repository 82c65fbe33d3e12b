import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type TestApi, startApi } from '../../test/api';
import { makers, type Office } from '../../test/make';
import { yearProject } from '../../test/make-targets';
import { LibraryService } from '../library';

const year = 2026;
let api: TestApi;
let make: ReturnType<typeof makers>;
beforeAll(async () => {
  api = await startApi();
  make = makers(api);
});
afterAll(() => api.close());

describe('reminding of what is not submitted', () => {
  const remind = `mutation ($late: Boolean!) { result: remindUnsubmitted(year: ${year}, late: $late) {
    ... on Reminded { count } ... on Problem { code } } }`;
  const by = async (actor: Office['unit'], late = false) =>
    (await api.graphql<{ result: { count?: number; code?: string } }>(actor, remind, { late })).result;
  const reminded = `{ todos(first: 20) { nodes { kind remindedBy } } }`;

  it('reaches the unit at its task, once a day, and is forgotten once the unit has worked on it', async () => {
    const alone = await make.office('150825');
    const draft = await make.project(alone, 'draft', yearProject(year));
    await make.project(alone, 'submitted', yearProject(year));
    const other = await make.office('150825');
    await make.project(other, 'draft', yearProject(year));
    const at = async () =>
      (await api.graphql<{ todos: { nodes: { remindedBy: string | null }[] } }>(alone.unit, reminded)).todos.nodes.map(
        ({ remindedBy }) => remindedBy,
      );
    expect(await at()).toEqual([null]);
    expect(await by(alone.department, true)).toEqual({ count: 0 });
    expect(await by(alone.department)).toEqual({ count: 1 });
    expect(await at()).toEqual([alone.department.name]);
    expect(await by(alone.department)).toEqual({ count: 0 });
    expect(await by(alone.finance)).toEqual({ count: 1 });
    expect(await by(alone.unit)).toMatchObject({ code: 'NOT_YOUR_ROLE' });
    await api.get(LibraryService).move(alone.unit, { id: draft.id, action: 'submit', version: draft.version });
    expect(await at()).toEqual([]);
  });
});
