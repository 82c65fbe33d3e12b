import { PeopleService } from '../src/people';
import type { TestApi } from './api';
import { type Forms, officesOf, seen } from './every-form';
import { makers, unique } from './make';

/** What administrators write: people and positions. */
export function administeredForms(api: TestApi): Forms {
  const officeIn = officesOf(api);
  const arranged = async () => {
    const { organisations } = await officeIn();
    const actor = await makers(api).administrator('systemAdministrator', organisations.finance.divisionCode);
    const draft = { username: unique('ren'), name: '阿古拉', orgId: organisations.unit.id };
    return { actor, organisations, person: () => api.get(PeopleService).create(actor, draft) };
  };
  return {
    createPerson: async () => {
      const { actor, organisations } = await arranged();
      return {
        actor,
        known: { 'NewPersonInput.username': unique('ren'), 'NewPersonInput.orgId': organisations.unit.id },
      };
    },
    editPerson: async () => {
      const { actor, organisations, person } = await arranged();
      return { actor, args: seen(await person()), known: { 'PersonInput.orgId': organisations.department.id } };
    },
    givePosition: async () => {
      const { actor, organisations, person } = await arranged();
      return {
        actor,
        args: seen(await person()),
        known: {
          'HeldPositionInput.orgId': organisations.finance.id,
          'HeldPositionInput.role': 'finance',
          'HeldPositionInput.fromOn': '2026-03-01',
          'HeldPositionInput.untilOn': '2027-02-28',
        },
        toAnswer: (position) => ({ positions: [position] }),
      };
    },
  };
}
