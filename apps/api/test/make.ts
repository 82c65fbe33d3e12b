import { randomBytes } from 'node:crypto';
import type {
  Actor,
  AdministratorRole,
  FinanceSection,
  OrganisationKind,
  ProjectDraft,
  ReviewStep,
  ReviewSubject,
} from '@chengxiao/domain';
import { insertOrganisation, insertPerson, type Organisation } from '../src/identity/provisioning';
import { LibraryService, type ProjectEntity } from '../src/library';
import type { TestApi } from './api';

/** A division with everyone who works there; the department is made anew for each call. */
export type Office = {
  readonly government: Actor;
  readonly finance: Actor;
  readonly department: Actor;
  readonly unit: Actor;
  readonly audit: Actor;
  readonly organisations: Readonly<Record<'government' | 'finance' | 'department' | 'unit' | 'audit', Organisation>>;
};

let serial = 0;
/** A name no other test uses. */
export const unique = (word: string): string => `${word}${(serial += 1)}${randomBytes(2).toString('hex')}`;

/** Builders of test data: organisations are inserted, everything else is made through the services. */
export function makers(api: TestApi) {
  const { owner } = api.database;

  const organisation = (kind: OrganisationKind, divisionCode: string, parent?: Organisation) =>
    insertOrganisation(owner, {
      kind,
      code: unique(kind.slice(0, 1).toUpperCase()),
      name: unique(kind),
      divisionCode,
      ...(parent ? { parent } : {}),
    });

  const person = (org: Organisation, section: FinanceSection | null = null) =>
    insertPerson(owner, { username: unique('user'), name: unique('人'), passwordHash: 'nobody signs in here' }, org, {
      section,
    });

  /** An administrator of a division, at a finance bureau of it. */
  const administrator = async (role: AdministratorRole, divisionCode = '150600'): Promise<Actor> => {
    const bureau = await organisation('finance', divisionCode);
    const name = { username: unique('admin'), name: unique('管理'), passwordHash: 'nobody signs in here' };
    return insertPerson(owner, name, bureau, { role });
  };

  /** Sets the review route of a division from 2014 on: one step of finance, unless a test wants another. */
  const route = (
    divisionCode: string,
    steps: readonly ReviewStep[] = [financeStep],
    keyAmount: string | null = null,
    subject: ReviewSubject = 'target',
  ) =>
    owner.query(
      `insert into review_route (id, subject, from_year, steps, key_amount, same_person, org_path, division_code)
       select gen_random_uuid(), $4, 2014, $2, $3, false, path, code from division where code = $1
       on conflict (division_code, subject, from_year)
         do update set steps = excluded.steps, key_amount = excluded.key_amount, version = review_route.version + 1`,
      [divisionCode, JSON.stringify(steps), keyAmount, subject],
    );

  /** A government, a finance bureau, an audit office, a department and its unit of one division, each with a person. */
  async function office(divisionCode = '150600'): Promise<Office> {
    await route(divisionCode);
    const [government, finance, audit, department] = (await Promise.all(
      (['government', 'finance', 'audit', 'department'] as const).map((kind) => organisation(kind, divisionCode)),
    )) as [Organisation, Organisation, Organisation, Organisation];
    const unit = await organisation('unit', divisionCode, department);
    const organisations = { government, finance, audit, department, unit };
    const people = await Promise.all(Object.values(organisations).map((each) => person(each)));
    const of = (kind: OrganisationKind) => people.find((each) => each.role === kind) as Actor;
    return {
      organisations,
      government: of('government'),
      finance: of('finance'),
      audit: of('audit'),
      department: of('department'),
      unit: of('unit'),
    };
  }

  /** A third-party firm with one evaluator. */
  const evaluator = async (): Promise<Actor> => person(await organisation('evaluator', '150000'));

  /** A project in a given state of the library, made by the office's unit. */
  async function project(
    office: Office,
    state: 'draft' | 'submitted' | 'admitted' = 'draft',
    fields: Partial<ProjectDraft> = {},
  ): Promise<ProjectEntity> {
    const library = api.get(LibraryService);
    let made = await library.draft(office.unit, projectDraft(fields));
    if (state !== 'draft')
      made = await library.move(office.unit, { id: made.id, action: 'submit', version: made.version });
    if (state === 'admitted')
      made = await library.move(office.finance, { id: made.id, action: 'admit', version: made.version });
    return made;
  }

  return { organisation, person, administrator, route, office, evaluator, project };
}

/** A small bureau reviews in one step. */
const financeStep: ReviewStep = {
  key: 'finance',
  role: 'finance',
  section: null,
  workingDays: 10,
  name: { zh: '财政部门审核', en: 'Finance' },
};

/** A proposal with nothing wrong in it. */
export const projectDraft = (fields: Partial<ProjectDraft> = {}): ProjectDraft => ({
  name: unique('农村牧区公路养护工程'),
  level: 'second',
  parentId: null,
  attribute: 'new',
  projectType: 'special',
  functionCode: '2140106',
  placeCode: '150626',
  startDate: '2026-01-01',
  endDate: '2026-12-31',
  summary: '完成农村牧区公路养护工程180公里',
  beneficiaries: '沿线农牧民',
  funds: [{ year: 2026, source: 'fiscal', amount: '31200000.00' }],
  ...fields,
});
