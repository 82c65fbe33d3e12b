import { randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';
import {
  financeSections,
  type FinanceSection,
  organisationKinds,
  type OrganisationKind,
  ProblemError,
  say,
  usernameKey,
} from '@chengxiao/domain';
import regions from '@chengxiao/domain/data/regions.json' with { type: 'json' };
import pg from 'pg';
import {
  hashPassword,
  insertDivisions,
  insertOrganisation,
  insertPerson,
  insertPosition,
  type Organisation,
} from '../identity';
import { required } from './environment';

const usage = `account --username NAME --name 姓名 --division 150000 --kind ${organisationKinds.join('|')} --organisation 单位名称 [--code D001] [--parent 主管部门代码] [--section ${financeSections.join('|')}]
Creates a person, and the organisation when its code is new, and prints a one-time password. A user name that is known gets the
position beside those it has, unless they are in conflict.\n`;

/** `account.js`: the first people of a production database; their password must be changed at once. */
const { values } = parseArgs({
  options: {
    username: { type: 'string' },
    name: { type: 'string' },
    division: { type: 'string' },
    kind: { type: 'string' },
    organisation: { type: 'string' },
    code: { type: 'string' },
    parent: { type: 'string' },
    section: { type: 'string' },
  },
});
const { username, name, division, kind, organisation, code = values.kind?.toUpperCase(), parent, section } = values;
if (
  !username ||
  !name ||
  !division ||
  !organisation ||
  !code ||
  !organisationKinds.includes(kind as OrganisationKind) ||
  (section !== undefined && (kind !== 'finance' || !financeSections.includes(section as FinanceSection)))
) {
  process.stderr.write(usage);
  process.exit(2);
}

const owner = new pg.Client({ connectionString: required('DATABASE_URL') });
try {
  await owner.connect();
  await owner.query('begin');
  // A database without the demonstration knows no division before its first account.
  await insertDivisions(owner, regions);
  const findOrganisation = async (wanted: string): Promise<Organisation | null> => {
    const { rows } = await owner.query(
      `select o.id, o.kind, o.name, o.path, o.division_code as "divisionCode", d.path as "divisionPath"
         from organisation o join division d on d.code = o.division_code where o.division_code = $1 and o.code = $2`,
      [division, wanted],
    );
    return (rows[0] as Organisation | undefined) ?? null;
  };
  const above = parent ? await findOrganisation(parent) : null;
  if (parent && !above) throw new Error(`no organisation ${parent} in ${division}`);
  const org =
    (await findOrganisation(code)) ??
    (await insertOrganisation(owner, {
      kind: kind as OrganisationKind,
      code,
      name: organisation,
      divisionCode: division,
      ...(above ? { parent: above } : {}),
    }));
  const kindOfPosition = { section: (section as FinanceSection | undefined) ?? null };
  const { rows } = await owner.query('select id, name from app_user where username_key = $1', [usernameKey(username)]);
  const known = rows[0] as { id: string; name: string } | undefined;
  if (known && known.name !== name) throw new Error(`${username} is ${known.name}`);
  const password = known ? null : randomBytes(12).toString('base64url');
  if (known) await insertPosition(owner, { userId: known.id, name }, org, kindOfPosition);
  else if (password)
    await insertPerson(
      owner,
      { username, name, passwordHash: await hashPassword(password), mustChangePassword: true },
      org,
      kindOfPosition,
    );
  await owner.query('commit');
  process.stdout.write(password ? `${username} ${password}\n` : `${username} has another position\n`);
} catch (error) {
  const said = error instanceof ProblemError ? say(error.refusal.reason, 'zh') : String(error);
  process.stderr.write(`no account created: ${said}\n`);
  process.exitCode = 1;
} finally {
  await owner.end();
}
