import { type Fields, needed, orNull, text } from '../fields';
import type { NewPerson, PersonDraft, PositionDraft } from './person';

/** What is written of a person, each field with how it is read. */
export const personFields: Fields<PersonDraft> = { name: text, orgId: needed };
export const newPersonFields: Fields<NewPerson> = { ...personFields, username: text };

/** What is written of a position. */
export const positionFields: Fields<PositionDraft> = {
  orgId: needed,
  role: needed,
  section: orNull,
  fromOn: needed,
  untilOn: orNull,
};
