import { getNamedType, isInputObjectType } from 'graphql';
import { codeOf } from '../kit/caller.ts';
import { type Case, figure } from '../kit/case.ts';
import { matrix, routes } from '../kit/routes.ts';
import { documentOf, mutations, nowhere, sample } from '../kit/schema.ts';

/** What no form has, and a row does. */
const hidden: Readonly<Record<string, unknown>> = {
  state: 'approved',
  orgPath: '/150000/',
  org_path: '/150000/',
  divisionCode: '150000',
  orgId: nowhere,
  submittedBy: nowhere,
  createdAt: '2020-01-01T00:00:00Z',
  totalAmount: '1.00',
  approvedAmount: '9999999.00',
  __proto__x: { role: 'finance' },
  role: 'finance',
  constructor: { prototype: { role: 'finance' } },
};

/** Every form of every mutation and route is sent with the columns that are not the sender's to say; each must be refused. */
export const massAssignment: Case = {
  name: 'mass-assignment',
  group: 'access',
  zh: '批量赋值',
  en: 'mass assignment',
  short: true,
  async run(world) {
    const found: string[] = [];
    let sent = 0;
    const person = world.oneOf('unit', '150600');
    const [unit, finance] = [await world.sessionOf(person), await world.sessionOf(world.oneOf('finance', '150600'))];
    for (const mutation of mutations) {
      const inputs = mutation.field.args.filter((arg) => isInputObjectType(getNamedType(arg.type)));
      for (const { name, type } of inputs) {
        const known = getNamedType(type);
        if (!isInputObjectType(known)) continue;
        for (const [key, value] of Object.entries(hidden)) {
          if (key in known.getFields()) continue;
          const form = sample(name, known, () => undefined) as object;
          const { query, variables } = documentOf(
            mutation,
            (_, type) => (type === known ? { ...form, [key]: value } : undefined),
            0,
          );
          for (const caller of [unit, finance]) {
            sent++;
            const code = codeOf(await caller.raw(query, variables));
            if (code !== 'INVALID' && code !== 'BAD_REQUEST')
              found.push(`${mutation.name}.${name}.${key}: ${code ?? 'accepted'}`);
          }
        }
      }
    }
    const may = new Map(matrix().map((row) => [row.name, row.may]));
    for (const { method, path } of routes().filter((route) => route.method !== 'GET' && route.method !== 'DELETE')) {
      // Whoever signs in is asked for the password before the form is.
      if (/imports|attachments|session$/.test(path) || !may.get(`${method} ${path}`)?.has('unit')) continue;
      const answer = await unit.rest(method, path.replace(/:\w+/g, nowhere), {
        ...bodies[path],
        role: 'finance',
        userId: nowhere,
      });
      sent++;
      const code = codeOf(answer);
      if (code !== 'INVALID' && code !== 'BAD_REQUEST')
        found.push(`${method} ${path} took a role: ${answer.status} ${code}`);
    }
    return figure(`${sent} forms with more than they have`, found);
  },
};

const bodies: Readonly<Record<string, object>> = {
  '/api/session/position': { positionId: nowhere },
  '/api/password': { current: 'nothing', next: 'Something-else-1' },
};
