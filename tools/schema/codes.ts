/** What objects tell of the project they belong to. */
import { type GraphQLSchema, isObjectType } from 'graphql';

/** Each of them says that an object belongs to a project. */
const signs = ['projectId', 'project', 'projectCode', 'projectName'];
/** How other systems find that project and whose it is, spelled the same everywhere. */
const codes = ['projectCode', 'projectName', 'orgName', 'departmentName', 'divisionCode'];

/** Types that belong to a project and lack one of its codes, but for those with a reason. */
export const withoutCodes = (schema: GraphQLSchema, reasons: Readonly<Record<string, string>>): string[] =>
  Object.values(schema.getTypeMap()).flatMap((type) => {
    if (!isObjectType(type) || type === schema.getQueryType() || type.name in reasons) return [];
    const fields = Object.keys(type.getFields());
    if (!signs.some((sign) => fields.includes(sign))) return [];
    return codes.filter((code) => !fields.includes(code)).map((code) => `${type.name}.${code}`);
  });
