import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '@chengxiao/domain';
import { type TestApi, startApi } from '../../test/api';
import { makers, type Office, projectDraft } from '../../test/make';

let api: TestApi;
let office: Office;
beforeAll(async () => {
  api = await startApi();
  office = await makers(api).office();
});
afterAll(() => api.close());

const query = `query ($kind: BudgetClassKind!, $year: Int, $text: String) {
  budgetClasses(kind: $kind, year: $year, text: $text) { code name fromYear toYear } }`;
type Found = { budgetClasses: { code: string; name: string }[] };
const codes = async (actor: Actor, variables: object): Promise<string[]> =>
  (await api.graphql<Found>(actor, query, variables)).budgetClasses.map(({ code }) => code);

describe('the classes of the budget', () => {
  it('are found by a part of the name or the beginning of the code, with what stands above and below', async () => {
    expect(await codes(office.unit, { kind: 'functional', text: '小学教育' })).toEqual(['205', '20502', '2050202']);
    const section = await codes(office.unit, { kind: 'functional', text: '20505' });
    expect(section).toEqual(['205', '20505', '2050501', '2050502', '2050599']);
    expect(await codes(office.unit, { kind: 'departmentEconomic', text: '差旅费' })).toEqual(['302', '30211']);
    expect(await codes(office.unit, { kind: 'governmentEconomic', text: '离退休费' })).toEqual(['509', '50905']);
    expect(await codes(office.unit, { kind: 'functional', text: '2050%' })).toEqual([]);
  });

  it('are those of a year', async () => {
    expect(await codes(office.unit, { kind: 'functional', text: '信访事务', year: 2023 })).toContain('2010308');
    const later = await codes(office.unit, { kind: 'functional', text: '信访事务', year: 2026 });
    expect(later).toContain('20140');
    expect(later).not.toContain('2010308');
  });
});

const draft = `mutation ($input: ProjectInput!) { draftProject(input: $input) {
  ... on Project { id functionCode functionPath } ... on Problem { code fields { path message } } } }`;
const propose = async (fields: object): Promise<unknown> =>
  (await api.graphql<{ draftProject: unknown }>(office.unit, draft, { input: projectDraft(fields) })).draftProject;

describe('the function of a project', () => {
  it('is told in words', async () => {
    expect(await propose({ functionCode: '2050202' })).toMatchObject({
      functionPath: ['教育支出', '普通教育', '小学教育'],
    });
  });

  it('is refused at its cell where it is unknown, or no function of the year in which the project begins', async () => {
    const refused = (message: string) => ({ code: 'INVALID', fields: [{ path: 'functionCode', message }] });
    expect(await propose({ functionCode: '2149906' })).toMatchObject(
      refused('There is no function class 2149906; choose one by its name or code'),
    );
    expect(await propose({ functionCode: '2010308' })).toMatchObject(
      refused('2010308 信访事务 is no function class of 2026; choose another'),
    );
    expect(await propose({ functionCode: '214' })).toMatchObject(refused('The function class has seven digits'));
  });
});
