import { randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';
import {
  financeSections,
  type FinanceSection,
  organisationKinds,
  type OrganisationKind,
  usernameKey,
} from '@chengxiao/domain';
import regions from '@chengxiao/domain/data/regions.json' with { type: 'json' };
import {
  hashPassword,
  insertDivisions,
  insertOrganisation,
  insertPerson,
  insertPosition,
  type Organisation,
  type Owner,
} from '../identity';

/** What `--help` prints. */
export const accountUsage = `用法  Usage
  npm run account -- --username NAME --name 姓名 --division 150600 --kind KIND --organisation 单位名称 [...]

新建一个人员（单位代码为新时一并新建单位），打印一次性口令，首次登录须修改。登录名已有时，为其增加一个岗位，互斥的岗位除外。
Creates a person, and the organisation when its code is new, and prints a one-time password, to be changed at the first sign-in.
A user name that is known gets the position beside those it has, unless they are in conflict.

  --username      登录名  the name to sign in with
  --name          姓名  the person's name
  --division      行政区划代码  code of the division, for example 150600
  --kind          单位类别  ${organisationKinds.join(' | ')}
  --organisation  单位名称  the organisation's name
  --code          单位代码，同一区划内唯一；不填则为类别的大写，一个区划只能有一个
                  the organisation's code, unique in its division; without it the kind in capitals, once in a division
  --parent        主管部门代码（单位用）  code of the department above (units)
  --section       财政内设机构  section of a finance bureau: ${financeSections.join(' | ')}
  --second        确需另建同名单位时  makes a second organisation of the same name
  --help          本说明  this text

例  Example
  npm run account -- --username wang --name 王强 --division 150600 --kind department --organisation 鄂尔多斯市交通运输局 --code D001
`;

/** A person that is wanted, as the command line says it. */
export type Wanted = {
  readonly username: string;
  readonly name: string;
  readonly division: string;
  readonly kind: OrganisationKind;
  readonly organisation: string;
  /** Null where none was given. */
  readonly code: string | null;
  readonly parent: string | null;
  readonly section: FinanceSection | null;
  readonly second: boolean;
};

const text = { type: 'string' } as const;
const options = {
  username: text,
  name: text,
  division: text,
  kind: text,
  organisation: text,
  code: text,
  parent: text,
  section: text,
  second: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** What the command line asks for: a person, the help, or what is wrong with it. */
export function readWanted(args: readonly string[]): Wanted | 'help' | { readonly wrong: string } {
  let values;
  try {
    ({ values } = parseArgs({ args: [...args], options }));
  } catch (error) {
    return { wrong: error instanceof Error ? error.message : String(error) };
  }
  if (values.help) return 'help';
  const { username, name, division, kind, organisation, code, parent, section, second } = values;
  const given = { username, name, division, kind, organisation };
  const missing = Object.entries(given).flatMap(([key, value]) => (value ? [] : [`--${key}`]));
  if (!username || !name || !division || !kind || !organisation)
    return { wrong: `缺少 ${missing.join(' ')} / ${missing.join(' ')} missing` };
  if (!organisationKinds.includes(kind as OrganisationKind))
    return {
      wrong: `--kind ${kind}：应为 ${organisationKinds.join('、')} / --kind is one of ${organisationKinds.join(', ')}`,
    };
  if (section !== undefined && (kind !== 'finance' || !financeSections.includes(section as FinanceSection)))
    return {
      wrong: `--section 仅用于财政：${financeSections.join('、')} / --section is for finance: ${financeSections.join(', ')}`,
    };
  return {
    username,
    name,
    division,
    kind: kind as OrganisationKind,
    organisation,
    code: code ?? null,
    parent: parent ?? null,
    section: (section as FinanceSection | undefined) ?? null,
    second: second ?? false,
  };
}

/**
 * Creates the person in one transaction and answers the one-time password; whoever is known gets the position, and null is answered.
 * @throws in one sentence where the code belongs to another organisation, or the organisation is there under another code
 */
export async function makeAccount(owner: Owner, wanted: Wanted): Promise<string | null> {
  await owner.query('begin');
  try {
    // A database without the demonstration knows no division before its first account.
    await insertDivisions(owner, regions);
    const org = await organisationFor(owner, wanted);
    const { username, name, section } = wanted;
    const known = await findPerson(owner, username);
    if (known && known.name !== name)
      throw new Error(`登录名 ${username} 属于 ${known.name} / ${username} is ${known.name}`);
    const password = known ? null : randomBytes(16).toString('base64url');
    if (known) await insertPosition(owner, { userId: known.id, name }, org, { section });
    if (password) {
      const passwordHash = await hashPassword(password);
      await insertPerson(owner, { username, name, passwordHash, mustChangePassword: true }, org, { section });
    }
    await owner.query('commit');
    return password;
  } catch (error) {
    await owner.query('rollback');
    throw error;
  }
}

async function findPerson(owner: Owner, username: string): Promise<{ id: string; name: string } | null> {
  const { rows } = await owner.query('select id, name from app_user where username_key = $1', [usernameKey(username)]);
  return (rows[0] as { id: string; name: string } | undefined) ?? null;
}

async function organisationFor(owner: Owner, wanted: Wanted): Promise<Organisation> {
  const { division, kind, organisation: name, parent, second } = wanted;
  const code = wanted.code ?? kind.toUpperCase();
  const known = await findOrganisation(owner, division, 'o.code = $2', code);
  if (known && known.name !== name)
    throw new Error(
      `${division} 的代码 ${code} 是 ${known.name}，不是 ${name}，请用 --code 给出代码 / code ${code} in ${division} is ${known.name}, not ${name}: give the code with --code`,
    );
  if (known) return known;
  const namesake = second ? null : await findOrganisation(owner, division, 'o.name = $2', name);
  if (namesake)
    throw new Error(
      `${division} 已有 ${name}，代码 ${namesake.code}：加入它请用 --code ${namesake.code}，另建请加 --second / ${division} has ${name} already, with code ${namesake.code}: add the person to it with --code ${namesake.code}, or make a second one with --second`,
    );
  const above = parent ? await findOrganisation(owner, division, 'o.code = $2', parent) : null;
  if (parent && !above)
    throw new Error(`${division} 没有代码为 ${parent} 的部门 / no organisation ${parent} in ${division}`);
  return insertOrganisation(owner, { kind, code, name, divisionCode: division, ...(above ? { parent: above } : {}) });
}

async function findOrganisation(
  owner: Owner,
  division: string,
  condition: 'o.code = $2' | 'o.name = $2',
  value: string,
): Promise<(Organisation & { readonly code: string }) | null> {
  const { rows } = await owner.query(
    `select o.id, o.kind, o.code, o.name, o.path, o.division_code as "divisionCode", d.path as "divisionPath"
       from organisation o join division d on d.code = o.division_code where o.division_code = $1 and ${condition} limit 1`,
    [division, value],
  );
  return (rows[0] as (Organisation & { readonly code: string }) | undefined) ?? null;
}
