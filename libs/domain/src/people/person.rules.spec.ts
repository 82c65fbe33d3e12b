import { describe, expect, it } from '@jest/globals';
import { type AdministratorRole, administratorRoles, organisationKinds, roles } from '../actor';
import type { HeldPosition, PositionDraft } from './person';
import {
  checkEnd,
  checkPerson,
  checkPosition,
  refuseBeside,
  refusePersonEdit,
  refusePosition,
  refuseSigningOut,
  rolesAt,
} from './person.rules';

const found = (findings: readonly { path: string; key: string }[]) => findings.map(({ path, key }) => `${path} ${key}`);
const position = (more: Partial<PositionDraft> = {}): PositionDraft => ({
  orgId: 'o1',
  role: 'finance',
  section: null,
  fromOn: '2026-03-01',
  untilOn: null,
  ...more,
});

describe('a person', () => {
  it.each<[object, string[]]>([
    [{}, []],
    [{ name: ' ' }, ['name required']],
    [{ name: '长'.repeat(61) }, ['name tooLong']],
    [{ username: '' }, ['username required']],
    [{ username: '王 芳' }, ['username usernameForm']],
    [{ username: '-a' }, ['username usernameForm']],
    [{ username: '<b>' }, ['username usernameForm']],
    [{ username: '财政厅-王芳_2.b' }, []],
  ])('with %j is told %j', (more, expected) => {
    expect(found(checkPerson({ name: '王芳', username: 'wangfang', orgId: 'o1', ...more }))).toEqual(expected);
  });

  it('is changed by system administrators, but not those of their own level', () => {
    for (const role of roles) {
      expect([role, refusePersonEdit({ role }, { peer: false })?.code]).toEqual([
        role,
        role === 'systemAdministrator' ? undefined : 'NOT_YOUR_ROLE',
      ]);
      expect([role, refuseSigningOut({ role })?.code]).toEqual([
        role,
        role === 'securityAdministrator' ? undefined : 'NOT_YOUR_ROLE',
      ]);
    }
    expect(refusePersonEdit({ role: 'systemAdministrator' }, { peer: true })?.reason.key).toBe(
      'administratorsOfLevelAbove',
    );
  });
});

describe('a position', () => {
  it.each<[Partial<PositionDraft>, string[]]>([
    [{}, []],
    [{ section: 'budget', untilOn: '2026-03-01' }, []],
    [{ role: 'audit' }, ['role roleNotThere']],
    [{ role: 'systemAdministrator', section: 'budget' }, ['section sectionOfFinance']],
    [{ fromOn: '2026-02-30' }, ['fromOn notDate']],
    [{ untilOn: '2026-02-28' }, ['untilOn untilBeforeFrom']],
    [{ untilOn: 'soon' }, ['untilOn notDate']],
  ])('with %j is told %j', (more, expected) => {
    expect(found(checkPosition(position(more), { kind: 'finance' }))).toEqual(expected);
  });

  it('has the role of its organisation; administrators sit at a finance bureau', () => {
    for (const kind of organisationKinds)
      expect(rolesAt(kind)).toEqual(kind === 'finance' ? ['finance', ...administratorRoles] : [kind]);
  });

  it('of an administrator is given from above', () => {
    const actor = { role: 'systemAdministrator', divisionCode: '150800' } as const;
    expect(refusePosition(actor, { role: 'unit', divisionCode: '150800' })).toBeNull();
    for (const role of administratorRoles) {
      expect(refusePosition(actor, { role, divisionCode: '150800' })?.code).toBe('NOT_YOUR_ROLE');
      expect(refusePosition(actor, { role, divisionCode: '150821' })).toBeNull();
    }
  });

  it('ends today or later, and not before it began', () => {
    const end = (untilOn: string | null, fromOn = '2026-03-01') => found(checkEnd(untilOn, fromOn, '2026-06-01'));
    expect([end(null), end('2026-06-01')]).toEqual([[], []]);
    expect(end('2026-05-31')).toEqual(['untilOn untilPast']);
    expect(end('2026-06-05', '2026-07-01')).toEqual(['untilOn untilBeforeFrom']);
  });
});

describe('positions beside one another', () => {
  const held = (role: HeldPosition['role'], fromOn: string, untilOn: string | null, orgId = 'o1'): HeldPosition => ({
    role,
    fromOn,
    untilOn,
    orgId,
  });

  it('of business may be several', () => {
    const beside = [held('finance', '2026-01-01', null)];
    expect(refuseBeside(held('unit', '2026-03-01', null, 'o2'), beside)).toBeNull();
  });

  it.each(administratorRoles)('of a %s exclude every other, for as long as they overlap', (role: AdministratorRole) => {
    const term = held(role, '2026-03-01', '2026-06-30');
    for (const other of roles.filter((each) => each !== role)) {
      expect(refuseBeside(held(other, '2026-06-30', null), [term])?.reason.key).toBe('administratorsApart');
      expect(refuseBeside(term, [held(other, '2026-01-01', '2026-03-01')])?.reason.key).toBe('administratorsApart');
      expect(refuseBeside(held(other, '2026-07-01', null), [term])).toBeNull();
      expect(refuseBeside(held(other, '2026-01-01', '2026-02-28'), [term])).toBeNull();
    }
    expect(refuseBeside(held(role, '2026-04-01', null, 'o2'), [term])).toBeNull();
  });

  it('that are the same are held once at a time', () => {
    const term = held('unit', '2026-03-01', '2026-06-30');
    expect(refuseBeside(held('unit', '2026-06-30', null), [term])?.code).toBe('DUPLICATE');
    expect(refuseBeside(held('unit', '2026-07-01', null), [term])).toBeNull();
  });
});
