import { describe, expect, it } from '@jest/globals';
import type { ProjectDraft } from './project';
import { checkProject, projectCode } from './project.rules';

const draft = (more: Partial<ProjectDraft> = {}): ProjectDraft => ({
  name: '农村牧区公路养护工程',
  level: 'second',
  parentId: null,
  attribute: 'new',
  projectType: 'special',
  functionCode: '2140106',
  placeCode: '150626',
  startDate: '2026-01-01',
  endDate: '2027-12-31',
  summary: '养护180公里',
  beneficiaries: '沿线农牧民',
  funds: [{ year: 2026, source: 'fiscal', amount: '1.00' }],
  ...more,
});
const found = (more: Partial<ProjectDraft>) => checkProject(draft(more)).map(({ path, key }) => `${path} ${key}`);

describe('a proposal', () => {
  it('with nothing wrong has no findings', () => {
    expect(found({})).toEqual([]);
  });

  it.each<[Partial<ProjectDraft>, string]>([
    [{ name: ' ' }, 'name required'],
    [{ name: 'x'.repeat(121) }, 'name tooLong'],
    [{ beneficiaries: '民'.repeat(201) }, 'beneficiaries tooLong'],
    [{ level: 'first' }, 'funds fundsOfFirstLevel'],
    [{ level: 'first', parentId: 'p', funds: [] }, 'parentId parentOfFirstLevel'],
    [{ functionCode: '214' }, 'functionCode functionCodeForm'],
    [{ endDate: '2025-01-01', funds: [] }, 'endDate dateOrder'],
    [{ startDate: '2026-02-30' }, 'startDate notDate'],
    [{ funds: [{ year: 2029, source: 'fiscal', amount: '1' }] }, 'funds.0.year fundYearOutside'],
    [{ funds: [{ year: 2026, source: 'fiscal', amount: '1.005' }] }, 'funds.0.amount notMoney'],
    [{ funds: [{ year: 2026, source: 'fiscal', amount: '100000000000.01' }] }, 'funds.0.amount fundTooLarge'],
  ])('is told %j at its field', (more, finding) => {
    expect(found(more)).toEqual([finding]);
  });

  it('names the same source only once a year', () => {
    const fund = { year: 2026, source: 'other' as const, amount: '2.00' };
    expect(found({ funds: [fund, fund] })).toEqual(['funds.1.source fundTwice']);
  });

  it('gets a code of 21 characters', () => {
    expect(projectCode('150600', '2026-01-01', 'transfer', '42')).toBe('15060026P000000000042');
  });
});
