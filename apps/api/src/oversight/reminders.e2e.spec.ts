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
  const remind = `mutation ($late: Boolean!, $opinion: String) { result: remindUnsubmitted(year: ${year}, late: $late, opinion: $opinion) {
    ... on Reminded { count } ... on Problem { code } } }`;
  const by = async (actor: Office['unit'], late = false, opinion = '') =>
    (await api.graphql<{ result: { count?: number; code?: string } }>(actor, remind, { late, opinion })).result;
  const last = async (actor: Office['unit']) =>
    (await api.graphql<{ lastReminder: string | null }>(actor, `{ lastReminder(year: ${year}) }`)).lastReminder;
  const reminded = `{ todos(first: 20) { nodes { kind remindedBy remindedWord } } }`;

  it('reaches the unit at its task, once a day, and is forgotten once the unit has worked on it', async () => {
    const alone = await make.office('150825');
    const draft = await make.project(alone, 'draft', yearProject(year));
    await make.project(alone, 'submitted', yearProject(year));
    const other = await make.office('150825');
    await make.project(other, 'draft', yearProject(year));
    const at = async () =>
      (
        await api.graphql<{ todos: { nodes: { remindedBy: string | null; remindedWord: string | null }[] } }>(
          alone.unit,
          reminded,
        )
      ).todos.nodes.map(({ remindedBy, remindedWord }) => [remindedBy, remindedWord]);
    expect(await at()).toEqual([[null, null]]);
    expect(await by(alone.department, true)).toEqual({ count: 0 });
    expect(await last(alone.department)).toBeNull();
    expect(await by(alone.department, false, '请于周五前送审')).toEqual({ count: 1 });
    expect(await at()).toEqual([[alone.department.name, '请于周五前送审']]);
    expect(await last(alone.department)).not.toBeNull();
    expect(await last(alone.finance)).toBeNull();
    expect(await by(alone.department)).toEqual({ count: 0 });
    expect(await by(alone.finance)).toEqual({ count: 1 });
    expect(await by(alone.unit)).toMatchObject({ code: 'NOT_YOUR_ROLE' });
    await api.get(LibraryService).move(alone.unit, { id: draft.id, action: 'submit', version: draft.version });
    expect(await at()).toEqual([]);
  });
});
