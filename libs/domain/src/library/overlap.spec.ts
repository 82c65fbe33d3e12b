import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Compared, overlapOf, overlapsOf, projectFingerprint } from './overlap';

const project = (more: Partial<Compared> = {}): Compared => ({
  name: '乌审旗农村牧区公路养护工程',
  summary: '对旗内农村牧区公路进行日常养护和小修，养护里程180公里，保障农牧民安全出行',
  beneficiaries: '沿线农牧民',
  placeCode: '150626',
  functionCode: '2140106',
  startDate: '2026-01-01',
  endDate: '2026-12-31',
  ...more,
});
const other: Compared = {
  name: '中小学校舍维修',
  summary: '维修校舍12栋',
  beneficiaries: '学生',
  placeCode: '150824',
  functionCode: '2050202',
  startDate: '2020-01-01',
  endDate: '2020-12-31',
};

describe('two projects', () => {
  it('that say the same are 100 % alike, for every reason', () => {
    expect(overlapOf(project(), project())).toEqual({
      likeness: 100,
      reasons: ['name', 'summary', 'beneficiaries', 'place', 'functionCode', 'period'],
    });
  });

  it('that have nothing in common give no reason', () => {
    expect(overlapOf(project(), other).reasons).toEqual([]);
  });

  it('are in the same place where one lies in the other', () => {
    const reasons = (placeCode: string) => overlapOf(project(), project({ placeCode })).reasons;
    expect(reasons('150600')).toContain('place');
    expect(reasons('150000')).toContain('place');
    expect(reasons('150627')).not.toContain('place');
  });

  it('are alike in either order, between 0 and 100 %', () => {
    const text = fc.string({ maxLength: 30 });
    const any = fc.record({ name: text, summary: text, beneficiaries: text }).map(project);
    fc.assert(
      fc.property(any, any, (a, b) => {
        const { likeness } = overlapOf(a, b);
        expect(overlapOf(b, a).likeness).toBe(likeness);
        expect(likeness).toBeGreaterThanOrEqual(0);
        expect(likeness).toBeLessThanOrEqual(100);
      }),
    );
  });
});

describe('what is worth a look', () => {
  it('is much alike and at the same time; the most alike first', () => {
    const near = project({ name: '乌审旗农村牧区公路养护项目' });
    const later = project({ startDate: '2027-01-01', endDate: '2027-12-31' });
    const found = overlapsOf(project(), [other, near, project(), later]);
    expect(found.map((each) => each.project)).toEqual([project(), near]);
  });

  it('is brought up by the signature of name or contents', () => {
    const shared = (a: Compared, b: Compared) => {
      const bands = new Set(projectFingerprint(a));
      return projectFingerprint(b).some((band) => bands.has(band));
    };
    expect(shared(project(), project({ summary: '完全不同的内容，采购办公设备' }))).toBe(true);
    expect(shared(project(), project({ name: '另一个名字的采购' }))).toBe(true);
    expect(shared(project(), other)).toBe(false);
  });
});
