import { type Actor, type Role, roles } from '@chengxiao/domain';
import { expect } from '@jest/globals';
import pg from 'pg';
import { startApi, type TestApi } from './api';
import { type Fate, fates, Plants, type Statement } from './hostile-sql';
import { makers, type Office } from './make';

type Place = { readonly id: string; readonly orgPath: string; readonly divisionCode: string };
type World = {
  api: TestApi;
  office: Office;
  plants: Plants;
  /** The login of the API, for whoever knows its password and not its key. */
  login: pg.Client;
  /** Somebody of each role, all of one place. */
  people: Readonly<Record<string, Actor>> & { readonly evaluator: Actor; readonly finance: Actor };
  projectId: string;
  foreignProject: Place;
  /** Tries that went through although they must not, of how many. */
  open: string[];
  tries: number;
};
export const world = { open: [] as string[], tries: 0 } as unknown as World;

export async function begin(): Promise<void> {
  const api = await startApi();
  const make = makers(api);
  const office = await make.office();
  const firm = await make.organisation('evaluator', '150600');
  const login = new pg.Client({ connectionString: api.database.runtimeUrl });
  await login.connect();
  const { government, finance, department, unit, audit } = office;
  const people = { government, finance, department, unit, audit, evaluator: await make.person(firm) };
  const projectId = (await make.project(office, 'submitted')).id;
  const foreignProject = await make.project(await make.office('150700'));
  Object.assign(world, { api, office, login, people, projectId, foreignProject, plants: await Plants.on(api) });
}

/** Says the figure: how many tries went through, of how many, and what became of the others. */
export async function end(): Promise<void> {
  const met = JSON.stringify([...fates].sort(([, a], [, b]) => b - a));
  process.stdout.write(`hostile SQL: ${world.open.length} of ${world.tries} tries went through: ${met}\n`);
  await world.login.end();
  await world.plants.end();
  await world.api.close();
}

type Forger = { readonly actor: Actor; readonly name: string };
export const forgers = (): Forger[] =>
  Object.entries(world.people)
    .filter(([name]) => roles.includes(name as Role))
    .map(([name, actor]) => ({ name, actor }));

/** Notes what became of a try that must be refused. */
export function note(what: string, fate: Fate): void {
  world.tries += 1;
  if (fate === 'done') world.open.push(what);
}
export const nothingOpen = (from: number): void => expect(world.open.slice(from)).toEqual([]);

/** Every role that the login may take. */
export async function rolesOfLogin(): Promise<string[]> {
  const { rows } = await world.login.query<{ role: string }>(
    `select r.rolname as role from pg_auth_members m join pg_roles r on r.oid = m.roleid join pg_roles u on u.oid = m.member
      where u.rolname = current_user`,
  );
  expect(rows.length).toBeGreaterThan(6);
  return rows.map(({ role }) => role);
}

/** Somebody as settings: what SQL can set, but not prove. */
export const pretend = ({ role, userId, positionId, orgId, divisionCode, scopePath }: Actor): Statement => [
  `select set_config('app.role', $1, true), set_config('app.user', $2, true), set_config('app.position', $3, true),
          set_config('app.org', $4, true), set_config('app.division', $5, true), set_config('app.path', $6, true)`,
  [role, userId, positionId, orgId, divisionCode, scopePath],
];

/** Where planted rows lie: the unit's place, which all of its superiors may write as far as policies go. */
export const place = (): Record<string, unknown> => ({
  org_path: world.office.unit.orgPath,
  division_code: world.office.unit.divisionCode,
  evaluator_org_id: world.people.evaluator.orgId,
  version: 1,
});
export const plantIn = async (table: string, given: object): Promise<Record<string, unknown>> => {
  const names = (await world.plants.columnsOf(table)).map(({ name }) => name);
  return world.plants.plant(
    table,
    Object.fromEntries(Object.entries({ ...place(), ...given }).filter(([name]) => names.includes(name))),
  );
};
export const versioned = async (table: string): Promise<string> =>
  (await world.plants.columnsOf(table)).some(({ name }) => name === 'version') ? ', version = version + 1' : '';
