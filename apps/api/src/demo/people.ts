import type { Actor } from '@chengxiao/domain';
import regions from '@chengxiao/domain/data/regions.json' with { type: 'json' };
import {
  insertDivisions,
  insertOrganisation,
  insertPerson,
  hashPassword,
  type Organisation,
  type Owner,
} from '../identity';
import { demoColleagues, demoOrganisations } from './organisations';

/** Everyone of the demonstration as an actor, by the key of the organisation. */
export type Cast = ReadonlyMap<string, Actor>;

/** Creates all divisions of the region, the organisations of the demonstration, and their people, all with the same password. */
export async function insertCast(owner: Owner, password: string): Promise<Cast> {
  await insertDivisions(owner, regions);
  const passwordHash = await hashPassword(password);
  const organisations = new Map<string, Organisation>();
  const cast = new Map<string, Actor>();
  for (const [index, { key, kind, division, name, parent, username, person }] of demoOrganisations.entries()) {
    const above = parent ? organisations.get(parent) : undefined;
    const code = `${kind.slice(0, 1).toUpperCase()}${String(index + 1).padStart(3, '0')}`;
    const organisation = await insertOrganisation(owner, {
      kind,
      code,
      name,
      divisionCode: division,
      ...(above ? { parent: above } : {}),
    });
    organisations.set(key, organisation);
    cast.set(key, await insertPerson(owner, { username, name: person, passwordHash }, organisation));
  }
  for (const { key, at, person, section, role } of demoColleagues) {
    const bureau = organisations.get(at);
    if (!bureau) continue;
    const held = { section, ...(role && { role }) };
    cast.set(key, await insertPerson(owner, { username: key, name: person, passwordHash }, bureau, held));
  }
  return cast;
}

/** Everyone who has to do with one project. */
export type Company = {
  readonly unit: Actor;
  readonly department: Actor;
  readonly finance: Actor;
  /** Somebody else of the bureau: what one asks for, another confirms. */
  readonly colleague: Actor;
  readonly government: Actor;
  readonly firm: Actor;
};
