import { type Actor, today } from '@chengxiao/domain';
import type { TestApi } from './api';
import { makers, type Office, unique } from './make';

/** What is asked of people, as far as specs look at it. */
export type PersonAnswer = {
  id: string;
  version: number;
  state: string;
  code?: string;
  fields?: { path: string }[];
  positions: { id: string; role: string; current: boolean; untilOn: string | null; endedAt: string | null }[];
};
const shown = `... on Person { id version state name username orgName orgCode mustChangePassword editable allowedActions
  positions { id role orgName fromOn untilOn endedAt current } history { action reason } }
  ... on Problem { code detail fields { path message } }`;
const acts = {
  create: `mutation ($input: NewPersonInput!, $requestId: ID) { result: createPerson(input: $input, requestId: $requestId) { ${shown} } }`,
  edit: `mutation ($id: ID!, $version: Int!, $input: PersonInput!) { result: editPerson(id: $id, version: $version, input: $input) { ${shown} } }`,
  move: `mutation ($id: ID!, $version: Int!, $action: PersonAction!, $reason: String) {
    result: movePerson(id: $id, version: $version, action: $action, reason: $reason) { ${shown} } }`,
  give: `mutation ($id: ID!, $version: Int!, $input: HeldPositionInput!) {
    result: givePosition(id: $id, version: $version, input: $input) { ${shown} } }`,
  end: `mutation ($id: ID!, $version: Int!, $positionId: ID!, $untilOn: LocalDate, $reason: String!) {
    result: endPosition(id: $id, version: $version, positionId: $positionId, untilOn: $untilOn, reason: $reason) { ${shown} } }`,
  endSessions: `mutation ($id: ID!, $reason: String!) { result: endSessions(id: $id, reason: $reason) { ... on Person { id sessions { id } } } }`,
} as const;

/** A place with its system administrator and everybody who works there, and how its people are asked for. */
export async function askPeople(api: TestApi, divisionCode: string) {
  const make = makers(api);
  const office: Office = await make.office(divisionCode);
  const system = await make.administrator('systemAdministrator', divisionCode);
  const run = async (actor: Actor, act: keyof typeof acts, variables: object): Promise<PersonAnswer> =>
    (await api.graphql<{ result: PersonAnswer }>(actor, acts[act], variables)).result;
  const created = (fields: object = {}, actor = system) =>
    run(actor, 'create', {
      input: { username: unique('ren'), name: '阿古拉', orgId: office.organisations.unit.id, ...fields },
    });
  const unitPosition = (fields: object = {}) => ({
    orgId: office.organisations.unit.id,
    role: 'unit',
    fromOn: today(),
    ...fields,
  });
  /** A person who holds a position at the unit from today on, as who acts. */
  const employed = async (fields: object = {}) => {
    const { id, version } = await created(fields);
    const person = await run(system, 'give', { id, version, input: unitPosition() });
    const actor: Actor = { ...office.unit, userId: id, positionId: person.positions[0]?.id ?? '' };
    return { id, version: person.version, actor };
  };
  return { office, system, run, created, unitPosition, employed };
}
