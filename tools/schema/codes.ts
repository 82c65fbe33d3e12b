/** What objects tell of the project and of the organisation they belong to. */
import { type GraphQLSchema, isObjectType } from 'graphql';

/** How other systems find an organisation, spelled the same everywhere. */
const ofOrganisation = ['orgCode', 'departmentCode', 'divisionCode'];
/** How they find a project, and whose it is. */
const ofProject = ['projectCode', 'projectName', 'orgName', 'departmentName', ...ofOrganisation];
/** Each of them says that an object belongs to a project, or to an organisation. */
const signs: readonly (readonly [sign: RegExp, codes: readonly string[]])[] = [
  [/^project(Id|Code|Name)?$/, ofProject],
  [/^(org|department)(Id|Code|Name|Path)$|^askedByOrg$/, ofOrganisation],
];

/** Types that belong to a project or an organisation and lack one of its codes, but for those with a reason. */
export const withoutCodes = (schema: GraphQLSchema, reasons: Readonly<Record<string, string>>): string[] =>
  Object.values(schema.getTypeMap()).flatMap((type) => {
    if (!isObjectType(type) || type === schema.getQueryType() || type.name in reasons) return [];
    const fields = Object.keys(type.getFields());
    const wanted = signs.flatMap(([sign, codes]) => (fields.some((field) => sign.test(field)) ? codes : []));
    return [...new Set(wanted)].filter((code) => !fields.includes(code)).map((code) => `${type.name}.${code}`);
  });

/** Reasons that no type needs any more. */
export const idleReasons = (schema: GraphQLSchema, reasons: Readonly<Record<string, string>>): string[] =>
  Object.keys(reasons).filter((name) => {
    const others = Object.fromEntries(Object.entries(reasons).filter(([other]) => other !== name));
    return !withoutCodes(schema, others).some((each) => each.startsWith(`${name}.`));
  });
