import {
  type Actor,
  type FinanceSection,
  type PlacedPosition,
  type OrganisationKind,
  orRefuse,
  refuseConflictingPosition,
  type Role,
  scopeOf,
  usernameKey,
} from '@chengxiao/domain';
import { v7 as uuid } from 'uuid';

/** A connection of the owner: only set-up creates organisations and people, never the running API. */
export type Owner = { query(text: string, values?: unknown[]): Promise<{ rows: Record<string, unknown>[] }> };

export type Organisation = {
  readonly id: string;
  readonly kind: OrganisationKind;
  readonly name: string;
  readonly path: string;
  readonly divisionCode: string;
  readonly divisionPath: string;
};
export type DivisionRow = {
  readonly code: string;
  readonly name: string;
  readonly level: string;
  readonly parent: string | null;
  readonly functional: boolean;
};

/** Inserts divisions, parents before children; known codes stay as they are. */
export async function insertDivisions(owner: Owner, divisions: readonly DivisionRow[]): Promise<void> {
  const paths = new Map<string, string>();
  for (const { code, name, level, parent, functional } of divisions) {
    const path = `${parent ? paths.get(parent) : '/'}${code}/`;
    paths.set(code, path);
    await owner.query(
      `insert into division (code, name, level, parent_code, path, functional) values ($1, $2, $3, $4, $5, $6) on conflict (code) do nothing`,
      [code, name, level.toLowerCase(), parent, path, functional],
    );
  }
}

/** Inserts an organisation; a unit stands below its department, everything else below its division. */
export async function insertOrganisation(
  owner: Owner,
  {
    kind,
    code,
    name,
    divisionCode,
    parent,
  }: { kind: OrganisationKind; code: string; name: string; divisionCode: string; parent?: Organisation },
): Promise<Organisation> {
  const { rows } = await owner.query('select path from division where code = $1', [divisionCode]);
  if (!rows[0]) throw new Error(`unknown division ${divisionCode}`);
  const divisionPath = String(rows[0]['path']);
  const path = `${parent?.path ?? divisionPath}${code}/`;
  const id = uuid();
  await owner.query(
    `insert into organisation (id, kind, code, name, division_code, parent_id, path) values ($1, $2, $3, $4, $5, $6, $7)`,
    [id, kind, code, name, divisionCode, parent?.id ?? null, path],
  );
  return { id, kind, name, path, divisionCode, divisionPath };
}

/** What a position is beside person and organisation. */
export type PositionKind = { readonly role?: Role; readonly section?: FinanceSection | null };

/** Inserts a person with one position at an organisation, and answers who that is when acting. */
export async function insertPerson(
  owner: Owner,
  {
    username,
    name,
    passwordHash,
    mustChangePassword = false,
  }: { username: string; name: string; passwordHash: string; mustChangePassword?: boolean },
  org: Organisation,
  kind: PositionKind = {},
): Promise<Actor> {
  const userId = uuid();
  await owner.query(
    `insert into app_user (id, username, username_key, name, password_hash, must_change_password, org_id) values ($1, $2, $3, $4, $5, $6, $7)`,
    [userId, username, usernameKey(username), name, passwordHash, mustChangePassword, org.id],
  );
  return insertPosition(owner, { userId, name }, org, kind);
}

/** Gives a person a position beside those held already. @throws `NOT_READY` where one of them conflicts with it */
export async function insertPosition(
  owner: Owner,
  { userId, name }: Pick<Actor, 'userId' | 'name'>,
  org: Organisation,
  { role = org.kind, section = null }: PositionKind = {},
): Promise<Actor> {
  const { rows: held } = await owner.query(
    `select p.role, p.section, o.path as "orgPath", o.division_code as "divisionCode"
       from position p join organisation o on o.id = p.org_id where p.user_id = $1 and p.ended_at is null`,
    [userId],
  );
  orRefuse(
    refuseConflictingPosition(held as PlacedPosition[], {
      role,
      section,
      orgPath: org.path,
      divisionCode: org.divisionCode,
    }),
  );
  const positionId = uuid();
  await owner.query(`insert into position (id, user_id, org_id, role, section) values ($1, $2, $3, $4, $5)`, [
    positionId,
    userId,
    org.id,
    role,
    section,
  ]);
  return {
    userId,
    positionId,
    name,
    role,
    section,
    orgId: org.id,
    orgName: org.name,
    orgPath: org.path,
    divisionCode: org.divisionCode,
    scopePath: scopeOf(role, org.path, org.divisionPath),
  };
}
