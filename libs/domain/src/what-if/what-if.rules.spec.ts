import { describe, expect, it } from '@jest/globals';
import { gradesOf } from '../evaluation/grade';
import { gradeWith } from '../evaluation/grades.fixture';
import { roles } from '../actor';
import { finding } from '../messages';
import { nm10hao } from '../rule-pack/shipped';
import { tallyOfShifts, countIn, gradesIn } from './what-if';
import { checkWhatIfYear, partName, refuseUnsound, refuseWhatIf, type CandidatePack } from './what-if.rules';

const league = { role: 'finance', scopePath: '/150000/150600/' } as const;
const key = (pack: CandidatePack, by: Parameters<typeof refuseWhatIf>[0] = league) =>
  refuseWhatIf(by, pack)?.reason.key ?? null;

describe('who may try which pack', () => {
  it('is finance alone', () => {
    for (const role of roles)
      expect([role, key({ state: 'draft', jurisdiction: '150600' }, { ...league, role })]).toEqual([
        role,
        role === 'finance' ? null : 'notYourRole',
      ]);
  });

  it.each([
    ['an own draft', { state: 'draft', jurisdiction: '150600' }, null],
    ['an own pack in force', { state: 'active', jurisdiction: '150600' }, null],
    ['the pack of the region', { state: 'active', jurisdiction: '150000' }, null],
    ['what judged before', { state: 'superseded', jurisdiction: '150000' }, null],
    ['a pattern', { state: 'pattern', jurisdiction: '000000' }, null],
    ['a discarded draft', { state: 'discarded', jurisdiction: '150600' }, 'whatIfDiscarded'],
    ['the draft of a banner below', { state: 'draft', jurisdiction: '150626' }, 'whatIfNotOurs'],
    ['the pack of another league', { state: 'active', jurisdiction: '150100' }, 'whatIfNotOurs'],
  ] as const)('for a league: %s', (_, pack, expected) => {
    expect(key(pack)).toBe(expected);
  });

  it('asks that the pack holds together and that there is something to score', () => {
    expect(refuseUnsound([])).toBeNull();
    const refused = refuseUnsound([finding('grades.0.min', 'packBandBeyond', { top: '100' })]);
    expect([refused?.code, refused?.fields?.map(({ path }) => path)]).toEqual(['NOT_READY', ['document.grades.0.min']]);
    expect(checkWhatIfYear(2026, 1)).toEqual([]);
    expect(checkWhatIfYear(2026, 0)).toEqual([finding('year', 'whatIfNothingFiled', { year: 2026 })]);
  });
});

describe('the parts of a difference', () => {
  it('have the names of the pack, those of another framework theirs, and the rest words of their own', () => {
    const names = ['output', 'budget', 'adjustment', 'unheardOf'].map((part) => partName({ tree: [] }, part).zh);
    expect(names).toEqual(['产出指标', '预算执行率', '折算和上限', 'unheardOf']);
    const tree = nm10hao.tree.map((level) => ({ ...level, name: { zh: '产出', en: 'Output' } }));
    expect(partName({ tree }, 'output').zh).toBe('产出');
  });
});

const five = {
  grades: ['优秀', '良好', '中等', '合格', '不合格'].map((zh, index) => ({
    key: ['excellent', 'good', 'middling', 'pass', 'fail'][index] ?? '',
    name: { zh, en: zh },
    min: String(80 - 20 * index),
  })),
};

describe('what the shifts add up to', () => {
  it('counts what changed, what cannot be scored, and the grades on both sides', () => {
    const shifts = [
      { before: gradeWith('good'), after: gradeWith('excellent'), count: 3 },
      { before: gradeWith('good'), after: gradeWith('good'), count: 4 },
      { before: gradeWith('poor'), after: null, count: 2 },
    ] as const;
    expect(tallyOfShifts(shifts)).toEqual({
      done: 9,
      changed: 3,
      unscorable: 2,
      gradesBefore: [
        { grade: gradeWith('good'), count: 7 },
        { grade: gradeWith('poor'), count: 2 },
      ],
      gradesAfter: [
        { grade: gradeWith('excellent'), count: 3 },
        { grade: gradeWith('good'), count: 4 },
        { grade: null, count: 2 },
      ],
    });
  });

  it('keeps apart what packs of another number of grades call alike', () => {
    const [best, , third] = gradesOf(five);
    const shifts = [
      { before: gradeWith('excellent'), after: best ?? null, count: 2 },
      { before: gradeWith('good'), after: third ?? null, count: 1 },
    ];
    expect(tallyOfShifts(shifts)).toMatchObject({ changed: 1, gradesAfter: [{ count: 2 }, { count: 1 }] });
    expect(gradesIn([third ?? null, null, gradeWith('good'), best ?? null]).map((grade) => grade?.name.zh)).toEqual([
      '优秀',
      '良',
      '中等',
      undefined,
    ]);
    expect(countIn(shifts, gradeWith('good'), third ?? null)).toBe(1);
    expect(countIn(shifts, gradeWith('good'), gradeWith('good'))).toBe(0);
  });
});
