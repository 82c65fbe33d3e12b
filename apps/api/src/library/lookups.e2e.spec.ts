import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '@chengxiao/domain';
import { startApi, type TestApi } from '../../test/api';
import { makers, type Office } from '../../test/make';
import { approvedProject } from '../../test/make-targets';

type Node = { id: string; code: string; kind: string; divisionCode: string };
let api: TestApi;
let office: Office;
let other: Office;
beforeAll(async () => {
  api = await startApi();
  [office, other] = [await makers(api).office('150521'), await makers(api).office('150522')];
});
afterAll(() => api.close());

describe('a project by its code', () => {
  it('is found in scope and nowhere else', async () => {
    const project = await makers(api).project(office, 'submitted');
    const ask = (actor: Actor, code: string) => api.raw(actor, { query: `{ projectByCode(code: "${code}") { id } }` });
    expect(await ask(office.unit, project.projectCode)).toMatchObject({
      body: { data: { projectByCode: { id: project.id } } },
    });
    for (const [actor, code] of [[other.finance, project.projectCode] as const, [office.unit, 'unknown'] as const])
      expect(await ask(actor, code)).toMatchObject({ status: 404 });
  });
});

describe('organisations', () => {
  const ask = async (actor: Actor, filter = '{}') => {
    const query = `{ organisations(first: 100, filter: ${filter}) { nodes { id code kind divisionCode } } }`;
    return (await api.graphql<{ organisations: { nodes: Node[] } }>(actor, query)).organisations.nodes;
  };

  it('are those of the own scope', async () => {
    expect((await ask(office.unit)).map(({ id }) => id)).toEqual([office.organisations.unit.id]);
    const ofDepartment = (await ask(office.department)).map(({ id }) => id);
    expect(ofDepartment).toContain(office.organisations.unit.id);
    expect(ofDepartment).not.toContain(office.organisations.finance.id);
    const ofFinance = await ask(office.finance);
    expect([...new Set(ofFinance.map(({ divisionCode }) => divisionCode))]).toEqual(['150521']);
    expect(ofFinance.map(({ code }) => code)).toEqual(ofFinance.map(({ code }) => code).sort());
    const firm = await makers(api).evaluator();
    expect((await ask(firm)).map(({ id }) => id)).toEqual([firm.orgId]);
  });

  it('are found by kind, department and text', async () => {
    const { unit, department } = office.organisations;
    const units = await ask(office.finance, `{ kinds: [unit], parentId: "${department.id}" }`);
    expect(units.map(({ id, kind }) => [id, kind])).toContainEqual([unit.id, 'unit']);
    expect((await ask(office.finance, `{ search: "${unit.name}" }`)).map(({ id }) => id)).toEqual([unit.id]);
  });
});

describe('budget lines', () => {
  it('are listed by scope, year, project and state', async () => {
    const { project } = await approvedProject(api, office);
    const ask = async (actor: Actor, filter: string) => {
      const query = `{ budgetLines(filter: ${filter}, sort: amount) { nodes { projectId year state } totalCount } }`;
      return (await api.graphql<{ budgetLines: object }>(actor, query)).budgetLines;
    };
    const node = { projectId: project.id, year: 2026, state: 'approved' };
    for (const actor of [office.unit, office.department, office.finance, office.audit])
      expect(await ask(actor, `{ projectId: "${project.id}" }`)).toEqual({ nodes: [node], totalCount: 1 });
    expect(await ask(office.unit, '{ year: 2026, states: [approved] }')).toEqual({ nodes: [node], totalCount: 1 });
    expect(await ask(office.unit, '{ year: 2027 }')).toEqual({ nodes: [], totalCount: 0 });
    expect(await ask(other.finance, `{ projectId: "${project.id}" }`)).toEqual({ nodes: [], totalCount: 0 });
  });
});

describe('what belongs to a project', () => {
  it('tells its codes as the project does, whatever it is', async () => {
    const { project } = await approvedProject(api, office);
    const codes = 'projectCode projectName orgName orgCode departmentName departmentCode divisionCode';
    const query = `{
      projects(filter: { ids: ["${project.id}"] }) { nodes { ${codes} targets { ${codes} versions { ${codes} } } budgetLines { ${codes} } } }
      publishableProjects(filter: { projectId: "${project.id}" }) { nodes { ${codes} } }
      doneByMe { nodes { ${codes} } }
    }`;
    const { projects, publishableProjects, doneByMe } = await api.graphql<
      Record<string, { nodes: Record<string, unknown>[] }>
    >(office.finance, query);
    const { projectCode, name: projectName, orgName, departmentName, divisionCode } = project;
    const { unit, department } = office.organisations;
    const { rows } = await api.database.owner.query<{ id: string; code: string }>('select id, code from organisation');
    const codeOf = (id: string) => rows.find((row) => row.id === id)?.code;
    const [orgCode, departmentCode] = [codeOf(unit.id), codeOf(department.id)];
    const expected = { projectCode, projectName, orgName, orgCode, departmentName, departmentCode, divisionCode };
    const target = { ...expected, versions: [expected] };
    expect(projects?.nodes).toEqual([{ ...expected, targets: [target], budgetLines: [expected] }]);
    expect(publishableProjects?.nodes).toEqual([expected]);
    expect(doneByMe?.nodes).toContainEqual(expected);
  });
});
